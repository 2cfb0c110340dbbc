namespace Gateway.Api.Contract;

/// <summary>A request that cannot be answered as sent. The message is for the client: what is wrong, and what to send instead.</summary>
public sealed class RequestException(ErrorCode code, string message, Exception? inner = null) : Exception(message, inner)
{
    public ErrorCode Code { get; } = code;

    /// <summary>Further entries for <c>extensions</c> of the error.</summary>
    public IReadOnlyDictionary<string, object?> Details { get; init; } = new Dictionary<string, object?>();
}
