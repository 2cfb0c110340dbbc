using System.Collections;
using System.Globalization;
using GraphQL;
using GraphQLParser.AST;

namespace Gateway.Api.Costs;

/// <summary>The cost of an operation but for its variables.</summary>
/// <param name="defaults">Of variables.</param>
internal sealed class CostPlan(CostChoice root, IReadOnlyDictionary<string, object?> defaults)
{
    public OperationCost CostWith(Inputs given) => root.CostOfOne(name => given.TryGetValue(name, out var value) ? value : defaults.GetValueOrDefault(name));
}

/// <summary>An object of one type, and the fields asked of it.</summary>
internal sealed record CostChoice(double TypeWeight, IReadOnlyList<CostStep> Steps)
{
    public OperationCost CostOfOne(Func<string, object?> variables)
    {
        var sum = new OperationCost(0, TypeWeight);
        foreach (var step in Steps)
            sum += step.Cost(variables);
        return sum;
    }
}

/// <summary>A field with what is selected below it.</summary>
/// <param name="Size">How many objects it brings.</param>
/// <param name="Choices">One for each type that an object may have; none for a leaf.</param>
/// <param name="Conditions">Of <c>@skip</c> and <c>@include</c>: variables, and the value that lets the field in.</param>
internal sealed record CostStep(double FieldWeight, Slice Size, IReadOnlyList<CostChoice> Choices, IReadOnlyList<(string Variable, bool Wanted)> Conditions)
{
    public OperationCost Cost(Func<string, object?> variables)
    {
        foreach (var (variable, wanted) in Conditions)
            if (variables(variable) is bool value && value != wanted)
                return default;

        var dearest = default(OperationCost);
        foreach (var choice in Choices)
            dearest = OperationCost.Max(dearest, choice.CostOfOne(variables));
        return new OperationCost(FieldWeight, 0) + (Size.In(variables) * dearest);
    }
}

/// <summary>The size of a list: what its arguments say, else what is assumed.</summary>
/// <param name="Given">Arguments that say it, where the document gives them.</param>
/// <param name="Largest">More is refused when the field is executed.</param>
internal sealed record Slice(int Assumed, IReadOnlyList<GraphQLValue> Given, int Largest)
{
    public static Slice One { get; } = new(1, [], 1);

    public double In(Func<string, object?> variables)
    {
        double? largest = null;
        foreach (var value in Given)
            if (Number(value is GraphQLVariable variable ? variables(variable.Name.StringValue) : value) is { } number && !(number <= largest))
                largest = number;
        return largest ?? Assumed;
    }

    private double? Number(object? value) => value switch
    {
        GraphQLIntValue number => Page(double.Parse(number.Value.Span, CultureInfo.InvariantCulture)),
        GraphQLListValue list => list.Values?.Count ?? 0,
        int or long or double or decimal or System.Numerics.BigInteger => Page(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        ICollection list => list.Count,
        _ => null,
    };

    private double Page(double size) => Math.Clamp(size, 0, Largest);
}
