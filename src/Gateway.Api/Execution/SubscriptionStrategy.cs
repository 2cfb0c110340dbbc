using Gateway.Api.Contract;
using Gateway.Api.Subscriptions;
using GraphQL;
using GraphQL.Execution;
using GraphQLParser.AST;
using EngineContext = GraphQL.Execution.ExecutionContext;

namespace Gateway.Api.Execution;

/// <summary>
/// Executes a subscription once to find out what to listen to, and then for each event as a query with the event at its root
/// (https://spec.graphql.org/September2025/#sec-Subscription). So an event meets the limits and the errors of any request; the engine's own
/// streams have neither, and no way to hold back a source whose reader is slow.
/// </summary>
internal sealed class SubscriptionStrategy : ParallelExecutionStrategy
{
    public override async Task<ExecutionResult> ExecuteAsync(EngineContext context)
    {
        if (context.RootValue is not null)
            return await base.ExecuteAsync(context);

        // Validation has seen to it that there is one field.
        var field = BuildExecutionRootNode(context, GetOperationRootType(context)).SubFields!.Single();
        var source = (EventResolver)field.FieldDefinition.StreamResolver!;
        try
        {
            return new Subscribed(source.Open(new ReadonlyResolveFieldContext(field, context)));
        }
        catch (RequestException refused)
        {
            return new Subscribed(null) { Errors = ErrorMapping.Refusal(refused).Errors };
        }
    }
}

internal sealed class StrategySelector : IExecutionStrategySelector
{
    private readonly SubscriptionStrategy subscription = new();

    public IExecutionStrategy Select(EngineContext context) => context.Operation.Operation switch
    {
        OperationType.Query => ParallelExecutionStrategy.Instance,
        OperationType.Mutation => SerialExecutionStrategy.Instance,
        _ => subscription,
    };
}
