using Gateway.Store.Tables;

namespace Gateway.Store.Reading;

public sealed class PaperReader(ReadSession session)
{
    internal static readonly RootList<PaperRow, PaperRecord> List = new(
        context => context.Papers, Mappings.Paper, paper => paper.Id, PaperFields.Filters, PaperFields.SortKeys,
        [new Order("citingPostCount", Descending: true)]);

    public Task<IReadOnlyDictionary<long, PaperRecord>> ByIdAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken) =>
        session.ByAsync(Mappings.Paper, "id", ids, paper => paper.Id, cancellationToken);

    /// <summary>Also found by the keys it had before it was merged.</summary>
    public async Task<IReadOnlyDictionary<string, PaperRecord>> ByKeyAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var papers = await session.QueryAsync(
            $"""
            SELECT paper_key.key, {Mappings.Paper.QualifiedColumns}
            FROM paper_key JOIN paper ON paper.id = paper_key.paper_id
            WHERE paper_key.key IN (SELECT value FROM json_each($keys))
            """,
            row => (Key: row.Text(), Paper: Mappings.Paper.Read(row)), cancellationToken, Batches.Keys(keys));
        return papers.ToDictionary(found => found.Key, found => found.Paper);
    }

    /// <param name="doi">In lower case, without resolver.</param>
    public Task<PaperRecord?> ByDoiAsync(string doi, CancellationToken cancellationToken) =>
        FirstAsync("paper WHERE paper.doi = $value", doi, cancellationToken);

    /// <param name="arxivId">Without version.</param>
    public Task<PaperRecord?> ByArxivIdAsync(string arxivId, CancellationToken cancellationToken) =>
        FirstAsync("paper WHERE paper.arxiv_id = $value", arxivId, cancellationToken);

    /// <summary>The paper under any address that posts link to.</summary>
    public Task<PaperRecord?> ByUrlAsync(string url, CancellationToken cancellationToken) => FirstAsync(
        "paper_url JOIN paper ON paper.id = paper_url.paper_id WHERE paper_url.url = $value", NormalAddress.Of(url), cancellationToken);

    /// <summary>
    /// Fields to filter by: title, author (any), kind, year, venue, doi, arxivId, citingPostCount.
    /// Fields to order by: title (case ignored), year, citingPostCount. Without order: most citing posts first.
    /// </summary>
    /// <exception cref="InvalidCursorException">A cursor was made for another order, or is none.</exception>
    public Task<Page<PaperRecord>> ListAsync(
        Filter? filter, IReadOnlyList<Order> order, PageRequest page, bool withTotal, CancellationToken cancellationToken) =>
        List.PageAsync(session, filter, order, page, withTotal, cancellationToken);

    /// <summary>Per post the works it cites, most often cited by it first.</summary>
    public Task<IReadOnlyDictionary<long, Slice<PaperRecord>>> CitedByPostsAsync(
        IReadOnlyCollection<long> postIds, Window window, CancellationToken cancellationToken)
    {
        var members = new Members("cited_paper.post_id", "cited_paper JOIN paper ON paper.id = cited_paper.paper_id", "cited_paper.position");
        return session.SlicesAsync(Mappings.Paper, members, postIds, window, cancellationToken);
    }

    /// <summary>Per topic the works that are cited where it is treated; the one that most posts cite first.</summary>
    public Task<IReadOnlyDictionary<long, Slice<PaperRecord>>> OfTopicsAsync(
        IReadOnlyCollection<long> topicIds, Window window, CancellationToken cancellationToken)
    {
        var members = new Members("topic_paper.topic_id", "topic_paper JOIN paper ON paper.id = topic_paper.paper_id", "topic_paper.position");
        return session.SlicesAsync(Mappings.Paper, members, topicIds, window, cancellationToken);
    }

    private async Task<PaperRecord?> FirstAsync(string fromWhere, string value, CancellationToken cancellationToken)
    {
        var papers = await session.QueryAsync(
            $"SELECT {Mappings.Paper.QualifiedColumns} FROM {fromWhere} ORDER BY paper.key LIMIT 1",
            Mappings.Paper.Read, cancellationToken, ("$value", value));
        return papers.SingleOrDefault();
    }
}
