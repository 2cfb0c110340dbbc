using Gateway.Api.Loading;
using Gateway.Store.Reading;

namespace Gateway.Api.Series;

internal static class SeriesLoaders
{
    public static readonly Loader<long, SeriesRecord> ById = new((session, keys, cancellationToken) => new SeriesReader(session).ByIdAsync(keys, cancellationToken));
    public static readonly Loader<string, SeriesRecord> ByKey = new((session, keys, cancellationToken) => new SeriesReader(session).ByKeyAsync(keys, cancellationToken));
    public static readonly Loader<string, SeriesRecord> BySlug = new((session, keys, cancellationToken) => new SeriesReader(session).BySlugAsync(keys, cancellationToken));

    public static readonly Loader<long, IReadOnlyList<SeriesEntryRecord>> Entries = EntriesOf(refused: false);
    public static readonly Loader<long, IReadOnlyList<SeriesEntryRecord>> RefusedEntries = EntriesOf(refused: true);
    public static readonly Loader<long, IReadOnlyList<SeriesEntryRecord>> EntriesOfPost = EntriesOfPosts(refused: false);
    public static readonly Loader<long, IReadOnlyList<SeriesEntryRecord>> RefusedEntriesOfPost = EntriesOfPosts(refused: true);

    private static Loader<long, IReadOnlyList<SeriesEntryRecord>> EntriesOf(bool refused) => new(
        (session, keys, cancellationToken) => new SeriesReader(session).EntriesOfAsync(keys, refused, cancellationToken), missing: []);

    private static Loader<long, IReadOnlyList<SeriesEntryRecord>> EntriesOfPosts(bool refused) => new(
        (session, keys, cancellationToken) => new SeriesReader(session).EntriesOfPostsAsync(keys, refused, cancellationToken), missing: []);
}
