using Gateway.Store.Reading;
using GraphQL;
using GraphQL.Builders;

namespace Gateway.Api.Loading;

/// <summary>Keys in, dictionary out.</summary>
internal delegate Task<IReadOnlyDictionary<TKey, TValue>> ReadMany<TKey, TValue>(
    ReadSession session, IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken);

/// <summary>
/// One way to read things by key: from the revision's cache, else together with all others that fields of one level ask for. It holds nothing itself.
/// </summary>
/// <param name="read">Keys in, dictionary out.</param>
/// <param name="missing">Stands for a key that the dictionary lacks.</param>
internal sealed class Loader<TKey, TValue>(ReadMany<TKey, TValue> read, TValue? missing = default)
    where TKey : notnull
{
    public Loaded<TValue?> Load(IResolveFieldContext context, TKey key)
    {
        var request = context.Request();
        return request.Cache.Entities.TryGet(this, key, out TValue? known)
            ? known
            : new Loaded<TValue?>(request.BatchesOf(this, () => BatchesFor(request)).Load(key));
    }

    private Batches<TKey, TValue> BatchesFor(RequestContext request) => new(
        async (keys, cancellationToken) =>
        {
            var found = await read(request.Session, keys, cancellationToken);
            foreach (var key in keys)
            {
                var value = found.GetValueOrDefault(key, missing!);
                request.Cache.Entities.Keep(this, key, value, Weight.Of(key) + Weight.Of(value));
            }

            return found;
        },
        missing);
}

/// <summary>One way to read parts of nested lists: a batch holds all owners that ask with equal arguments, which are compared by value.</summary>
internal sealed class ListLoader<TArguments, TItem>(
    Func<ReadSession, IReadOnlyCollection<long>, TArguments, CancellationToken, Task<IReadOnlyDictionary<long, Slice<TItem>>>> read)
    where TArguments : notnull
{
    public Loaded<Slice<TItem>> Load(IResolveFieldContext context, long owner, TArguments arguments)
    {
        var request = context.Request();
        return request.Cache.Entities.TryGet(this, (owner, arguments), out Slice<TItem>? known)
            ? known!
            : new Loaded<Slice<TItem>>(request.BatchesOf((this, arguments), () => BatchesFor(request, arguments)).Load(owner)!);
    }

    private Batches<long, Slice<TItem>> BatchesFor(RequestContext request, TArguments arguments) => new(
        async (owners, cancellationToken) =>
        {
            var found = await read(request.Session, owners, arguments, cancellationToken);
            foreach (var owner in owners)
            {
                var slice = found.GetValueOrDefault(owner, Slice<TItem>.Empty);
                request.Cache.Entities.Keep(this, (owner, arguments), slice, Weight.Of(slice.Items));
            }

            return found;
        },
        Slice<TItem>.Empty);
}

/// <summary>One way to read by key what changes within a revision: neither it nor answers that hold it may be kept.</summary>
/// <param name="read">Keys in, dictionary out.</param>
internal sealed class VolatileLoader<TValue>(
    Func<RequestContext, IReadOnlyCollection<string>, CancellationToken, Task<IReadOnlyDictionary<string, TValue>>> read)
{
    public Loaded<TValue?> Load(IResolveFieldContext context, string key)
    {
        var request = context.Request();
        request.IsVolatile = true;
        var batches = request.BatchesOf(
            this, () => new Batches<string, TValue>((keys, cancellationToken) => read(request, keys, cancellationToken), missing: default));
        return new Loaded<TValue?>(batches.Load(key));
    }
}

internal static class Loaders
{
    /// <summary>A loader for what is asked for once in a request, as at the root: each key is read by itself.</summary>
    public static Loader<TKey, TValue> OneByOne<TKey, TValue>(Func<ReadSession, TKey, CancellationToken, Task<TValue>> read)
        where TKey : notnull => new(async (session, keys, cancellationToken) =>
        {
            var found = new Dictionary<TKey, TValue>();
            foreach (var key in keys)
                found.Add(key, await read(session, key, cancellationToken));
            return found;
        });

    /// <summary>A field whose value a loader has or brings.</summary>
    public static FieldBuilder<TSource, object> Loads<TSource, T>(
        this FieldBuilder<TSource, object> field, Func<IResolveFieldContext<TSource>, Loaded<T>> load) =>
        field.Resolve(context => load(context).Result);
}
