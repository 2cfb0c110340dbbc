using Gateway.Store.Reading;

namespace Gateway.Store.Search;

public sealed partial class SearchReader
{
    private const int FacetValues = 20;

    // Per facet: value, label, and the tables that lead from a hit's post to them.
    private static readonly (SearchFacet Facet, string Value, string Label, string From)[] OfPosts =
    [
        (SearchFacet.Source, "source.key", "coalesce(source.title, source.key)", "post ON post.id = hit.post_id JOIN source ON source.id = post.source_id"),
        (SearchFacet.Topic, "topic.key", "topic.pref_label", "post_topic ON post_topic.post_id = hit.post_id JOIN topic ON topic.id = post_topic.topic_id"),
        (SearchFacet.Tag, "post_tag.name", "post_tag.name", "post_tag ON post_tag.post_id = hit.post_id"),
        (SearchFacet.Series, "series.key", "series.title", "series_entry ON series_entry.post_id = hit.post_id JOIN series ON series.id = series_entry.series_id"),
        (SearchFacet.Author, "author.key", "author.name", "post_author ON post_author.post_id = hit.post_id JOIN author ON author.id = post_author.author_id"),
    ];

    /// <summary>Counts over the hits on all pages, most hits first, 20 values of each facet at most. A section counts for its post's values.</summary>
    /// <param name="byKind">What <see cref="CountByKindAsync"/> gave.</param>
    public async Task<IReadOnlyList<FacetCount>> CountByFacetAsync(SearchPage page, IReadOnlyDictionary<SearchKind, int> byKind, CancellationToken cancellationToken)
    {
        if (page.Search is not { } search)
            return [];
        var counts = new List<FacetCount>();
        foreach (var (kind, count) in byKind.Where(item => item.Value > 0))
            counts.Add(new FacetCount(SearchFacet.Kind, SearchTable.Mark(kind).ToUpperInvariant(), kind.ToString(), count));
        counts.Sort((x, y) => y.Count.CompareTo(x.Count));
        if (CountsByPost(search) is { } sql)
            counts.AddRange(await session.QueryAsync(sql, ReadFacet, cancellationToken, search.Parameters(SearchTable.Of(SearchKind.Post), search.All)));
        return counts;
    }

    private static FacetCount ReadFacet(ColumnReader row) => new(row.Enum<SearchFacet>(), row.Text(), row.Text(), row.Int());

    /// <returns>Null where no kind of hit belongs to a post.</returns>
    private static string? CountsByPost(PreparedSearch search)
    {
        var kinds = search.Request.Kinds;
        var hits = new List<string>();
        if (kinds.Contains(SearchKind.Post))
            hits.Add($"SELECT rowid AS post_id FROM post_search WHERE post_search MATCH $match{SearchTable.Of(SearchKind.Post).Among(search.Posts)}");
        if (kinds.Contains(SearchKind.Section))
            hits.Add(
                $"""
                SELECT section.post_id FROM section_search JOIN section ON section.id = section_search.rowid
                WHERE section_search MATCH $match{SearchTable.Of(SearchKind.Section).Among(search.Posts)}
                """);
        if (hits is [])
            return null;
        var facets = OfPosts.Select(facet => FacetOf(facet.Facet, facet.Value, facet.Label, facet.From))
            .Append(FacetOf(SearchFacet.Year, Year, Year, "post ON post.id = hit.post_id AND post.published_at IS NOT NULL"));
        return $"WITH hit AS MATERIALIZED ({string.Join(" UNION ALL ", hits)}) {string.Join(" UNION ALL ", facets)}";
    }

    /// <summary>Of a moment's UTC ticks (of 100 ns since the year 1) and its offset in minutes, so that it is the year where the author was.</summary>
    private const string Year = "strftime('%Y', (post.published_at - 621355968000000000) / 10000000 + 60 * post.published_offset, 'unixepoch')";

    private static string FacetOf(SearchFacet facet, string value, string label, string from) =>
        $"""
        SELECT * FROM (
            SELECT {(int)facet}, {value} AS value, {label} AS label, sum(hit.count) AS count
            FROM (SELECT post_id, count(*) AS count FROM hit GROUP BY post_id) AS hit JOIN {from}
            GROUP BY value ORDER BY count DESC, value LIMIT {FacetValues})
        """;
}
