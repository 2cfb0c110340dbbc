using Gateway.Api;
using Gateway.Api.Contract;
using Gateway.Content;
using Gateway.Content.Sources;
using Gateway.Store;

namespace Gateway.Hosting;

/// <summary>What to serve, from where.</summary>
/// <param name="Database">SQLite file; created if missing.</param>
public sealed record GatewayOptions(IReadOnlyList<SourceOptions> Sources, string Database) : ApiOptions
{
    /// <summary>Shows drafts and scheduled posts to all.</summary>
    public bool IncludeDrafts { get; init; }

    /// <summary>Who may see drafts that others do not; null where all see them.</summary>
    public PreviewOptions? Preview => IncludeDrafts ? null : new PreviewOptions(ScopeNames.NamesOf(Scopes.Drafts)[0], TakesTokens: Auth.Authority is not null);

    public ContentPipelineOptions PipelineAt(DateTimeOffset now) => new(now, IncludeDrafts);

    /// <param name="source">Name of one of the sources.</param>
    public string FolderOf(string source) => Sources.First(given => given.Name == source).Folder;
}
