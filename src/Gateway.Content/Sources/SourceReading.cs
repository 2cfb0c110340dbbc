using System.Text.RegularExpressions;
using Gateway.Content.Extraction;
using Gateway.Content.Model;
using Gateway.Content.Parsing;
using Gateway.Content.Resolution;

namespace Gateway.Content.Sources;

/// <summary>Reads one source in two passes: the heads of all files, so that links may name files, then each file whole.</summary>
/// <param name="ownHosts">Hosts of all sources.</param>
internal sealed class SourceReading(OpenSource source, IReadOnlySet<string> ownHosts, ContentPipelineOptions options, IBodySink bodies, ProgressCounter progress)
{
    public async Task<ReadSource> RunAsync(CancellationToken cancellationToken)
    {
        var outlines = new Outline?[source.Files.Count];
        var results = new FileResult?[source.Files.Count];
        await ForEachFileAsync(
            async (file, index, token) => results[index] = await GuardAsync(file, async () =>
            {
                outlines[index] = await SurveyAsync(file, token);
                return null;
            }),
            cancellationToken);

        var addresses = new FileAddresses(outlines.OfType<Outline>());
        await ForEachFileAsync(
            async (file, index, token) =>
            {
                results[index] ??= await GuardAsync(file, async () => await ReadAsync(file, outlines[index], addresses, token));
                progress.FileRead(isPost: results[index]!.Post is not null);
            },
            cancellationToken);
        return Gather([.. results.Select(x => x!)]);
    }

    private ReadSource Gather(List<FileResult> results)
    {
        var fingerprint = new Fingerprint();
        foreach (var (file, result) in source.Files.Zip(results))
            fingerprint.Add($"{file.Path}|{result.Hash}");
        return new ReadSource(
            source,
            [.. results.Select(x => x.Post).OfType<ExtractedPost>()],
            [.. results.Select(x => x.Page).OfType<Outline>()],
            [.. source.Faults, .. source.Files.Zip(results).SelectMany(x => x.Second.Faults.Select(fault => (x.First.Path, fault)))],
            fingerprint.ToString(),
            results.Min(x => x.DueAt));
    }

    private Task ForEachFileAsync(Func<SourceFile, int, CancellationToken, Task> action, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            source.Files.Index(),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken },
            async (x, token) => await action(x.Item, x.Index, token));

    /// <summary>
    /// A file on which a parser fails is reported and left out: parsers have bugs and limits of their own, and one file must not stop the rest.
    /// What the body sink throws is no fault of the file.
    /// </summary>
    private static async Task<FileResult?> GuardAsync(SourceFile file, Func<Task<FileResult?>> read)
    {
        try
        {
            return await read();
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or RegexMatchTimeoutException or FormatException or OverflowException or InvalidDataException)
        {
            var message = $"The gateway could not read this file ({e.GetType().Name}). It may be nested too deeply or hold one endless line; else please report it.";
            return new FileResult($"failed:{file.Length}", null, null, [new Fault(DiagnosticCode.UnreadableFile, SourceSpan.FileStart, message)]);
        }
    }

    private async Task<Outline?> SurveyAsync(SourceFile file, CancellationToken cancellationToken)
    {
        var text = await TextFile.ReadAsync(file, cancellationToken);
        return text.Text is null ? null : source.Layout.Survey(text);
    }

    private async Task<FileResult> ReadAsync(SourceFile file, Outline? outline, FileAddresses addresses, CancellationToken cancellationToken)
    {
        var text = await TextFile.ReadAsync(file, cancellationToken);
        if (text.Text is null || outline is null)
            return new FileResult(text.Hash, null, null, text.Faults);
        if (IsHidden(outline.Fields))
            return Hidden(text, outline.Fields);
        if (source.Layout.Parse(text, outline, addresses) is not { } parsed)
            return new FileResult(text.Hash, null, outline, text.Faults);
        if (IsHidden(parsed.Fields))
            return Hidden(text, parsed.Fields);
        var extracted = Extract.From(parsed, ownHosts);
        await bodies.WriteAsync(source.Name, file.Path, parsed.Body, cancellationToken);
        return new FileResult(text.Hash, extracted, null, []) { DueAt = DueAt(parsed.Fields) };
    }

    private FileResult Hidden(SourceText text, PostFields fields) => new(text.Hash, null, null, []) { DueAt = DueAt(fields) };

    private DateTimeOffset? DueAt(PostFields fields) => fields.PublishedAt > options.Now && !fields.IsDraft ? fields.PublishedAt : null;

    private bool IsHidden(PostFields fields) => !options.IncludeDrafts && Resolve.StatusOf(fields, options.Now) != PostStatus.Published;

    /// <summary>What became of a file: a post, a page that is none, or nothing that may be shown.</summary>
    private sealed record FileResult(string Hash, ExtractedPost? Post, Outline? Page, IReadOnlyList<Fault> Faults)
    {
        public DateTimeOffset? DueAt { get; init; }
    }
}
