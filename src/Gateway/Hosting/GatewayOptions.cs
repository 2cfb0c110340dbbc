using Gateway.Content.Sources;

namespace Gateway.Hosting;

/// <summary>What to serve, from where.</summary>
/// <param name="Database">SQLite file; created if missing.</param>
public sealed record GatewayOptions(IReadOnlyList<SourceOptions> Sources, string Database)
{
    /// <summary>Also shows drafts and scheduled posts.</summary>
    public bool IncludeDrafts { get; init; }
}
