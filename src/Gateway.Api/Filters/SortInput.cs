using Gateway.Store.Reading;
using GraphQL.Types;

namespace Gateway.Api.Filters;

/// <summary>Sort keys of one type. The fields of an object have no order of their own, so each object holds one key.</summary>
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

    public override object ParseDictionary(IDictionary<string, object?> value)
    {
        IReadOnlyList<Order> keys =
        [
            .. value.SelectMany(entry => entry.Value switch
            {
                null => [],
                bool descending => [new Order(entry.Key, descending)],
                var nested => ((IReadOnlyList<Order>)nested).Select(order => order with { Field = $"{entry.Key}.{order.Field}" }),
            }),
        ];
        return keys.Count <= 1
            ? keys
            : throw new FormatException("Give each sort key an object of its own, in a list: the fields of one object have no order.");
    }
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
