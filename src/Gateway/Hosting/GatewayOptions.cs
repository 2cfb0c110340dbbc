using Gateway.Api;
using Gateway.Content;
using Gateway.Content.Sources;

namespace Gateway.Hosting;

/// <summary>What to serve, from where.</summary>
/// <param name="Database">SQLite file; created if missing.</param>
public sealed record GatewayOptions(IReadOnlyList<SourceOptions> Sources, string Database) : ApiOptions
{
    /// <summary>Also shows drafts and scheduled posts.</summary>
    public bool IncludeDrafts { get; init; }

    public ContentPipelineOptions PipelineAt(DateTimeOffset now) => new(now, IncludeDrafts);

    /// <param name="source">Name of one of the sources.</param>
    public string FolderOf(string source) => Sources.First(given => given.Name == source).Folder;
}
