using GraphQL.Types;

namespace Gateway.Api.Execution.Plans;

/// <summary>How a resolved value is completed (https://spec.graphql.org/October2021/#sec-Value-Completion).</summary>
internal abstract record ValuePlan
{
    /// <summary>Whether null may stand here; else it takes what is around it away.</summary>
    public bool IsNullable { get; init; } = true;

    /// <summary>The selection below, wherever it is certain.</summary>
    public virtual ObjectPlan? Selection => null;
}

internal sealed record LeafPlan(ScalarGraphType Type) : ValuePlan;

internal sealed record ListPlan(ValuePlan Item) : ValuePlan
{
    public override ObjectPlan? Selection => Item.Selection;
}

internal sealed record ObjectValuePlan(ObjectPlan Plan) : ValuePlan
{
    public override ObjectPlan? Selection => Plan;
}

/// <param name="PlanOf">What is selected from an object of a certain type.</param>
internal sealed record AbstractPlan(IAbstractGraphType Type, Func<IObjectGraphType, ObjectPlan> PlanOf) : ValuePlan;
