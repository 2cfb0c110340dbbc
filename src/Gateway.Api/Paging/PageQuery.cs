using System.Globalization;
using System.Text;
using System.Text.Json;
using Gateway.Api.Loading;
using Gateway.Store.Reading;

namespace Gateway.Api.Paging;

/// <summary>What is asked of a root list. Two that ask the same are equal.</summary>
internal sealed class PageQuery : IEquatable<PageQuery>, IWeighed
{
    private readonly string text;

    public PageQuery(Filter? filter, IReadOnlyList<Order> order, PageRequest page, bool withTotal)
    {
        (Filter, Order, Page, WithTotal) = (filter, order, page, withTotal);
        var written = new StringBuilder();
        Write(written, filter);
        foreach (var by in order)
            written.Append(by.Descending ? '-' : '+').Append(by.Field);
        text = written.Append(CultureInfo.InvariantCulture, $"|{page.First}|{page.After}|{page.Last}|{page.Before}|{withTotal}").ToString();
    }

    public Filter? Filter { get; }
    public IReadOnlyList<Order> Order { get; }
    public PageRequest Page { get; }
    public bool WithTotal { get; }
    public long Weight => Loading.Weight.Of(text);

    public bool Equals(PageQuery? other) => other is not null && text == other.text;

    public override bool Equals(object? obj) => Equals(obj as PageQuery);

    public override int GetHashCode() => text.GetHashCode(StringComparison.Ordinal);

    private static void Write(StringBuilder written, Filter? filter)
    {
        switch (filter)
        {
            case AllOf all:
                Write(written, "&(", all.Filters);
                break;
            case AnyOf any:
                Write(written, "|(", any.Filters);
                break;
            case Items items:
                Write(written, $"{items.Field} {items.Quantifier} (", [items.Filter]);
                break;
            case Compare compare:
                // As JSON, so that no value can pass for another or for a bracket.
                written.Append(CultureInfo.InvariantCulture, $"{compare.Field} {compare.Comparison} {JsonSerializer.Serialize(compare.Value)};");
                break;
        }
    }

    private static void Write(StringBuilder written, string opening, IReadOnlyList<Filter> filters)
    {
        written.Append(opening);
        foreach (var filter in filters)
            Write(written, filter);
        written.Append(')');
    }
}
