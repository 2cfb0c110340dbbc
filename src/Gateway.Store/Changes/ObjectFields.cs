using System.IO.Hashing;
using System.Runtime.InteropServices;
using Gateway.Store.Tables;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Changes;

/// <summary>What the objects of one type hold, field by field: as hashes, since it is only to be seen whether something changed.</summary>
/// <param name="Type">As in global ids.</param>
/// <param name="Table">With the columns <c>key</c> and those of <paramref name="Columns"/>.</param>
/// <param name="Columns">Fields as the schema names them, each with what it comes from.</param>
/// <param name="Lists">Fields whose items come as rows: the object's key, then the item. Their order counts for nothing.</param>
internal sealed record ObjectFields(
    string Type, string Table, IReadOnlyList<(string Field, string Sql)> Columns, IReadOnlyList<(string Field, string Sql)> Lists)
{
    /// <summary>Fields that say where an object is, not what.</summary>
    public static readonly IReadOnlySet<string> Places = new HashSet<string> { "source", "path", "url", "slug", "aliases" };

    public static readonly IReadOnlyList<ObjectFields> All =
    [
        new("Post", "post JOIN source ON source.id = post.source_id LEFT JOIN post AS newer ON newer.id = post.superseded_by_id LEFT JOIN front_matter ON front_matter.post_id = post.id",
            [
                ("source", "source.key"), ("path", "post.path"), ("url", "post.url"), ("slug", "post.slug"), ("aliases", "post.aliases"), ("title", "post.title"),
                ("description", "post.description"), ("language", "post.language"), ("status", "post.status"), ("publishedAt", "post.published_at"),
                ("updatedAt", "post.updated_at"), ("contentHash", "post.content_hash"), ("tags", "post.tags"), ("body", "post.body_hash"),
                ("frontMatter", "front_matter.json"), ("supersededBy", "newer.key"),
            ],
            [
                ("authors", "SELECT post.key, author.key FROM post_author JOIN post ON post.id = post_author.post_id JOIN author ON author.id = post_author.author_id"),
                ("sections", "SELECT post.key, section.ordinal || ' ' || section.level || ' ' || section.title || ' ' || coalesce(section.anchor, '') FROM section JOIN post ON post.id = section.post_id"),
                ("references", "SELECT post.key, reference.position || reference.text FROM reference JOIN post ON post.id = reference.post_id"),
                ("updates", "SELECT post.key, update_note.text FROM update_note JOIN post ON post.id = update_note.post_id"),
                ("crossLinks", LinksOf("from_post_id")),
                ("backlinks", LinksOf("to_post_id")),
                ("topics", "SELECT post.key, topic.key || post_topic.role FROM post_topic JOIN post ON post.id = post_topic.post_id JOIN topic ON topic.id = post_topic.topic_id"),
                ("seriesEntries", "SELECT post.key, series.key || series_entry.position FROM series_entry JOIN post ON post.id = series_entry.post_id JOIN series ON series.id = series_entry.series_id"),
                ("prerequisites", "SELECT post.key, needed.key || prerequisite.strength FROM prerequisite JOIN post ON post.id = prerequisite.post_id JOIN post AS needed ON needed.id = prerequisite.needed_post_id"),
                ("relatedPosts", "SELECT post.key, other.key FROM related_post JOIN post ON post.id = related_post.post_id JOIN post AS other ON other.id = related_post.other_post_id"),
            ]),
        new("Paper", "paper",
            [("title", "title"), ("authors", "authors"), ("kind", "kind"), ("year", "year"), ("venue", "venue"), ("doi", "doi"), ("arxivId", "arxiv_id"), ("url", "url")],
            [("citingPosts", "SELECT paper.key, post.key FROM cited_paper JOIN paper ON paper.id = cited_paper.paper_id JOIN post ON post.id = cited_paper.post_id")]),
        new("Topic", "topic",
            [("prefLabel", "pref_label"), ("altLabels", "alt_labels"), ("definition", "definition")],
            [
                ("posts", "SELECT topic.key, post.key || post_topic.role FROM post_topic JOIN topic ON topic.id = post_topic.topic_id JOIN post ON post.id = post_topic.post_id"),
                ("broader", "SELECT topic.key, broader.key FROM topic_broader JOIN topic ON topic.id = topic_broader.topic_id JOIN topic AS broader ON broader.id = topic_broader.broader_id"),
            ]),
        new("Series", "series",
            [("slug", "slug"), ("title", "title"), ("missingParts", "missing_parts")],
            [("entries", "SELECT series.key, post.key || series_entry.position FROM series_entry JOIN series ON series.id = series_entry.series_id JOIN post ON post.id = series_entry.post_id")]),
        new("Author", "author",
            [("name", "name"), ("otherNames", "other_names"), ("url", "url"), ("sameAs", "same_as"), ("bio", "bio")],
            [
                ("posts", "SELECT author.key, post.key FROM post_author JOIN author ON author.id = post_author.author_id JOIN post ON post.id = post_author.post_id"),
                ("affiliations", "SELECT author.key, affiliation.organization || coalesce(affiliation.position, '') || affiliation.is_current FROM affiliation JOIN author ON author.id = affiliation.author_id"),
            ]),
    ];

    public string FieldAt(int index) => index < Columns.Count ? Columns[index].Field : Lists[index - Columns.Count].Field;

    /// <summary>The fields of each object, by its key.</summary>
    public Dictionary<string, ulong[]> Read(SqliteConnection connection)
    {
        var table = Table.Split(' ')[0];
        var objects = new Dictionary<string, ulong[]>(StringComparer.Ordinal);
        foreach (var (key, hashes) in connection.Query(
            $"SELECT {table}.key, {string.Join(", ", Columns.Select(column => column.Sql))} FROM {Table}",
            row => (row.GetString(0), Enumerable.Range(1, Columns.Count).Select(index => row.IsDBNull(index) ? 0 : HashOf(row.GetString(index))).ToArray())))
            objects.Add(key, [.. hashes, .. new ulong[Lists.Count]]);
        foreach (var (index, (_, sql)) in Lists.Index())
            ReadList(connection, sql, objects, Columns.Count + index);
        return objects;
    }

    private static void ReadList(SqliteConnection connection, string sql, Dictionary<string, ulong[]> objects, int field)
    {
        using var command = connection.Command(sql);
        using var rows = command.ExecuteReader();
        while (rows.Read())
            if (objects.TryGetValue(rows.GetString(0), out var fields))
                fields[field] += HashOf(rows.GetString(1));
    }

    private static string LinksOf(string end) =>
        $"""
        SELECT post.key, link.key || link.kind || link.status || link.anchor_text || coalesce(link.to_anchor, '') || coalesce(target.key, '')
        FROM link JOIN post ON post.id = link.{end} LEFT JOIN post AS target ON target.id = link.to_post_id
        WHERE NOT link.is_proposed AND link.to_post_id IS NOT link.from_post_id
        """;

    private static ulong HashOf(string text) => XxHash64.HashToUInt64(MemoryMarshal.AsBytes(text.AsSpan()));
}
