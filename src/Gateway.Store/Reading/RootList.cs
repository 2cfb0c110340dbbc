using Gateway.Store.Tables;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Gateway.Store.Reading;

/// <summary>A list of everything of one kind, filtered, ordered and read by pages: by key, so that none is lost or repeated when content changes.</summary>
/// <param name="rows">All of them.</param>
/// <param name="fields">To filter by.</param>
/// <param name="sortKeys">To order by.</param>
/// <param name="defaultOrder">Where none is asked for.</param>
internal sealed class RootList<TRow, T>(
    Func<ContentContext, IQueryable<TRow>> rows,
    Mapping<T> mapping,
    Func<T, long> idOf,
    FieldTable<TRow> fields,
    IReadOnlyList<SortKey<TRow>> sortKeys,
    IReadOnlyList<Order> defaultOrder)
    where TRow : ContentRow
{
    /// <summary>All that fit, in no order. Whoever asks for the origin of links means proposed ones, too; who asks for their review, refused ones.</summary>
    public IQueryable<TRow> Fitting(ContentContext context, Filter? filter)
    {
        if (filter is null)
            return rows(context);
        var all = rows(context);
        if (filter.Names(LinkFields.Origin))
            all = all.IgnoreQueryFilters([ContentContext.NotProposed]);
        if (filter.Names(LinkFields.Review))
            all = all.IgnoreQueryFilters([ContentContext.NotRefused]);
        return all.Where(fields.Predicate(filter));
    }

    public Task<IReadOnlySet<string>> KeysAsync(ReadSession session, Filter filter, CancellationToken cancellationToken) => session.LinqAsync<IReadOnlySet<string>>(
        async context => (await Fitting(context, filter).Select(row => row.Key).ToListAsync(cancellationToken)).ToHashSet(), cancellationToken);

    public Task<List<long>> IdsAsync(ReadSession session, Filter filter, CancellationToken cancellationToken) => session.LinqAsync(
        context => Fitting(context, filter).Select(row => row.Id).ToListAsync(cancellationToken), cancellationToken);

    public Task<Page<T>> PageAsync(
        ReadSession session, Filter? filter, IReadOnlyList<Order> order, PageRequest page, bool withTotal, CancellationToken cancellationToken)
    {
        if (page.First is null == page.Last is null)
            throw new ArgumentException("A page is asked for by exactly one of First and Last.", nameof(page));
        var keyset = new Keyset<TRow>(sortKeys, order is [] ? defaultOrder : order);
        var after = page.After is null ? null : keyset.Parse(page.After);
        var before = page.Before is null ? null : keyset.Parse(page.Before);
        return session.LinqAsync(ReadAsync, cancellationToken);

        async Task<Page<T>> ReadAsync(ContentContext context)
        {
            var all = Fitting(context, filter);
            var forward = page.First is not null;
            var size = page.First ?? page.Last!.Value;
            var between = all;
            if (after is not null)
                between = between.Where(keyset.Beyond(after, reverse: false));
            if (before is not null)
                between = between.Where(keyset.Beyond(before, reverse: true));

            // One more than asked for, to see whether there is more.
            var places = await keyset.Places(keyset.Sort(between, reverse: !forward).Take(size + 1)).ToListAsync(cancellationToken);
            var more = places.Count > size;
            places = places[..Math.Min(size, places.Count)];
            if (!forward)
                places.Reverse();

            var hasNext = (forward && more)
                || (before is not null && await all.AnyAsync(keyset.AtOrBeyond(before, reverse: false), cancellationToken));
            var hasPrevious = (!forward && more)
                || (after is not null && await all.AnyAsync(keyset.AtOrBeyond(after, reverse: true), cancellationToken));
            int? total = withTotal ? await all.CountAsync(cancellationToken) : null;

            var connection = (SqliteConnection)context.Database.GetDbConnection();
            var records = session.ById(connection, mapping, [.. places.Select(place => place.Id)], idOf);
            var items = places.Select(place => new PageItem<T>(keyset.CursorOf(place), records[place.Id]));
            return new Page<T>([.. items], hasNext, hasPrevious, total);
        }
    }
}
