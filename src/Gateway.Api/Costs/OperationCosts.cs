using System.Runtime.CompilerServices;
using Gateway.Api.Contract;
using Gateway.Api.Execution;
using GraphQL;
using GraphQLParser.AST;

namespace Gateway.Api.Costs;

/// <summary>Refuses operations that cost too much, before they are executed.</summary>
internal sealed class OperationCosts(GatewaySchema schema, Limits limits)
{
    // As long as the document is kept.
    private readonly ConditionalWeakTable<GraphQLOperationDefinition, CostPlan> plans = [];

    /// <summary>Of a document that need not be valid: what does not fit the schema costs nothing.</summary>
    /// <exception cref="RequestException">The operation costs too much.</exception>
    public OperationCost Check(GraphQLDocument document, GraphRequest request)
    {
        var operation = document.Definitions.OfType<GraphQLOperationDefinition>()
            .FirstOrDefault(operation => string.IsNullOrEmpty(request.OperationName) || operation.Name?.Value == request.OperationName);
        if (operation is null)
            return default;
        var cost = plans.GetValue(operation, operation => new CostPlanner(schema, document).PlanOf(operation)).CostWith(request.Variables ?? Inputs.Empty);
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
