namespace Gateway.Api.Execution;

/// <summary>What is told to those who watch the gateway.</summary>
public sealed record TelemetryOptions
{
    /// <summary>Puts the text of each document into its span. Literals in it may be private; variables are never told.</summary>
    public bool Documents { get; init; }
}
