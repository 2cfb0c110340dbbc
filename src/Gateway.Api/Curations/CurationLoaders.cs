using Gateway.Api.Loading;
using Gateway.Store.Curation;

namespace Gateway.Api.Curations;

internal static class CurationLoaders
{
    public static readonly Loader<string, CurationRecord> ByKey = new((session, keys, cancellationToken) => new CurationReader(session).ByKeyAsync(keys, cancellationToken));

    /// <summary>By whether past ones are asked for too.</summary>
    public static readonly Loader<bool, IReadOnlyList<CurationRecord>> All =
        Loaders.OneByOne<bool, IReadOnlyList<CurationRecord>>((session, withPast, cancellationToken) => new CurationReader(session).AllAsync(withPast, cancellationToken));
}
