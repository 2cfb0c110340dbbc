using Gateway.Api.Contract;
using Gateway.Api.Costs;
using Gateway.Api.Subscriptions;
using GraphQL;

namespace Gateway.Api.Execution;

/// <summary>What a client sent, by whatever way.</summary>
/// <param name="OperationName">Which operation of the document; may be left out if there is one only.</param>
internal sealed record GraphRequest(string Query, string? OperationName, Inputs? Variables)
{
    /// <summary>Who sent it.</summary>
    public Caller Caller { get; init; } = Caller.Anonymous;

    /// <summary>Asks again who sent it, for what goes on longer than a key may hold; null where it does not.</summary>
    public Func<CancellationToken, ValueTask<Caller>>? CallerNow { get; init; }

    /// <summary>Refuses mutations.</summary>
    public bool ReadsOnly { get; init; }

    /// <summary>What may have happened, for which a subscription is executed. Without, a subscription is executed to <see cref="Subscribed"/>.</summary>
    public GraphEvent? Event { get; init; }

    public CostWish Cost { get; init; }
}
