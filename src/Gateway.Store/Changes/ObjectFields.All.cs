using Gateway.Store.Reading;
using Gateway.Store.Tables;

namespace Gateway.Store.Changes;

internal sealed partial record ObjectFields
{
    /// <summary>
    /// Every type whose changes are told. What hangs on a score is compared as it is shown where no other threshold is asked for, and without the score: one new post moves them all.
    /// A test holds this list against the schema.
    /// </summary>
    public static readonly IReadOnlyList<ObjectFields> All =
    [
        new(ChangedType.Post,
            """
            post JOIN source ON source.id = post.source_id JOIN post AS latest ON latest.id = post.latest_version_id
            LEFT JOIN post AS newer ON newer.id = post.superseded_by_id LEFT JOIN front_matter ON front_matter.post_id = post.id
            """,
            [
                ("source", "source.key"), ("path", "post.path"), ("url", "post.url"), ("slug", "post.slug"), ("aliases", "post.aliases"), ("title", "post.title"),
                ("description", "post.description"), ("language", "post.language"), ("status", "post.status"),
                ("publishedAt", "json_array(post.published_at, post.published_offset)"), ("updatedAt", "json_array(post.updated_at, post.updated_offset)"),
                ("contentHash", "post.content_hash"), ("tags", "post.tags"), ("body", "post.body_hash"), ("wordCount", "post.word_count"), ("timeToRead", "post.time_to_read"),
                ("frontMatter", "front_matter.json"), ("supersededBy", "newer.key"), ("latestVersion", "latest.key"),
            ],
            [
                ("authors", "SELECT post.key, json_array(post_author.position, author.key) FROM post_author JOIN post ON post.id = post_author.post_id JOIN author ON author.id = post_author.author_id"),
                ("sections", "SELECT post.key, json_array(section.ordinal, section.level, section.title, section.anchor) FROM section JOIN post ON post.id = section.post_id"),
                ("notation", Exhibits("notation_entry", "symbol", "meaning")),
                ("figures", Exhibits("figure", "url", "alt", "caption")),
                ("codeBlocks", Exhibits("code_block", "language", "code")),
                ("equations", Exhibits("equation", "tex", "label")),
                ("references", "SELECT post.key, json_array(reference.position, reference.text, paper.key) FROM reference JOIN post ON post.id = reference.post_id LEFT JOIN paper ON paper.id = reference.paper_id"),
                ("citations",
                    """
                    SELECT post.key, json_array(citation.key, reference.key, paper.key) FROM citation JOIN post ON post.id = citation.post_id
                    LEFT JOIN reference ON reference.id = citation.reference_id LEFT JOIN paper ON paper.id = citation.paper_id
                    """),
                ("citedPapers", "SELECT post.key, paper.key FROM cited_paper JOIN post ON post.id = cited_paper.post_id JOIN paper ON paper.id = cited_paper.paper_id"),
                ("updates", "SELECT post.key, json_array(update_note.date, update_note.text, update_note.sections) FROM update_note JOIN post ON post.id = update_note.post_id"),
                ("crossLinks", LinksOf("from_post_id")),
                ("backlinks", LinksOf("to_post_id")),
                ("supersedes", "SELECT post.key, older.key FROM post AS older JOIN post ON post.id = older.superseded_by_id"),
                ("topics",
                    $"""
                    SELECT post.key, json_array(topic.key, post_topic.role, post_topic.is_authored) FROM post_topic JOIN post ON post.id = post_topic.post_id JOIN topic ON topic.id = post_topic.topic_id
                    WHERE post_topic.confidence >= {Thresholds.Confidence}
                    """),
                ("seriesEntries",
                    """
                    SELECT post.key, json_array(series.key, series_entry.position, series_entry.label, series_entry.curation, previous.key, next.key)
                    FROM series_entry JOIN post ON post.id = series_entry.post_id JOIN series ON series.id = series_entry.series_id
                    LEFT JOIN post AS previous ON previous.id = series_entry.previous_post_id LEFT JOIN post AS next ON next.id = series_entry.next_post_id
                    """),
                ("prerequisites", PostNeeds("post", "needed")),
                ("requiredFor", PostNeeds("needed", "post")),
                ("relatedPosts",
                    $"""
                    SELECT post.key, other.key FROM related_post JOIN post ON post.id = related_post.post_id JOIN post AS other ON other.id = related_post.other_post_id
                    WHERE related_post.score >= {Thresholds.Score} AND {Standing.Unrefused}
                    """),
                ("diagnostics", "SELECT post.key, json_array(diagnostic.code, diagnostic.message) FROM diagnostic JOIN post ON post.id = diagnostic.post_id"),
            ]),
        new(ChangedType.Paper, "paper",
            [("title", "title"), ("authors", "authors"), ("hasMoreAuthors", "has_more_authors"), ("kind", "kind"), ("year", "year"), ("venue", "venue"), ("doi", "doi"), ("arxivId", "arxiv_id"), ("url", "url")],
            [
                ("citingPosts", "SELECT paper.key, post.key FROM cited_paper JOIN paper ON paper.id = cited_paper.paper_id JOIN post ON post.id = cited_paper.post_id"),
                ("citations", "SELECT paper.key, citation.key FROM citation JOIN paper ON paper.id = citation.paper_id"),
                ("references", "SELECT paper.key, json_array(reference.key, reference.text) FROM reference JOIN paper ON paper.id = reference.paper_id"),
            ]),
        new(ChangedType.Topic, "topic LEFT JOIN post ON post.id = topic.introduced_post_id LEFT JOIN section ON section.id = topic.introduced_section_id",
            [
                ("prefLabel", "topic.pref_label"), ("altLabels", "topic.alt_labels"), ("definition", "topic.definition"),
                ("introducedIn", "json_array(post.key, section.key)"), ("postCount", "topic.post_count"), ("introducingPostCount", "topic.introducing_post_count"),
                ("assumingPostCount", "topic.assuming_post_count"),
            ],
            [
                ("posts", "SELECT topic.key, json_array(post.key, post_topic.role) FROM post_topic JOIN topic ON topic.id = post_topic.topic_id JOIN post ON post.id = post_topic.post_id"),
                ("papers", "SELECT topic.key, paper.key FROM topic_paper JOIN topic ON topic.id = topic_paper.topic_id JOIN paper ON paper.id = topic_paper.paper_id"),
                ("broader", "SELECT topic.key, other.key FROM topic_broader JOIN topic ON topic.id = topic_broader.topic_id JOIN topic AS other ON other.id = topic_broader.broader_id"),
                ("narrower", "SELECT topic.key, other.key FROM topic_broader JOIN topic ON topic.id = topic_broader.broader_id JOIN topic AS other ON other.id = topic_broader.topic_id"),
                ("related", "SELECT topic.key, other.key FROM topic_related JOIN topic ON topic.id = topic_related.topic_id JOIN topic AS other ON other.id = topic_related.related_id"),
                ("prerequisites", TopicNeeds("topic", "needed")),
                ("requiredFor", TopicNeeds("needed", "topic")),
            ]),
        new(ChangedType.Series, "series",
            [("slug", "slug"), ("title", "title"), ("missingParts", "missing_parts"), ("timeToRead", "time_to_read"), ("provenance", "method")],
            [("entries", "SELECT series.key, json_array(post.key, series_entry.position, series_entry.label) FROM series_entry JOIN series ON series.id = series_entry.series_id JOIN post ON post.id = series_entry.post_id")]),
        new(ChangedType.Author, "author",
            [("name", "name"), ("otherNames", "other_names"), ("url", "url"), ("sameAs", "same_as"), ("bio", "bio")],
            [
                ("posts", "SELECT author.key, post.key FROM post_author JOIN author ON author.id = post_author.author_id JOIN post ON post.id = post_author.post_id"),
                ("affiliations", "SELECT author.key, json_array(affiliation.organization, affiliation.position, affiliation.is_current) FROM affiliation JOIN author ON author.id = affiliation.author_id"),
            ]),
        new(ChangedType.Source, "source",
            [("title", "title"), ("kind", "kind"), ("baseUrl", "base_url"), ("language", "language")],
            [("posts", "SELECT source.key, post.key FROM post JOIN source ON source.id = post.source_id")]),
    ];

