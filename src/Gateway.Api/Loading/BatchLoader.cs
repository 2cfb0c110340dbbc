using GraphQL.DataLoader;

namespace Gateway.Api.Loading;

/// <summary>
/// Gathers the keys that fields of one level ask for and reads them with one call. Lives as long as a request and remembers
/// what it read. Fields run in parallel, so it locks.
/// </summary>
/// <param name="read">Keys in, dictionary out.</param>
/// <param name="missing">Stands for a key that the dictionary lacks.</param>
internal sealed class BatchLoader<TKey, TValue>(
    Func<IReadOnlyCollection<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>> read, TValue? missing = default)
    where TKey : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, Batch> batchOf = [];
    private Batch? open;

    public IDataLoaderResult<TValue?> Load(TKey key)
    {
        lock (gate)
        {
            if (!batchOf.TryGetValue(key, out var batch))
            {
                batch = open ??= new Batch(this);
                batch.Keys.Add(key);
                batchOf.Add(key, batch);
            }

            return new Result(batch, key, missing);
        }
    }

    /// <summary>Keys that are read together, on the first demand for one of them.</summary>
    private sealed class Batch(BatchLoader<TKey, TValue> loader)
    {
        private Lazy<Task<IReadOnlyDictionary<TKey, TValue>>>? reading;

        public List<TKey> Keys { get; } = [];

        public Task<IReadOnlyDictionary<TKey, TValue>> ReadAsync(CancellationToken cancellationToken)
        {
            lock (loader.gate)
            {
                if (loader.open == this)
                    loader.open = null;
                reading ??= new(() => loader.Read(Keys, cancellationToken));
            }

            return reading.Value;
        }
    }

    private Task<IReadOnlyDictionary<TKey, TValue>> Read(List<TKey> keys, CancellationToken cancellationToken) => read(keys, cancellationToken);

    private sealed class Result(Batch batch, TKey key, TValue? missing) : IDataLoaderResult<TValue?>
    {
        public async Task<TValue?> GetResultAsync(CancellationToken cancellationToken = default) =>
            (await batch.ReadAsync(cancellationToken)).TryGetValue(key, out var value) ? value : missing;

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await GetResultAsync(cancellationToken);
    }
}
