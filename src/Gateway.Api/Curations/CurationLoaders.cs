using Gateway.Api.Loading;
using Gateway.Store.Curation;
using Gateway.Store.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.Api.Curations;

internal static class CurationLoaders
{
    public static readonly Loader<string, CurationRecord> ByKey = new((session, keys, cancellationToken) => new CurationReader(session).ByKeyAsync(keys, cancellationToken));

    /// <summary>What the request itself has decided: while a preview is being filled, it follows later.</summary>
    public static readonly VolatileLoader<CurationRecord> Taken = new(async (request, keys, cancellationToken) =>
    {
        var found = await new CurationReader(request.Session).ByKeyAsync(keys, cancellationToken);
        if (found.Count == keys.Count)
            return found;
        using var published = request.Services.GetRequiredService<ReadSessions>().Open();
        return await new CurationReader(published).ByKeyAsync(keys, cancellationToken);
    });

    /// <summary>By whether past ones are asked for too.</summary>
    public static readonly Loader<bool, IReadOnlyList<CurationRecord>> All =
        Loaders.OneByOne<bool, IReadOnlyList<CurationRecord>>((session, withPast, cancellationToken) => new CurationReader(session).AllAsync(withPast, cancellationToken));
}
