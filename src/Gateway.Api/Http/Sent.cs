using Gateway.Api.Execution;

namespace Gateway.Api.Http;

/// <summary>What an HTTP request holds.</summary>
/// <param name="IsBatch">Whether the answer is a list, even of one.</param>
internal sealed record Sent(IReadOnlyList<GraphRequest> Requests, bool IsBatch)
{
    public static Sent One(GraphRequest request) => new([request], IsBatch: false);
}

/// <summary>A persisted operation that the address names.</summary>
internal sealed record Named(string Id, string? OperationName);
