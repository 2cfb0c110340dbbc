using Gateway.Store.Reading;
using GraphQL.Types;

namespace Gateway.Api.Filters;

/// <summary>A filter over the fields of one type. Fields in one object are joined by and; a field given as null is as if left out.</summary>
internal abstract class FilterInput : InputObjectGraphType
{
    protected FilterInput(string name, string description)
    {
        Name = name;
        Description = description;
    }

    /// <summary>The fields <c>and</c> and <c>or</c>.</summary>
    protected void Combinable<TSelf>()
        where TSelf : FilterInput
    {
        Field<ListGraphType<NonNullGraphType<TSelf>>>("and").Description("All of these.");
        Field<ListGraphType<NonNullGraphType<TSelf>>>("or").Description("Any of these.");
    }

    protected void Where<TInput>(string field, string description)
        where TInput : IInputObjectGraphType =>
        Field<TInput>(field).Description(description);

    public override object ParseDictionary(IDictionary<string, object?> value) => new AllOf(
        [.. value.Where(entry => entry.Value is not null).Select(entry => Condition(entry.Key, entry.Value!))]);

    private static Filter Condition(string field, object value) => field switch
    {
        "and" => new AllOf([.. ((IEnumerable<object>)value).Cast<Filter>()]),
        "or" => new AnyOf([.. ((IEnumerable<object>)value).Cast<Filter>()]),
        _ => ((Filter)value).Under(field),
    };
}
