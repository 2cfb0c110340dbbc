using System.Collections.Concurrent;

namespace Gateway.Api.Loading;

/// <summary>
/// Values of any kind by the one who made them and a key, as long as there is room. It has two generations: when the young one has half of the room, the old one is dropped, and what is asked for again moves to the new young one.
/// </summary>
/// <param name="room">In bytes, as the values weigh; 0 to keep nothing.</param>
internal sealed class BoundedCache(long room)
{
    private readonly Lock gate = new();
    private Generation young = new();
    private Generation old = new();

    public bool TryGet<TKey, TValue>(object maker, TKey key, out TValue? value)
        where TKey : notnull
    {
        if (young.Of<TKey, TValue>(maker).TryGetValue(key, out var kept))
        {
            value = kept.Value;
            return true;
        }

        var isOld = old.Of<TKey, TValue>(maker).TryGetValue(key, out kept);
        if (isOld)
            Keep(maker, key, kept);
        value = kept.Value;
        return isOld;
    }

    /// <param name="weight">Of key and value, in bytes.</param>
    public void Keep<TKey, TValue>(object maker, TKey key, TValue? value, long weight)
        where TKey : notnull => Keep(maker, key, new Kept<TValue>(value, weight));

    private void Keep<TKey, TValue>(object maker, TKey key, Kept<TValue> kept)
        where TKey : notnull
    {
        var generation = young;
        if (room > 0 && generation.Of<TKey, TValue>(maker).TryAdd(key, kept) && generation.Add(kept.Weight) > room / 2)
            Age(generation);
    }

    private void Age(Generation full)
    {
        lock (gate)
        {
            if (young == full)
                (old, young) = (full, new Generation());
        }
    }

    private readonly record struct Kept<TValue>(TValue? Value, long Weight);

    private sealed class Generation
    {
        private readonly ConcurrentDictionary<object, object> valuesOfMaker = new(ReferenceEqualityComparer.Instance);
        private long weight;

        public ConcurrentDictionary<TKey, Kept<TValue>> Of<TKey, TValue>(object maker)
            where TKey : notnull => (ConcurrentDictionary<TKey, Kept<TValue>>)(valuesOfMaker.TryGetValue(maker, out var values)
                ? values
                : valuesOfMaker.GetOrAdd(maker, static _ => new ConcurrentDictionary<TKey, Kept<TValue>>()));

        public long Add(long bytes) => Interlocked.Add(ref weight, bytes);
    }
}
