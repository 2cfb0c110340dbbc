using Gateway.Store.Reading;
using GraphQL.DataLoader;

namespace Gateway.Api.Loading;

/// <summary>Reads parts of nested lists: one call for all owners that ask with equal arguments, which are compared by value.</summary>
internal sealed class ListLoader<TArguments, TItem>(
    Func<IReadOnlyCollection<long>, TArguments, CancellationToken, Task<IReadOnlyDictionary<long, Slice<TItem>>>> read)
    where TArguments : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<TArguments, BatchLoader<long, Slice<TItem>>> loaderOf = [];

    public IDataLoaderResult<Slice<TItem>> Load(long owner, TArguments arguments)
    {
        lock (gate)
        {
            if (!loaderOf.TryGetValue(arguments, out var loader))
            {
                loader = new((owners, cancellationToken) => read(owners, arguments, cancellationToken), Slice<TItem>.Empty);
                loaderOf.Add(arguments, loader);
            }

            return loader.Load(owner)!;
        }
    }
}
