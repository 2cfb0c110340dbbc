using Gateway.Api.Loading;
using Gateway.Store.Reading;
using Gateway.Store.Watching;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.Api.Ingests;

/// <summary>Runs come and go within a revision.</summary>
internal static class IngestRunLoaders
{
    public static readonly VolatileLoader<IngestRunRecord> ByKey = new(
        async (request, keys, cancellationToken) =>
        {
            var found = await Reader(request).ByKeyAsync(keys, cancellationToken);
            // One that was just asked for has written nothing yet.
            var background = request.Services.GetRequiredService<BackgroundIngest>();
            var begun = keys.Where(key => !found.ContainsKey(key)).Select(background.Find).OfType<IngestRunRecord>();
            return found.Values.Concat(begun).ToDictionary(run => run.Key);
        });

    /// <summary>By the source's name.</summary>
    public static readonly VolatileLoader<IngestRunRecord> LastOfSource = new(
        (request, sources, cancellationToken) => Reader(request).LastOfSourceAsync(sources, cancellationToken));

    private static IngestRunReader Reader(RequestContext request) => new(request.Session, request.Services.GetRequiredService<DatabaseWatch>());
}
