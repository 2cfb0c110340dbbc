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
            var found = await ReadAsync(request, reader => reader.ByKeyAsync(keys, cancellationToken));
            // One that was just asked for has written nothing yet.
            var background = request.Services.GetRequiredService<BackgroundIngest>();
            var begun = keys.Where(key => !found.ContainsKey(key)).Select(background.Find).OfType<IngestRunRecord>();
            return found.Values.Concat(begun).ToDictionary(run => run.Key);
        });

    /// <summary>By the source's name.</summary>
    public static readonly VolatileLoader<IngestRunRecord> LastOfSource = new(
        (request, sources, cancellationToken) => ReadAsync(request, reader => reader.LastOfSourceAsync(sources, cancellationToken)));

    /// <summary>Runs are told of beside what is published, whatever the caller sees: the preview only follows them.</summary>
    private static async Task<T> ReadAsync<T>(RequestContext request, Func<IngestRunReader, Task<T>> read)
    {
        var watch = request.Services.GetRequiredService<DatabaseWatch>();
        if (!request.Cache.Edition.IsPreview)
            return await read(new IngestRunReader(request.Session, watch));
        using var session = request.Services.GetRequiredService<ReadSessions>().Open();
        return await read(new IngestRunReader(session, watch));
    }
}
