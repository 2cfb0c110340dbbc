using Gateway.Api.Contract;
using Gateway.Api.Costs;
using Gateway.Api.Loading;
using GraphQL;

namespace Gateway.Api.Execution;

/// <summary>What came of a request.</summary>
/// <param name="Revision">Whose content the answer shows and nothing else, so that it holds as long as the revision; null where it does not.</param>
internal sealed record Answer(ExecutionResult Result, RevisionCache? Revision)
{
    /// <summary>An event that was none for this client.</summary>
    public static Answer Nothing { get; } = new(new ExecutionResult(), Revision: null);

    /// <summary>The answer to a client that asked for nothing else.</summary>
    public static Answer Of(OperationCost cost) => new Answer(new ExecutionResult(), Revision: null).With(cost);

    public Answer With(OperationCost cost)
    {
        Result.Extensions = new Dictionary<string, object?>(Result.Extensions ?? []) { ["operationCost"] = cost.ToExtension() };
        return this;
    }

    public static Answer Of(RequestException refused) => new(ErrorMapping.Refusal(refused), Revision: null);
}