    /// <summary>Types and fields that curators decide on, and what follows from that.</summary>
    public static readonly IReadOnlyList<ObjectFields> Decidable = [.. All.Where(type => type.Type is ChangedType.Post or ChangedType.Topic or ChangedType.Series).Select(type => type with
    {
        Columns = [.. type.Columns.Where(column => IsDecidable(type.Type, column.Field))],
        Lists = [.. type.Lists.Where(column => IsDecidable(type.Type, column.Field))],
    })];

    private static bool IsDecidable(ChangedType type, string field) => type is ChangedType.Topic or ChangedType.Series || field is
        "supersededBy" or "latestVersion" or "supersedes" or "crossLinks" or "backlinks" or "topics" or "prerequisites" or "requiredFor" or "relatedPosts" or "seriesEntries" or "diagnostics";

    private static string Exhibits(string table, params string[] columns) =>
        $"SELECT post.key, json_array({string.Join(", ", columns.Select(column => $"{table}.{column}"))}) FROM {table} JOIN post ON post.id = {table}.post_id";

    private static string LinksOf(string end) =>
        $"""
        SELECT post.key, json_array(link.key, link.kind, link.status, link.anchor_text, link.to_anchor, target.key)
        FROM link JOIN post ON post.id = link.{end} LEFT JOIN post AS target ON target.id = link.to_post_id
        WHERE {Standing.OfLink} AND link.to_post_id IS NOT link.from_post_id
        """;

    private static string PostNeeds(string owner, string other) =>
        $"""
        SELECT {owner}.key, json_array({other}.key, prerequisite.strength)
        FROM prerequisite JOIN post ON post.id = prerequisite.post_id JOIN post AS needed ON needed.id = prerequisite.needed_post_id
        WHERE prerequisite.confidence >= {Thresholds.Confidence} AND {Standing.Unrefused}
        """;

    private static string TopicNeeds(string owner, string other) =>
        $"""
        SELECT {owner}.key, json_array({other}.key, topic_prerequisite.strength)
        FROM topic_prerequisite JOIN topic ON topic.id = topic_prerequisite.topic_id JOIN topic AS needed ON needed.id = topic_prerequisite.needs_id
        WHERE topic_prerequisite.confidence >= {Thresholds.Confidence} AND {Standing.Unrefused}
        """;
}
