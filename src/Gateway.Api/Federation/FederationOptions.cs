namespace Gateway.Api.Federation;

/// <summary>Whether the gateway can be a subgraph of Apollo Federation: for routers that join several graphs into one.</summary>
public sealed record FederationOptions
{
    /// <summary>Adds <c>_service</c> and <c>_entities</c> to the schema.</summary>
    public bool Enabled { get; init; }
}
