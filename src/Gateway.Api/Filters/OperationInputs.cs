using Gateway.Api.Scalars;
using Gateway.Store.Reading;
using GraphQL.Types;

namespace Gateway.Api.Filters;

internal sealed class StringOperationFilterInput : OperationInput
{
    public StringOperationFilterInput()
        : base("StringOperationFilterInput", "Conditions on a string; case is ignored except by eq, neq, in and nin.")
    {
        Field<ListGraphType<NonNullGraphType<StringOperationFilterInput>>>("and").Description("All of these.");
        Field<ListGraphType<NonNullGraphType<StringOperationFilterInput>>>("or").Description("Any of these.");
        EqualityAndSets<StringGraphType>();
        Operation<StringGraphType>("contains", Comparison.Contains, "Holds.");
        Operation<StringGraphType>("ncontains", Comparison.NotContains, "Does not hold.");
        Operation<StringGraphType>("startsWith", Comparison.StartsWith, "Starts with.");
        Operation<StringGraphType>("nstartsWith", Comparison.NotStartsWith, "Does not start with.");
        Operation<StringGraphType>("endsWith", Comparison.EndsWith, "Ends with.");
        Operation<StringGraphType>("nendsWith", Comparison.NotEndsWith, "Does not end with.");
    }

    protected override Filter Condition(string operation, object? value) => (operation, value) switch
    {
        ("and", IEnumerable<object> filters) => new AllOf([.. filters.Cast<Filter>()]),
        ("or", IEnumerable<object> filters) => new AnyOf([.. filters.Cast<Filter>()]),
        ("and" or "or", null) => new AllOf([]),
        _ => base.Condition(operation, value),
    };
}

internal sealed class IntOperationFilterInput : OperationInput
{
    public IntOperationFilterInput()
        : base("IntOperationFilterInput", "Conditions on a whole number.")
    {
        EqualityAndSets<IntGraphType>();
        Ranges<IntGraphType>();
    }
}

internal sealed class FloatOperationFilterInput : OperationInput
{
    public FloatOperationFilterInput()
        : base("FloatOperationFilterInput", "Conditions on a number.")
    {
        EqualityAndSets<FloatGraphType>();
        Ranges<FloatGraphType>();
    }
}

internal sealed class DateTimeOperationFilterInput : OperationInput
{
    public DateTimeOperationFilterInput()
        : base("DateTimeOperationFilterInput", "Conditions on a moment.")
    {
        EqualityAndSets<DateTimeType>();
        Ranges<DateTimeType>();
    }
}

internal sealed class BooleanOperationFilterInput : OperationInput
{
    public BooleanOperationFilterInput()
        : base("BooleanOperationFilterInput", "Conditions on true or false.")
    {
        Operation<BooleanGraphType>("eq", Comparison.Equal, "Equal to.");
        Operation<BooleanGraphType>("neq", Comparison.NotEqual, "Not equal to.");
    }
}

internal sealed class EnumOperationFilterInput<TEnum> : OperationInput
    where TEnum : EnumerationGraphType, new()
{
    public EnumOperationFilterInput()
        : base($"{new TEnum().Name}OperationFilterInput", $"Conditions on the enum {new TEnum().Name}.") =>
        EqualityAndSets<TEnum>();
}
