using GraphQL.DataLoader;

namespace Gateway.Api.Loading;

/// <summary>A value that is there already, or that comes with the next batch.</summary>
internal readonly struct Loaded<T>
{
    private readonly T value;
    private readonly IDataLoaderResult<T>? coming;

    public Loaded(T value) => (this.value, coming) = (value, null);

    public Loaded(IDataLoaderResult<T> coming) => (value, this.coming) = (default!, coming);

    public static Loaded<T> Of(Func<CancellationToken, Task<T>> read) => new(new Deferred(read));

    /// <summary>What the engine takes from a resolver: the value, or a promise of it.</summary>
    public object? Result => coming ?? (object?)value;

    public static implicit operator Loaded<T>(T value) => new(value);

    public async Task<T> GetAsync(CancellationToken cancellationToken) => coming is null ? value : await coming.GetResultAsync(cancellationToken);

    /// <summary>What follows from the value.</summary>
    public Loaded<TNext> Then<TNext>(Func<T, TNext> next)
    {
        if (coming is null)
            return next(value);
        var result = coming;
        return Loaded<TNext>.Of(async cancellationToken => next(await result.GetResultAsync(cancellationToken)));
    }

    /// <summary>What a loader has for the value. The engine asks for it in its next round, together with its like.</summary>
    public Loaded<object?> ThenLoad<TNext>(Func<T, Loaded<TNext>> next)
    {
        if (coming is null)
            return new Loaded<object?>(next(value).Result);
        var result = coming;
        return Loaded<object?>.Of(async cancellationToken => next(await result.GetResultAsync(cancellationToken)).Result);
    }

    public Loaded<object?> AsObject() => Then(found => (object?)found);

    private sealed class Deferred(Func<CancellationToken, Task<T>> read) : IDataLoaderResult<T>
    {
        public Task<T> GetResultAsync(CancellationToken cancellationToken = default) => read(cancellationToken);

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await read(cancellationToken);
    }
}

internal static class LoadedValues
{
    /// <summary>All of them, in order.</summary>
    public static Loaded<IReadOnlyList<object?>> All(this IReadOnlyList<Loaded<object?>> several) => Loaded<IReadOnlyList<object?>>.Of(
        async cancellationToken => await Task.WhenAll(several.Select(one => one.GetAsync(cancellationToken))));
}
