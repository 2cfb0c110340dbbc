using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace Gateway.Store.Reading;

/// <summary>The fields by which rows can be filtered: what each name of a <see cref="Filter"/> means in the tables.</summary>
internal sealed class FieldTable<TRow>
{
    private readonly Dictionary<string, Func<Expression, Comparison, object?, Expression>> fields = [];
    private readonly Dictionary<string, Func<Expression, Quantifier, Filter, Expression>> lists = [];
    private readonly Dictionary<string, Func<Expression, Filter, Expression>> others = [];

    public FieldTable<TRow> Text(string field, Expression<Func<TRow, string?>> exact, Expression<Func<TRow, string?>> folded)
    {
        fields.Add(field, (row, comparison, value) => Comparisons.OfText(Inline(exact, row), Inline(folded, row), comparison, value));
        return this;
    }

    public FieldTable<TRow> Value<T>(string field, Expression<Func<TRow, T?>> column)
        where T : struct =>
        Value(field, column, value => value is T ? value : Convert.ChangeType(value, typeof(T), provider: null));

    /// <param name="convert">Makes a filter's value what the column holds.</param>
    public FieldTable<TRow> Value<T>(string field, Expression<Func<TRow, T?>> column, Func<object, object> convert)
        where T : struct
    {
        fields.Add(field, (row, comparison, value) => Comparisons.OfValue(Inline(column, row), comparison, value, convert));
        return this;
    }

    public FieldTable<TRow> Moment(string field, Expression<Func<TRow, long?>> utcTicks) =>
        Value(field, utcTicks, value => ((DateTimeOffset)value).UtcTicks);

    /// <summary>A field that is compared with each of several items and holds if any fits; its opposite holds if none does, also where there are no items, as if the field were null.</summary>
    public FieldTable<TRow> AnyOf<TItem>(string field, Expression<Func<TRow, IEnumerable<TItem>>> items, FieldTable<TItem> item)
    {
        fields.Add(field, (row, comparison, value) =>
        {
            var (asked, isOpposite) = Comparisons.Positive(comparison);
            return value is null
                ? Quantified(Inline(items, row), isOpposite ? Quantifier.Some : Quantifier.None, (Expression<Func<TItem, bool>>)(_ => true))
                : Quantified(Inline(items, row), isOpposite ? Quantifier.None : Quantifier.Some, item.Predicate(new Compare("", asked, value)));
        });
        return this;
    }

    /// <summary>A list whose items are filtered by their own fields; a text has one field without name.</summary>
    /// <param name="item">Asked for when a filter names the list, since tables of fields may hold each other.</param>
    public FieldTable<TRow> List<TItem>(string field, Expression<Func<TRow, IEnumerable<TItem>>> items, Func<FieldTable<TItem>> item)
    {
        lists.Add(field, (row, quantifier, filter) => Quantified(Inline(items, row), quantifier, item().Predicate(filter)));
        return this;
    }

    /// <summary>All fields of another kind of row, their names prefixed with <paramref name="field"/> and a dot.</summary>
    /// <param name="table">Asked for when a filter names one of them, since tables of fields may hold each other.</param>
    public FieldTable<TRow> Nested<TOther>(string field, Expression<Func<TRow, TOther>> other, Func<FieldTable<TOther>> table)
    {
        others.Add($"{field}.", (row, filter) => table().Condition(filter, Inline(other, row)));
        return this;
    }

    /// <exception cref="ArgumentException">The filter names a field that is not in the table, or compares one as its kind cannot be.</exception>
    public Expression<Func<TRow, bool>> Predicate(Filter filter)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        return Expression.Lambda<Func<TRow, bool>>(Condition(filter, row), row);
    }

    private Expression Condition(Filter filter, Expression row) => filter switch
    {
        AllOf all => all.Filters.Select(inner => Condition(inner, row)).Aggregate((Expression)Expression.Constant(true), Expression.AndAlso),
        AnyOf any => any.Filters.Select(inner => Condition(inner, row)).Aggregate((Expression)Expression.Constant(false), Expression.OrElse),
        Compare compare when fields.TryGetValue(compare.Field, out var condition) => condition(row, compare.Comparison, compare.Value),
        Items items when lists.TryGetValue(items.Field, out var condition) => condition(row, items.Quantifier, items.Filter),
        Compare compare when Nested(compare.Field) is { } prefix =>
            others[prefix](row, compare with { Field = compare.Field[prefix.Length..] }),
        Items items when Nested(items.Field) is { } prefix => others[prefix](row, items with { Field = items.Field[prefix.Length..] }),
        _ => throw new ArgumentException($"No field of this kind of row fits: {filter}.", nameof(filter)),
    };

    private string? Nested(string field) => others.Keys.FirstOrDefault(prefix => field.StartsWith(prefix, StringComparison.Ordinal));

    private static Expression Quantified<TItem>(Expression items, Quantifier quantifier, Expression<Func<TItem, bool>> fits) => quantifier switch
    {
        Quantifier.Some => Call(nameof(Enumerable.Any), items, fits),
        Quantifier.None => Expression.Not(Call(nameof(Enumerable.Any), items, fits)),
        Quantifier.All => Call(nameof(Enumerable.All), items, fits),
        _ => throw new ArgumentOutOfRangeException(nameof(quantifier), quantifier, "No such quantifier."),
    };

    private static MethodCallExpression Call<TItem>(string method, Expression items, Expression<Func<TItem, bool>> fits) =>
        Expression.Call(typeof(Enumerable), method, [typeof(TItem)], items, fits);

    private static Expression Inline(LambdaExpression lambda, Expression row) =>
        ReplacingExpressionVisitor.Replace(lambda.Parameters[0], row, lambda.Body);
}
