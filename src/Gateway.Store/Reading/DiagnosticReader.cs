namespace Gateway.Store.Reading;

public sealed class DiagnosticReader(ReadSession session)
{
    public Task<IReadOnlyDictionary<string, DiagnosticRecord>> ByKeyAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>
    /// Fields to filter by: code, severity, firstSeenAt, and post.* as in <see cref="PostReader.ListAsync"/>.
    /// Fields to order by: severity (worst first when ascending), code, firstSeenAt. Without order: by source, path and place.
    /// </summary>
    /// <exception cref="InvalidCursorException">A cursor was made for another order, or is none.</exception>
    public Task<Page<DiagnosticRecord>> ListAsync(Filter? filter, IReadOnlyList<Order> order, PageRequest page, bool withTotal, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Per post the faults found in it, by place.</summary>
    public Task<IReadOnlyDictionary<long, Slice<DiagnosticRecord>>> OfPostsAsync(IReadOnlyCollection<long> postIds, Window window, CancellationToken cancellationToken) => throw new NotImplementedException();
}
