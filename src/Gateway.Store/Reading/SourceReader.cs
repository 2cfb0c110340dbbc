namespace Gateway.Store.Reading;

public sealed class SourceReader(ReadSession session)
{
    /// <summary>By name.</summary>
    public async Task<IReadOnlyList<SourceRecord>> AllAsync(CancellationToken cancellationToken) =>
        await session.QueryAsync($"SELECT {Mappings.Source.Columns} FROM source ORDER BY key", Mappings.Source.Read, cancellationToken);

    public Task<IReadOnlyDictionary<long, SourceRecord>> ByIdAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken) =>
        session.ByAsync(Mappings.Source, "id", ids, source => source.Id, cancellationToken);

    public Task<IReadOnlyDictionary<string, SourceRecord>> ByKeyAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        session.ByAsync(Mappings.Source, "key", keys, source => source.Key, cancellationToken);

    /// <summary>The present state of all content: an opaque text that changes with every commit.</summary>
    public async Task<string> ContentRevisionAsync(CancellationToken cancellationToken) =>
        (await session.QueryAsync(CurrentRevision.NameSql, row => row.Text(), cancellationToken)).Single();
}
