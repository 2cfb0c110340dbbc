using System.Collections;
using Gateway.Api.Contract;
using Gateway.Store.Reading;

namespace Gateway.Api.Filters;

/// <summary>Refuses filters that would make statements too long or too slow: variables can hold far larger ones than documents.</summary>
internal static class FilterSize
{
    /// <exception cref="RequestException">It is over a limit.</exception>
    public static Filter Checked(this Filter filter, Limits limits)
    {
        Require("compares with", Values(filter), limits.FilterValues, "values");
        Require("has", Lists(filter), limits.FilterLists, "conditions on lists");
        Require("nests", Nesting(filter), limits.FilterNesting, "conditions on lists within each other");
        Require("compares with a text of", Longest(filter), limits.FilterTextLength, "characters");
        return filter;
    }

    private static void Require(string verb, int count, int limit, string what)
    {
        if (count > limit)
            throw new RequestException(ErrorCode.InvalidArgument, $"where {verb} {count} {what}; at most {limit} are allowed.");
    }

    private static int Values(Filter filter) => filter switch
    {
        Compare { Value: IEnumerable values and not string } => values.Cast<object?>().Count(),
        Compare => 1,
        _ => Inner(filter).Sum(Values),
    };

    private static int Longest(Filter filter) => filter switch
    {
        Compare { Value: string text } => text.Length,
        Compare { Value: IEnumerable values } => values.OfType<string>().Select(text => text.Length).DefaultIfEmpty().Max(),
        _ => Inner(filter).Select(Longest).DefaultIfEmpty().Max(),
    };

    private static int Lists(Filter filter) => (filter is Items ? 1 : 0) + Inner(filter).Sum(Lists);

    private static int Nesting(Filter filter) => (filter is Items ? 1 : 0) + Inner(filter).Select(Nesting).DefaultIfEmpty().Max();

    private static IReadOnlyList<Filter> Inner(Filter filter) => filter switch
    {
        AllOf all => all.Filters,
        AnyOf any => any.Filters,
        Items items => [items.Filter],
        _ => [],
    };
}
