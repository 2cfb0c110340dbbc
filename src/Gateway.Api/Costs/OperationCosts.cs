using System.Runtime.CompilerServices;
using Gateway.Api.Contract;
using GraphQL;
using GraphQLParser.AST;

namespace Gateway.Api.Costs;

/// <summary>Refuses operations that cost too much, before they are executed.</summary>
internal sealed class OperationCosts(GatewaySchema schema, Limits limits)
{
    // As long as the document is kept.
    private readonly ConditionalWeakTable<GraphQLOperationDefinition, CostPlan> plans = [];

    /// <param name="document">Valid, and the one that holds the operation.</param>
    /// <param name="variables">As they were sent.</param>
    /// <exception cref="RequestException">The operation costs too much.</exception>
    public OperationCost Check(GraphQLDocument document, GraphQLOperationDefinition operation, Inputs? variables)
    {
        var cost = plans.GetValue(operation, operation => new CostPlanner(schema, document).PlanOf(operation)).CostWith(variables ?? Inputs.Empty);
        if (Math.Max(cost.FieldCost, cost.TypeCost) <= limits.Cost)
            return cost;
        throw new RequestException(
            ErrorCode.QueryTooCostly,
            FormattableString.Invariant($"The operation may bring {Math.Max(cost.FieldCost, cost.TypeCost)} objects; at most {limits.Cost} are allowed. Ask for smaller pages, or for fewer lists within lists."))
        {
            Details = cost.ToExtension(),
        };
    }
}
