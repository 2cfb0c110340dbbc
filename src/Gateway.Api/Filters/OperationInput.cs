using Gateway.Api.Contract;
using Gateway.Store.Reading;
using GraphQL.Types;

namespace Gateway.Api.Filters;

/// <summary>Conditions on one value, such as <c>{ gte: 3 }</c>. What it yields has no field name yet: the filter around it gives one.</summary>
internal abstract class OperationInput : InputObjectGraphType
{
    private readonly Dictionary<string, Comparison> comparisonOf = [];

    protected OperationInput(string name, string description)
    {
        Name = name;
        Description = description;
    }

    protected void Operation<TValue>(string name, Comparison comparison, string description)
        where TValue : IGraphType
    {
        Field<TValue>(name).Description(description);
        comparisonOf.Add(name, comparison);
    }

    public override object ParseDictionary(IDictionary<string, object?> value) =>
        new AllOf([.. value.Select(entry => Condition(entry.Key, entry.Value))]);

    protected virtual Filter Condition(string operation, object? value)
    {
        var comparison = comparisonOf[operation];
        if (value is null && comparison is not (Comparison.Equal or Comparison.NotEqual))
            throw new RequestException(ErrorCode.InvalidVariables, $"{operation} needs a value; leave it out, or ask for eq or neq null.");
        return new Compare("", comparison, value is object?[] items ? items.ToList() : value);
    }

    protected void EqualityAndSets<TValue>()
        where TValue : IGraphType
    {
        Operation<TValue>("eq", Comparison.Equal, "Equal to.");
        Operation<TValue>("neq", Comparison.NotEqual, "Not equal to.");
        Operation<ListGraphType<NonNullGraphType<TValue>>>("in", Comparison.In, "One of.");
        Operation<ListGraphType<NonNullGraphType<TValue>>>("nin", Comparison.NotIn, "None of.");
    }

    protected void Ranges<TValue>()
        where TValue : IGraphType
    {
        Operation<TValue>("gt", Comparison.Greater, "Greater.");
        Operation<TValue>("ngt", Comparison.NotGreater, "Not greater.");
        Operation<TValue>("gte", Comparison.GreaterOrEqual, "Greater or equal.");
        Operation<TValue>("ngte", Comparison.NotGreaterOrEqual, "Not greater or equal.");
        Operation<TValue>("lt", Comparison.Less, "Less.");
        Operation<TValue>("nlt", Comparison.NotLess, "Not less.");
        Operation<TValue>("lte", Comparison.LessOrEqual, "Less or equal.");
        Operation<TValue>("nlte", Comparison.NotLessOrEqual, "Not less or equal.");
    }
}
