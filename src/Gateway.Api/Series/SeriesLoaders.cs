using Gateway.Api.Loading;
using Gateway.Store.Reading;

namespace Gateway.Api.Series;

internal sealed class SeriesLoaders(SeriesReader series)
{
    public BatchLoader<long, SeriesRecord> ById { get; } = new(series.ByIdAsync);
    public BatchLoader<string, SeriesRecord> ByKey { get; } = new(series.ByKeyAsync);
    public BatchLoader<string, SeriesRecord> BySlug { get; } = new(series.BySlugAsync);
    public BatchLoader<long, IReadOnlyList<SeriesEntryRecord>> Entries { get; } = new(series.EntriesOfAsync, missing: []);
    public BatchLoader<long, IReadOnlyList<SeriesEntryRecord>> EntriesOfPost { get; } = new(series.EntriesOfPostsAsync, missing: []);
}
