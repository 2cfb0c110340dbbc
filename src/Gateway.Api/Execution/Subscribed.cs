using Gateway.Api.Subscriptions;
using GraphQL;

namespace Gateway.Api.Execution;

/// <summary>The outcome of a subscription that was executed without an event: what to listen to. It is no answer.</summary>
internal sealed class Subscribed(IAsyncEnumerable<GraphEvent> events) : ExecutionResult
{
    public IAsyncEnumerable<GraphEvent> Events { get; } = events;
}
