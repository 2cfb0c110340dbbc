using System.Linq.Expressions;
using System.Text.Json;
using Gateway.Store.Tables;

namespace Gateway.Store.Reading;

/// <summary>An order of rows in which each row has one place, told by its sort values and at last its key.</summary>
internal sealed class Keyset<TRow>
    where TRow : ContentRow
{
    private readonly IReadOnlyList<(SortKey<TRow> Key, bool Descending)> _keys;
    private readonly string signature;

    /// <exception cref="ArgumentException">An order names a field that is no sort key.</exception>
    public Keyset(IReadOnlyList<SortKey<TRow>> sortKeys, IReadOnlyList<Order> order)
    {
        var asked = order.Select(by => (
            Key: sortKeys.FirstOrDefault(key => key.Field == by.Field)
                ?? throw new ArgumentException($"No such sort key: '{by.Field}'.", nameof(order)),
            by.Descending));
        _keys = [.. asked, (SortKey<TRow>.RowKey, order[^1].Descending)];
        signature = string.Join(',', order.Select(by => by.Field + (by.Descending ? "-" : "+")));
    }

    public IQueryable<TRow> Sort(IQueryable<TRow> rows, bool reverse)
    {
        foreach (var (index, (key, descending)) in _keys.Index())
            rows = key.Sort(rows, isFirst: index == 0, descending != reverse);
        return rows;
    }

    /// <summary>Where rows stand: all that a cursor holds.</summary>
    public IQueryable<Place> Places(IQueryable<TRow> rows)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        var values = Expression.NewArrayInit(typeof(object), _keys.Select(by => Expression.Convert(by.Key.Of(row), typeof(object))));
        var place = Expression.New(typeof(Place).GetConstructors()[0], Expression.Property(row, nameof(ContentRow.Id)), values);
        return rows.Select(Expression.Lambda<Func<TRow, Place>>(place, row));
    }

    public string CursorOf(Place place) => Cursor.Of(signature, place.Values);

    /// <exception cref="InvalidCursorException">It was made for another order, or is none.</exception>
    public object?[] Parse(string cursor)
    {
        var parsers = _keys.Select<(SortKey<TRow> Key, bool), Func<JsonElement, object?>>(by => by.Key.Parse);
        return Cursor.Parse(cursor, signature, [.. parsers]);
    }

    /// <summary>Rows after a place; before it if reversed.</summary>
    public Expression<Func<TRow, bool>> Beyond(object?[] values, bool reverse) => Where(row => Beyond(row, values, reverse));

    /// <summary>Rows at a place or after it; at it or before it if reversed.</summary>
    public Expression<Func<TRow, bool>> AtOrBeyond(object?[] values, bool reverse) =>
        Where(row => Expression.OrElse(SortKey<TRow>.RowKey.Same(row, values[^1]), Beyond(row, values, reverse)));

    private Expression Beyond(Expression row, object?[] values, bool reverse)
    {
        // a > 1 OR (a = 1 AND (b > 2 OR (b = 2 AND key > 'k')))
        Expression? beyond = null;
        foreach (var (index, (key, descending)) in _keys.Index().Reverse())
        {
            var first = key.Beyond(row, values[index], descending != reverse);
            beyond = beyond is null ? first : Expression.OrElse(first, Expression.AndAlso(key.Same(row, values[index]), beyond));
        }

        return beyond!;
    }

    private static Expression<Func<TRow, bool>> Where(Func<Expression, Expression> condition)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        return Expression.Lambda<Func<TRow, bool>>(condition(row), row);
    }
}

/// <param name="Values">Sort values, the key last.</param>
internal sealed record Place(long Id, object?[] Values);
