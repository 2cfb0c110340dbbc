using Gateway.Api.Subscriptions;
using GraphQL;

namespace Gateway.Api.Execution;

/// <summary>The outcome of a subscription that was executed without an event: what to listen to. It is no answer.</summary>
/// <param name="events">Null if the arguments are refused, for which the errors tell why.</param>
internal sealed class Subscribed(IAsyncEnumerable<GraphEvent>? events) : ExecutionResult
{
    public IAsyncEnumerable<GraphEvent>? Events { get; } = events;
}
