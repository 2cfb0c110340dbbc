using Gateway.Api.Loading;
using Gateway.Store.Reading;
using Gateway.Store.Watching;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.Api.Ingests;

/// <summary>Runs come and go within a revision.</summary>
internal static class IngestRunLoaders
{
    public static readonly VolatileLoader<IngestRunRecord> ByKey = new(
        (request, keys, cancellationToken) => Reader(request).ByKeyAsync(keys, cancellationToken));

    /// <summary>By the source's name.</summary>
    public static readonly VolatileLoader<IngestRunRecord> LastOfSource = new(
        (request, sources, cancellationToken) => Reader(request).LastOfSourceAsync(sources, cancellationToken));

    private static IngestRunReader Reader(RequestContext request) => new(request.Session, request.Services.GetRequiredService<DatabaseWatch>());
}
