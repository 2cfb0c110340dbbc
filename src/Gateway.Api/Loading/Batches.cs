using GraphQL.DataLoader;

namespace Gateway.Api.Loading;

/// <summary>Gathers the keys that fields of one level ask for and reads them with one call. The library's own execution, with which ours is compared, runs fields in parallel: so it locks.</summary>
/// <param name="read">Keys in, dictionary out.</param>
/// <param name="missing">Stands for a key that the dictionary lacks.</param>
internal sealed class Batches<TKey, TValue>(
    Func<IReadOnlyCollection<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>> read, TValue? missing)
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

    private Task<IReadOnlyDictionary<TKey, TValue>> Read(List<TKey> keys, CancellationToken cancellationToken) => read(keys, cancellationToken);

    /// <summary>Keys that are read together, on the first demand for one of them.</summary>
    private sealed class Batch(Batches<TKey, TValue> batches)
    {
        private Lazy<Task<IReadOnlyDictionary<TKey, TValue>>>? reading;

        public List<TKey> Keys { get; } = [];

        public Task<IReadOnlyDictionary<TKey, TValue>> ReadAsync(CancellationToken cancellationToken)
        {
            lock (batches.gate)
            {
                if (batches.open == this)
                    batches.open = null;
                reading ??= new(() => batches.Read(Keys, cancellationToken));
            }

            return reading.Value;
        }
    }

    private sealed class Result(Batch batch, TKey key, TValue? missing) : IDataLoaderResult<TValue?>
    {
        public async Task<TValue?> GetResultAsync(CancellationToken cancellationToken = default) =>
            (await batch.ReadAsync(cancellationToken)).TryGetValue(key, out var value) ? value : missing;

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await GetResultAsync(cancellationToken);
    }
}
