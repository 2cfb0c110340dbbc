using Gateway.Api.Loading;
using Gateway.Store.Reading;

namespace Gateway.Api.Series;

internal static class SeriesLoaders
{
    public static readonly Loader<long, SeriesRecord> ById = new((session, keys, cancellationToken) => new SeriesReader(session).ByIdAsync(keys, cancellationToken));
    public static readonly Loader<string, SeriesRecord> ByKey = new((session, keys, cancellationToken) => new SeriesReader(session).ByKeyAsync(keys, cancellationToken));
    public static readonly Loader<string, SeriesRecord> BySlug = new((session, keys, cancellationToken) => new SeriesReader(session).BySlugAsync(keys, cancellationToken));

    public static readonly Loader<long, IReadOnlyList<SeriesEntryRecord>> Entries = new(
        (session, keys, cancellationToken) => new SeriesReader(session).EntriesOfAsync(keys, cancellationToken), missing: []);

    public static readonly Loader<long, IReadOnlyList<SeriesEntryRecord>> EntriesOfPost = new(
        (session, keys, cancellationToken) => new SeriesReader(session).EntriesOfPostsAsync(keys, cancellationToken), missing: []);
}
