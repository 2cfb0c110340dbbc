using Gateway.Store.Reading;

namespace Gateway.Api.Filters;

internal static class FilterNames
{
    /// <summary>The same condition on a field of an outer object: a condition on <c>eq</c> under <c>title</c> is one on the title.</summary>
    public static Filter Under(this Filter filter, string field) => filter switch
    {
        AllOf all => new AllOf([.. all.Filters.Select(inner => inner.Under(field))]),
        AnyOf any => new AnyOf([.. any.Filters.Select(inner => inner.Under(field))]),
        Compare compare => compare with { Field = Join(field, compare.Field) },
        Items items => items with { Field = Join(field, items.Field) },
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "An unknown kind of filter."),
    };

    private static string Join(string outer, string inner) => inner.Length == 0 ? outer : $"{outer}.{inner}";
}
