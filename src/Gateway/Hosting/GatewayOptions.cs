using Gateway.Api.Contract;
using Gateway.Api.Loading;
using Gateway.Content.Sources;

namespace Gateway.Hosting;

/// <summary>What to serve, from where.</summary>
/// <param name="Database">SQLite file; created if missing.</param>
public sealed record GatewayOptions(IReadOnlyList<SourceOptions> Sources, string Database)
{
    /// <summary>Also shows drafts and scheduled posts.</summary>
    public bool IncludeDrafts { get; init; }

    public CacheOptions Cache { get; init; } = new();

    public Limits Limits { get; init; } = new();

    /// <param name="source">Name of one of the sources.</param>
    public string FolderOf(string source) => Sources.First(given => given.Name == source).Folder;
}
