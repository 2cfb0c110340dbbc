namespace Gateway.Store.Reading;

public sealed class PaperReader(ReadSession session)
{
    public Task<IReadOnlyDictionary<long, PaperRecord>> ByIdAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Also found by the keys it had before it was merged.</summary>
    public Task<IReadOnlyDictionary<string, PaperRecord>> ByKeyAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <param name="doi">In lower case, without resolver.</param>
    public Task<PaperRecord?> ByDoiAsync(string doi, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <param name="arxivId">Without version.</param>
    public Task<PaperRecord?> ByArxivIdAsync(string arxivId, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>The paper under any address that posts link to.</summary>
    public Task<PaperRecord?> ByUrlAsync(string url, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>
    /// Fields to filter by: title, author (any), year, venue, doi, arxivId, citingPostCount.
    /// Fields to order by: title, year, citingPostCount. Without order: most citing posts first.
    /// </summary>
    /// <exception cref="InvalidCursorException">A cursor was made for another order, or is none.</exception>
    public Task<Page<PaperRecord>> ListAsync(Filter? filter, IReadOnlyList<Order> order, PageRequest page, bool withTotal, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Per post the works it cites, most often cited by it first.</summary>
    public Task<IReadOnlyDictionary<long, Slice<PaperRecord>>> CitedByPostsAsync(IReadOnlyCollection<long> postIds, Window window, CancellationToken cancellationToken) => throw new NotImplementedException();
}
