using Gateway.Store.Reading;
using GraphQL.Types;

namespace Gateway.Api.Filters;

/// <summary>Sort keys of one type. The fields of an object have no order of their own: they apply in the order of the schema.</summary>
internal abstract class SortInput : InputObjectGraphType
{
    protected SortInput(string name, string description)
    {
        Name = name;
        Description = description;
    }

    protected void By(string field, string description) => Field<SortEnumType>(field).Description(description);

    protected void ByNested<TSort>(string field, string description)
        where TSort : SortInput =>
        Field<TSort>(field).Description(description);

    public override object ParseDictionary(IDictionary<string, object?> value) =>
        Fields.Where(field => value.ContainsKey(field.Name)).SelectMany(field => Keys(field.Name, value[field.Name])).ToList();

    private static IEnumerable<Order> Keys(string field, object? value) => value switch
    {
        null => [],
        bool descending => [new Order(field, descending)],
        _ => ((IReadOnlyList<Order>)value).Select(order => order with { Field = $"{field}.{order.Field}" }),
    };
}

/// <summary>Its values stand for <see cref="Order.Descending"/>.</summary>
internal sealed class SortEnumType : EnumerationGraphType
{
    public SortEnumType()
    {
        Name = "SortEnumType";
        Description = "Direction of sorting.";
        Add("ASC", false, "Smallest or oldest first.");
        Add("DESC", true, "Largest or newest first.");
    }
}
