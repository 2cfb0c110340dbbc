using Gateway.Content.Extraction;
using Gateway.Content.Extraction.References;
using Gateway.Content.Model;
using Gateway.Content.Parsing;
using Gateway.Content.Parsing.Curations;
using Gateway.Content.Parsing.Vocabularies;
using Gateway.Content.Resolution;

namespace Gateway.Content.Sources;

/// <summary>Reads every file of a source by itself, now that the address of each is known.</summary>
internal sealed class SourceReading
{
    private readonly SurveyedSource source;
    private readonly ContentPipelineOptions options;
    private readonly OwnHosts hosts;
    private readonly KnownEntries entries;
    private readonly IContentSink sink;
    private readonly ProgressCounter progress;

    private readonly FileAddresses addresses;
    private readonly Bibliographies bibliographies;
    private readonly Identification identification;

    public SourceReading(SurveyedSource source, ContentPipelineOptions options, Identities known, OwnHosts hosts, KnownEntries entries, IContentSink sink, ProgressCounter progress)
    {
        (this.source, this.options, this.hosts, this.entries, this.sink, this.progress) = (source, options, hosts, entries, sink, progress);
        // The same for all files, however often they are read: a layout keeps what it has found out of them.
        addresses = new FileAddresses(source.Files.Select(x => x.Outline).OfType<Outline>());
        bibliographies = new Bibliographies(source.Bibliographies, source.Source.Layout.Bibliographies);
        identification = new Identification(known, source, addresses);
    }

    public async Task<ReadSource> RunAsync(CancellationToken cancellationToken)
    {
        var results = new FileResult[source.Files.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, results.Length),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken },
            async (index, token) =>
            {
                results[index] = await ReadAsync(source.Take(index), token);
                progress.FileRead(isPost: results[index].Post is not null);
            });
        return Gather(results);
    }

    private ReadSource Gather(FileResult[] results)
    {
        var (topics, vocabularyFaults) = ReadVocabulary();
        var (curations, curationFaults) = ReadCurations();
        return new(
            source.Source,
            [.. results.Select(x => x.Post).OfType<ReadPost>()],
            [.. results.Select(x => x.Page).OfType<Outline>()],
            [.. source.Source.Faults, .. bibliographies.Faults, .. vocabularyFaults, .. curationFaults, .. source.Files.Zip(results).SelectMany(x => x.Second.Faults.Select(fault => (x.First.File.Path, fault)))],
            source.ContentHash(),
            results.Select(x => x.DueAt).Concat(source.Hidden.Select(x => DueAt(x.Head!.Fields))).Min())
        {
            Vocabulary = topics,
            Curations = curations,
        };
    }

    private (IReadOnlyList<VocabularyTopic> Topics, IEnumerable<(string Path, Fault Fault)> Faults) ReadVocabulary()
    {
        if (source.Vocabulary is not { } file)
            return ([], []);
        var (topics, faults) = file.Text is null ? ([], file.Faults) : TopicsFile.Read(source.Source.Name, file.Text);
        return (topics, faults.Select(fault => (file.File.Path, fault)));
    }

    private (IReadOnlyList<StatedDecision> Decisions, IEnumerable<(string Path, Fault Fault)> Faults) ReadCurations()
    {
        if (source.Curation is not { } file)
            return ([], []);
        var path = file.File.Path;
        if (file.Text is null)
            return ([], file.Faults.Select(fault => (path, fault)));
        var (decisions, problems) = CurationFile.Read(file.Text);
        return (
            [.. decisions.Select(decision => decision with { Source = source.Source.Name, Path = path })],
            problems.Select(problem => (path, new Fault(DiagnosticCode.InvalidCuration, problem.Location, problem.Message))));
    }

    private async Task<FileResult> ReadAsync(SurveyedFile file, CancellationToken cancellationToken)
    {
        if (file.Outline is not { } outline)
            return new FileResult(null, null, file.Faults);
        var text = TextFile.Read(file.File) with { Hash = file.Hash };
        if (text.Text is null)
            return new FileResult(null, null, text.Faults);
        var (parsed, failure) = FileGuard.Try(file.File, () => Parse(text, outline));
        if (failure is not null)
            return new FileResult(null, null, [failure]);
        if (parsed is null)
            return new FileResult(null, outline, [.. file.Faults, .. outline.HeadFaults, .. outline.Fields.Faults]);
        // A page has no head of its own: what it says of itself is known once it was read.
        if (options.Hides(parsed.Fields))
            return new FileResult(null, null, []) { DueAt = DueAt(parsed.Fields) };
        var (extracted, extractionFailure) = FileGuard.Try(file.File, () => Extract.From(parsed, entries, bibliographies.Of(parsed), href => hosts.MayLeadHome(href)));
        if (extracted is null)
            return new FileResult(null, null, [extractionFailure!]);
        var (content, post) = identification.Identify(extracted, parsed.Body);
        await sink.WriteAsync(content, cancellationToken);
        return new FileResult(post, null, []) { DueAt = DueAt(parsed.Fields) ?? outline.ExpiresAt };
    }

    /// <summary>A file that was written to since it was surveyed is taken as it is now; the next ingest sees that it has changed.</summary>
    private ParsedPost? Parse(SourceText text, Outline outline) =>
        source.Source.Layout.Parse(text, text.Text!.Length == outline.TextLength ? outline : source.Source.Layout.Survey(text), addresses);

    private DateTimeOffset? DueAt(PostFields fields) => fields.PublishedAt > options.Now && fields is { IsDraft: false, IsShownEarly: false } ? fields.PublishedAt : null;

    /// <summary>What became of a file: a post, a page that is none, or nothing that may be shown.</summary>
    private sealed record FileResult(ReadPost? Post, Outline? Page, IReadOnlyList<Fault> Faults)
    {
        public DateTimeOffset? DueAt { get; init; }
    }
}
