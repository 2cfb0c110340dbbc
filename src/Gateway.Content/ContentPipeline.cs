using Gateway.Content.Extraction.References;
using Gateway.Content.Model;
using Gateway.Content.Parsing;
using Gateway.Content.Resolution;
using Gateway.Content.Sources;

namespace Gateway.Content;

/// <summary>Reads sources into one snapshot: look at all files, then read each by itself, then tie everything together.</summary>
public static class ContentPipeline
{
    /// <summary>Looks at the heads of all files: what each is called, where it stands, and whether anything has changed.</summary>
    /// <exception cref="DirectoryNotFoundException">A source's folder is missing.</exception>
    public static async Task<Survey> SurveyAsync(
        IReadOnlyList<SourceOptions> sources, ContentPipelineOptions options, CancellationToken cancellationToken)
    {
        var surveyed = new List<SurveyedSource>();
        foreach (var source in sources)
            surveyed.Add(await SurveyedSource.OfAsync(OpenSource.Open(source, cancellationToken), cancellationToken));
        return new Survey(surveyed, options);
    }

    /// <summary>Reads all that was surveyed. Faults of the content become diagnostics; only a bug throws.</summary>
    /// <param name="survey">Is used up.</param>
    /// <param name="known">What earlier ingests knew.</param>
    /// <param name="sink">Takes what each post says by itself as soon as it is read.</param>
    public static async Task<Snapshot> ReadAsync(
        Survey survey, Identities known, IContentSink sink, IProgress<IngestProgress>? progress, CancellationToken cancellationToken)
    {
        var counter = new ProgressCounter(progress, survey.Sources.Sum(x => x.Files.Count));
        var hosts = new OwnHosts(survey.Sources.Select(x => x.Source));
        var entries = new KnownEntries();
        var read = new List<ReadSource>();
        known = RenamedSources.Follow(known, survey.Sources);
        foreach (var source in survey.Sources)
            read.Add(await new SourceReading(source, survey.Options, known, hosts, entries, sink, counter).RunAsync(cancellationToken));
        sink.Complete();
        return Resolve.All(read, survey.Options.Now);
    }

    /// <summary>Both in one.</summary>
    /// <exception cref="DirectoryNotFoundException">A source's folder is missing.</exception>
    public static async Task<Snapshot> RunAsync(
        IReadOnlyList<SourceOptions> sources,
        ContentPipelineOptions options,
        Identities known,
        IContentSink sink,
        IProgress<IngestProgress>? progress,
        CancellationToken cancellationToken) =>
        await ReadAsync(await SurveyAsync(sources, options, cancellationToken), known, sink, progress, cancellationToken);
}

/// <param name="Now">Posts dated later are scheduled.</param>
/// <param name="IncludeDrafts">Also reads drafts and scheduled posts; else they are left out, and links to them are broken.</param>
public sealed record ContentPipelineOptions(DateTimeOffset Now, bool IncludeDrafts = false)
{
    internal bool Hides(Outline outline) => Hides(outline.Fields) || (!IncludeDrafts && outline.ExpiresAt <= Now);

    internal bool Hides(PostFields fields) => !IncludeDrafts && Resolve.StatusOf(fields, Now) != PostStatus.Published;
}
