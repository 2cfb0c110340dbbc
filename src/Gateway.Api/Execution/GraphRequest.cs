using Gateway.Api.Costs;
using GraphQL;

namespace Gateway.Api.Execution;

/// <summary>What a client sent, by whatever way.</summary>
/// <param name="OperationName">Which operation of the document; may be left out if there is one only.</param>
internal sealed record GraphRequest(string Query, string? OperationName, Inputs? Variables)
{
    /// <summary>Refuses mutations and subscriptions.</summary>
    public bool QueriesOnly { get; init; }

    public CostWish Cost { get; init; }
}
