namespace Gateway.Store.Reading;

/// <summary>A condition on one kind of object; fields are named as in the schema, such as <c>title</c> or <c>metrics.inDegree</c>.</summary>
public abstract record Filter
{
    private protected Filter()
    {
    }

    /// <summary>Whether a condition is about this field, of these objects or of others that they have.</summary>
    internal bool Names(string field) => this switch
    {
        AllOf all => all.Filters.Any(filter => filter.Names(field)),
        AnyOf any => any.Filters.Any(filter => filter.Names(field)),
        Items items => items.Filter.Names(field),
        Compare compare => compare.Field == field || compare.Field.EndsWith($".{field}", StringComparison.Ordinal),
        _ => false,
    };
}

/// <summary>Every one holds; true when empty.</summary>
public sealed record AllOf(IReadOnlyList<Filter> Filters) : Filter;

/// <summary>At least one holds; false when empty.</summary>
public sealed record AnyOf(IReadOnlyList<Filter> Filters) : Filter;

/// <summary>A field compared with a value: a string, int, double, bool, <see cref="DateTimeOffset"/>, enum, null, or a list of these for In and NotIn.</summary>
public sealed record Compare(string Field, Comparison Comparison, object? Value) : Filter;

/// <summary>A list field whose items are compared; the inner filter names the items' fields, or none where items are texts.</summary>
public sealed record Items(string Field, Quantifier Quantifier, Filter Filter) : Filter;

/// <summary>How values are compared. Contains, StartsWith and EndsWith ignore case.</summary>
public enum Comparison
{
    Equal,
    NotEqual,
    In,
    NotIn,
    Contains,
    NotContains,
    StartsWith,
    NotStartsWith,
    EndsWith,
    NotEndsWith,
    Greater,
    NotGreater,
    GreaterOrEqual,
    NotGreaterOrEqual,
    Less,
    NotLess,
    LessOrEqual,
    NotLessOrEqual,
}

public enum Quantifier
{
    All,
    None,
    Some,
}

/// <summary>One sort key.</summary>
public sealed record Order(string Field, bool Descending);
