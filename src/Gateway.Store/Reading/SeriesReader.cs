using Gateway.Store.Tables;

namespace Gateway.Store.Reading;

public sealed class SeriesReader(ReadSession session)
{
    private static readonly RootList<SeriesRow, SeriesRecord> List = new(
        context => context.Series, Mappings.Series, series => series.Id, new FieldTable<SeriesRow>(),
        [SortKey<SeriesRow>.Of("title", series => series.TitleFolded)], [new Order("title", Descending: false)]);

    public Task<IReadOnlyDictionary<long, SeriesRecord>> ByIdAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken) =>
        session.ByAsync(Mappings.Series, "id", ids, series => series.Id, cancellationToken);

    public Task<IReadOnlyDictionary<string, SeriesRecord>> ByKeyAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        session.ByAsync(Mappings.Series, "key", keys, series => series.Key, cancellationToken);

    public Task<IReadOnlyDictionary<string, SeriesRecord>> BySlugAsync(IReadOnlyCollection<string> slugs, CancellationToken cancellationToken) =>
        session.ByAsync(Mappings.Series, "slug", slugs, series => series.Slug, cancellationToken);

    /// <summary>All, by title (case ignored).</summary>
    /// <exception cref="InvalidCursorException">A cursor is none of this list.</exception>
    public Task<Page<SeriesRecord>> ListAsync(PageRequest page, bool withTotal, CancellationToken cancellationToken) =>
        List.PageAsync(session, filter: null, order: [], page, withTotal, cancellationToken);

    /// <summary>Per series its entries, in order.</summary>
    /// <param name="refused">Those that a curator took away, in place of the others.</param>
    public Task<IReadOnlyDictionary<long, IReadOnlyList<SeriesEntryRecord>>> EntriesOfAsync(
        IReadOnlyCollection<long> seriesIds, bool refused, CancellationToken cancellationToken) => EntriesAsync("series_id", seriesIds, refused, cancellationToken);

    /// <summary>Per post its places in series.</summary>
    /// <inheritdoc cref="EntriesOfAsync"/>
    public Task<IReadOnlyDictionary<long, IReadOnlyList<SeriesEntryRecord>>> EntriesOfPostsAsync(
        IReadOnlyCollection<long> postIds, bool refused, CancellationToken cancellationToken) => EntriesAsync("post_id", postIds, refused, cancellationToken);

    private Task<IReadOnlyDictionary<long, IReadOnlyList<SeriesEntryRecord>>> EntriesAsync(string owner, IReadOnlyCollection<long> owners, bool refused, CancellationToken cancellationToken)
    {
        var mapping = refused ? Mappings.RefusedSeriesEntry : Mappings.SeriesEntry;
        return session.ListsAsync(mapping, new Members($"{mapping.Table}.{owner}", mapping.Table, $"{mapping.Table}.{owner}, {mapping.Table}.id"), owners, cancellationToken);
    }
}
