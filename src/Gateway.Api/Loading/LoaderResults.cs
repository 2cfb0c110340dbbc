using GraphQL.DataLoader;

namespace Gateway.Api.Loading;

/// <summary>Puts results of loaders together without reading them yet.</summary>
internal static class LoaderResults
{
    /// <summary>What follows from a loaded value.</summary>
    public static IDataLoaderResult<TNext> Then<T, TNext>(this IDataLoaderResult<T> result, Func<T, TNext> next) =>
        new Deferred<TNext>(async cancellationToken => next(await result.GetResultAsync(cancellationToken)));

    /// <summary>What another loader has for a loaded value. The engine asks for it in its next round, together with its like.</summary>
    public static IDataLoaderResult ThenLoad<T, TNext>(this IDataLoaderResult<T> result, Func<T, IDataLoaderResult<TNext>?> next) =>
        new Deferred<object?>(async cancellationToken => next(await result.GetResultAsync(cancellationToken)));

    /// <summary>All of them, in order.</summary>
    public static IDataLoaderResult<IReadOnlyList<object?>> All(this IReadOnlyList<IDataLoaderResult?> results) =>
        new Deferred<IReadOnlyList<object?>>(async cancellationToken =>
            await Task.WhenAll(results.Select(result => result?.GetResultAsync(cancellationToken) ?? Task.FromResult<object?>(null))));

    private sealed class Deferred<T>(Func<CancellationToken, Task<T>> get) : IDataLoaderResult<T>
    {
        public Task<T> GetResultAsync(CancellationToken cancellationToken = default) => get(cancellationToken);

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await get(cancellationToken);
    }
}
