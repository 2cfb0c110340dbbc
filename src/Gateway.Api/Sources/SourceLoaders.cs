using Gateway.Api.Loading;
using Gateway.Store.Reading;

namespace Gateway.Api.Sources;

internal static class SourceLoaders
{
    public static readonly Loader<long, SourceRecord> ById = new((session, keys, cancellationToken) => new SourceReader(session).ByIdAsync(keys, cancellationToken));
    public static readonly Loader<string, SourceRecord> ByKey = new((session, keys, cancellationToken) => new SourceReader(session).ByKeyAsync(keys, cancellationToken));

    /// <summary>All of them, under the one key there is.</summary>
    public static readonly Loader<string, IReadOnlyList<SourceRecord>> All = Loaders.OneByOne<string, IReadOnlyList<SourceRecord>>(
        (session, _, cancellationToken) => new SourceReader(session).AllAsync(cancellationToken));
}
