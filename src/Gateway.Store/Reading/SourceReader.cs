namespace Gateway.Store.Reading;

public sealed class SourceReader(ReadSession session)
{
    /// <summary>By name.</summary>
    public Task<IReadOnlyList<SourceRecord>> AllAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    public Task<IReadOnlyDictionary<long, SourceRecord>> ByIdAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken) => throw new NotImplementedException();

    public Task<IReadOnlyDictionary<string, SourceRecord>> ByKeyAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>The present state of all content: an opaque text that changes with every commit.</summary>
    public Task<string> ContentRevisionAsync(CancellationToken cancellationToken) => throw new NotImplementedException();
}
