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

internal sealed class ListStringOperationFilterInput : InputObjectGraphType
{
    private const string Any = "any";

    public ListStringOperationFilterInput()
    {
        Name = "ListStringOperationFilterInput";
        Description = "Conditions on a list of strings.";
        Field<StringOperationFilterInput>("all").Description("Every item fits.");
        Field<StringOperationFilterInput>("none").Description("No item fits.");
        Field<StringOperationFilterInput>("some").Description("At least one item fits.");
        Field<BooleanGraphType>(Any).Description("Whether there are items.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => new AllOf(
        [.. value.Where(entry => entry.Value is not null).Select(entry => Condition(entry.Key, entry.Value!))]);

    private static Items Condition(string quantifier, object value) => quantifier switch
    {
        "all" => new Items("", Quantifier.All, (Filter)value),
        "none" => new Items("", Quantifier.None, (Filter)value),
        "some" => new Items("", Quantifier.Some, (Filter)value),
        Any => new Items("", (bool)value ? Quantifier.Some : Quantifier.None, new AllOf([])),
        _ => throw new ArgumentOutOfRangeException(nameof(quantifier), quantifier, "An unknown quantifier."),
    };
}
