using Gateway.Content.Model;
using Gateway.Content.Sources;

namespace Gateway.Content;

/// <summary>Reads sources into one snapshot.</summary>
public static class ContentPipeline
{
    /// <summary>Reads all sources. Faults of the content become diagnostics; only a bug or an unreachable folder throws.</summary>
    /// <param name="known">What earlier ingests knew.</param>
    /// <param name="bodies">Takes each body as soon as it is parsed.</param>
    public static Task<Snapshot> RunAsync(
        IReadOnlyList<SourceOptions> sources,
        ContentPipelineOptions options,
        Identities known,
        IBodySink bodies,
        IProgress<IngestProgress>? progress,
        CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Hash over all files of the sources and all options: equal if and only if <see cref="RunAsync"/> would find the same content.</summary>
    public static Task<string> FingerprintAsync(
        IReadOnlyList<SourceOptions> sources, ContentPipelineOptions options, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}

/// <param name="Now">Posts dated later are scheduled.</param>
/// <param name="IncludeDrafts">Also reads drafts and scheduled posts; else they are left out, and links to them are broken.</param>
public sealed record ContentPipelineOptions(DateTimeOffset Now, bool IncludeDrafts = false);
