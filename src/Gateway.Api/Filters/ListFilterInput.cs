using Gateway.Store.Reading;
using GraphQL.Types;

namespace Gateway.Api.Filters;

/// <summary>Conditions on a list of objects.</summary>
/// <param name="items">The word for them, such as <c>cross-links</c>.</param>
internal abstract class ListFilterInput<TFilter>(string items) : ListInput<TFilter>($"ListFilterInputTypeOf{typeof(TFilter).Name}", items)
    where TFilter : FilterInput;

internal sealed class ListStringOperationFilterInput() : ListInput<StringOperationFilterInput>("ListStringOperationFilterInput", "strings");

internal abstract class ListInput<TItem> : InputObjectGraphType
    where TItem : IInputObjectGraphType
{
    private const string Any = "any";

    protected ListInput(string name, string items)
    {
        Name = name;
        Description = $"Conditions on a list of {items}.";
        Field<TItem>("all").Description("Every item fits.");
        Field<TItem>("none").Description("No item fits.");
        Field<TItem>("some").Description("At least one item fits.");
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
