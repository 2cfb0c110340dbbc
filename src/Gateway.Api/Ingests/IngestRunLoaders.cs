using Gateway.Api.Loading;
using Gateway.Store.Reading;

namespace Gateway.Api.Ingests;

internal sealed class IngestRunLoaders(IngestRunReader runs)
{
    public BatchLoader<string, IngestRunRecord> ByKey { get; } = new(runs.ByKeyAsync);

    /// <summary>By the source's name.</summary>
    public BatchLoader<string, IngestRunRecord> LastOfSource { get; } = new(runs.LastOfSourceAsync);
}
