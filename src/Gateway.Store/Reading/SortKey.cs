using System.Linq.Expressions;
using System.Text.Json;
using Gateway.Store.Tables;
using Microsoft.EntityFrameworkCore.Query;

namespace Gateway.Store.Reading;

/// <summary>A column by which rows can be ordered. Null sorts before all else when ascending, as SQLite has it.</summary>
/// <param name="Column">Of type string, or a number that can be null.</param>
internal sealed record SortKey<TRow>(string Field, LambdaExpression Column)
    where TRow : ContentRow
{
    /// <summary>What breaks every tie.</summary>
    public static readonly SortKey<TRow> RowKey = Of("key", row => row.Key);

    private Type Type => Column.ReturnType;

    public static SortKey<TRow> Of<T>(string field, Expression<Func<TRow, T?>> column) => new(field, column);

    /// <summary>Sort keys of another kind of row, their names prefixed with <paramref name="field"/> and a dot.</summary>
    public static IEnumerable<SortKey<TRow>> Through<TOther>(
        string field, Expression<Func<TRow, TOther>> other, IReadOnlyList<SortKey<TOther>> keys)
        where TOther : ContentRow =>
        keys.Select(key => new SortKey<TRow>($"{field}.{key.Field}", Expression.Lambda(key.Of(other.Body), other.Parameters)));

    public IQueryable<TRow> Sort(IQueryable<TRow> rows, bool isFirst, bool descending)
    {
        var method = (isFirst ? nameof(Queryable.OrderBy) : nameof(Queryable.ThenBy)) + (descending ? "Descending" : "");
        var call = Expression.Call(typeof(Queryable), method, [typeof(TRow), Type], rows.Expression, Expression.Quote(Column));
        return rows.Provider.CreateQuery<TRow>(call);
    }

    public Expression Of(Expression row) => ReplacingExpressionVisitor.Replace(Column.Parameters[0], row, Column.Body);

    /// <summary>Whether a row's column comes after a value, in the given direction.</summary>
    public Expression Beyond(Expression row, object? value, bool descending)
    {
        var column = Of(row);
        if (value is null)
            return descending ? Expression.Constant(false) : Expression.Not(Comparisons.IsNull(column));
        (Expression Left, Expression Right) order = Type == typeof(string)
            ? (Left: Expression.Call(typeof(string), nameof(string.Compare), [], column, Comparisons.Parameter(value, Type)), Right: Expression.Constant(0))
            : (Left: column, Right: Comparisons.Parameter(value, Type));
        return descending
            ? Expression.OrElse(Comparisons.IsNull(column), Expression.LessThan(order.Left, order.Right))
            : Expression.GreaterThan(order.Left, order.Right);
    }

    public Expression Same(Expression row, object? value) => Expression.Equal(Of(row), Comparisons.Parameter(value, Type));

    /// <summary>Reads a value of this column from a cursor.</summary>
    public object? Parse(JsonElement json) => json.Deserialize(Type);
}
