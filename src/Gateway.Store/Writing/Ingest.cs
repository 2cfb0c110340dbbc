using Gateway.Content;
using Gateway.Content.Sources;

namespace Gateway.Store.Writing;

/// <summary>Reads sources and replaces the content of the database, at once or not at all.</summary>
public sealed class Ingest
{
    /// <summary>Afterwards the database holds exactly these sources. Unchanged content is noticed early and makes no revision.</summary>
    public Task<IngestSummary> RunAsync(
        IReadOnlyList<SourceOptions> sources,
        ContentPipelineOptions options,
        IProgress<IngestProgress>? progress,
        CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}

/// <summary>What the database holds after an ingest.</summary>
/// <param name="LinksResolved">Links between posts whose target was found, redirected ones included.</param>
/// <param name="LinksBroken">Links to posts or sections that do not exist, those within one post included.</param>
/// <param name="Changed">Whether the ingest made a new revision.</param>
public sealed record IngestSummary(
    int Posts,
    int Sections,
    int LinksResolved,
    int LinksBroken,
    int References,
    int Papers,
    IReadOnlyDictionary<Content.Model.DiagnosticSeverity, int> Diagnostics,
    IReadOnlyList<Content.Model.Source> Sources,
    bool Changed);
