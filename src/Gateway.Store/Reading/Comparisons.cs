using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using Gateway.Store.Tables;

namespace Gateway.Store.Reading;

/// <summary>Comparisons as expressions that EF Core translates. Where a column is null they answer as C# does: not-comparisons hold.</summary>
internal static class Comparisons
{
    private static readonly MethodInfo ListContains = typeof(Enumerable).GetMethods()
        .Single(method => method.Name == nameof(Enumerable.Contains) && method.GetParameters().Length == 2);

    /// <summary>The comparison that this one, if it is a not-comparison, is the opposite of; else itself.</summary>
    public static (Comparison Comparison, bool IsOpposite) Positive(Comparison comparison) => comparison switch
    {
        Comparison.NotEqual => (Comparison.Equal, true),
        Comparison.NotIn => (Comparison.In, true),
        Comparison.NotContains => (Comparison.Contains, true),
        Comparison.NotStartsWith => (Comparison.StartsWith, true),
        Comparison.NotEndsWith => (Comparison.EndsWith, true),
        _ => (comparison, false),
    };

    /// <param name="column">Of a type that can be null.</param>
    /// <param name="convert">Makes a filter's value, never null, what the column holds.</param>
    public static Expression OfValue(Expression column, Comparison comparison, object? value, Func<object, object> convert)
    {
        return comparison switch
        {
            Comparison.Equal => Expression.Equal(column, Parameter(One(), column.Type)),
            Comparison.NotEqual => Expression.NotEqual(column, Parameter(One(), column.Type)),
            Comparison.In => In(),
            Comparison.NotIn => Expression.Not(In()),
            Comparison.Greater => Ordered(Expression.GreaterThan),
            Comparison.NotGreater => OrNull(Expression.LessThanOrEqual),
            Comparison.GreaterOrEqual => Ordered(Expression.GreaterThanOrEqual),
            Comparison.NotGreaterOrEqual => OrNull(Expression.LessThan),
            Comparison.Less => Ordered(Expression.LessThan),
            Comparison.NotLess => OrNull(Expression.GreaterThanOrEqual),
            Comparison.LessOrEqual => Ordered(Expression.LessThanOrEqual),
            Comparison.NotLessOrEqual => OrNull(Expression.GreaterThan),
            _ => throw new ArgumentException($"{comparison} does not fit a value of type {column.Type.Name}.", nameof(comparison)),
        };

        object? One() => value is null ? null : convert(value);

        Expression In()
        {
            var items = value as IEnumerable ?? throw new ArgumentException($"{comparison} needs a list.", nameof(value));
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(column.Type))!;
            foreach (var item in items)
                list.Add(item is null ? null : convert(item));
            return Expression.Call(ListContains.MakeGenericMethod(column.Type), Parameter(list, list.GetType()), column);
        }

        // In C# every comparison with null is false, and its opposite true.
        Expression Ordered(Func<Expression, Expression, Expression> compare) =>
            value is null ? Expression.Constant(false) : compare(column, Parameter(One(), column.Type));

        Expression OrNull(Func<Expression, Expression, Expression> compare) =>
            value is null ? Expression.Constant(true) : Expression.OrElse(IsNull(column), compare(column, Parameter(One(), column.Type)));
    }

    /// <param name="column">The text as written, for exact comparisons.</param>
    /// <param name="folded">The same text, folded.</param>
    public static Expression OfText(Expression column, Expression folded, Comparison comparison, object? value)
    {
        return comparison switch
        {
            Comparison.Contains => Match(nameof(string.Contains)),
            Comparison.NotContains => NoMatch(nameof(string.Contains)),
            Comparison.StartsWith => Match(nameof(string.StartsWith)),
            Comparison.NotStartsWith => NoMatch(nameof(string.StartsWith)),
            Comparison.EndsWith => Match(nameof(string.EndsWith)),
            Comparison.NotEndsWith => NoMatch(nameof(string.EndsWith)),
            Comparison.Equal or Comparison.NotEqual or Comparison.In or Comparison.NotIn =>
                OfValue(column, comparison, value, text => (string)text),
            _ => throw new ArgumentException($"{comparison} does not fit a text.", nameof(comparison)),
        };

        // To SQLite a null character is the end of a text, and so matches everything; no column holds one.
        Expression Match(string method) => value is not string text || text.Contains('\0', StringComparison.Ordinal)
            ? Expression.Constant(false)
            : Expression.Call(folded, typeof(string).GetMethod(method, [typeof(string)])!, Parameter(Folding.Fold(text), typeof(string)));

        // EF Core adds that a null does not match.
        Expression NoMatch(string method) => Expression.Not(Match(method));
    }

    public static Expression IsNull(Expression column) => Expression.Equal(column, Expression.Constant(null, column.Type));

    /// <summary>A value that becomes a parameter of the statement, so that one statement serves all values.</summary>
    public static Expression Parameter(object? value, Type type)
    {
        // EF Core takes a member of a constant, as the compiler makes for a captured variable, for a parameter.
        var box = Activator.CreateInstance(typeof(Captured<>).MakeGenericType(type), value)!;
        return Expression.Property(Expression.Constant(box), nameof(Captured<>.Value));
    }

    private sealed class Captured<T>(T value)
    {
        public T Value { get; } = value;
    }
}
