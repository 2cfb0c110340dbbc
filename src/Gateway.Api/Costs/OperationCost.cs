namespace Gateway.Api.Costs;

/// <summary>What an operation costs at most.</summary>
/// <param name="FieldCost">Weights of fields, as often as they are resolved.</param>
/// <param name="TypeCost">Weights of the objects that they bring.</param>
internal readonly record struct OperationCost(double FieldCost, double TypeCost)
{
    public static OperationCost operator +(OperationCost one, OperationCost other) => new(one.FieldCost + other.FieldCost, one.TypeCost + other.TypeCost);

    public static OperationCost operator *(double times, OperationCost cost) => new(times * cost.FieldCost, times * cost.TypeCost);

    public static OperationCost Max(OperationCost one, OperationCost other) =>
        new(Math.Max(one.FieldCost, other.FieldCost), Math.Max(one.TypeCost, other.TypeCost));

    /// <summary>As it stands in the <c>extensions</c> of an answer.</summary>
    public Dictionary<string, object?> ToExtension() => new() { ["fieldCost"] = FieldCost, ["typeCost"] = TypeCost };
}

/// <summary>Whether a client wants to know the cost of what it asks.</summary>
internal enum CostWish
{
    None,

    /// <summary>Beside the answer.</summary>
    Report,

    /// <summary>Instead of the answer.</summary>
    Validate,
}
