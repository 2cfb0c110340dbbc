using Gateway.Api.Loading;
using Gateway.Store.Reading;

namespace Gateway.Api.Sources;

internal sealed class SourceLoaders(SourceReader sources)
{
    public BatchLoader<long, SourceRecord> ById { get; } = new(sources.ByIdAsync);
    public BatchLoader<string, SourceRecord> ByKey { get; } = new(sources.ByKeyAsync);
}
