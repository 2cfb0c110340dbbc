namespace Gateway.Api.Http;

/// <summary>Whether one HTTP request may hold several operations. Each of them has the limits of a request by itself.</summary>
public sealed record BatchingOptions
{
    /// <summary>A JSON array of requests gets an array of answers.</summary>
    public bool Requests { get; init; }

    /// <summary>An array of variables executes one document with each of them.</summary>
    public bool Variables { get; init; }
}
