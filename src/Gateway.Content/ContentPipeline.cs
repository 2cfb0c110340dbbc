using Gateway.Content.Model;
using Gateway.Content.Resolution;
using Gateway.Content.Sources;

namespace Gateway.Content;

/// <summary>Reads sources into one snapshot.</summary>
public static class ContentPipeline
{
    /// <summary>Reads all sources. Faults of the content become diagnostics; only a bug or an unreachable folder throws.</summary>
    /// <param name="known">What earlier ingests knew.</param>
    /// <param name="bodies">Takes each body as soon as it is parsed.</param>
    /// <exception cref="DirectoryNotFoundException">A source's folder is missing.</exception>
    public static async Task<Snapshot> RunAsync(
        IReadOnlyList<SourceOptions> sources,
        ContentPipelineOptions options,
        Identities known,
        IBodySink bodies,
        IProgress<IngestProgress>? progress,
        CancellationToken cancellationToken)
    {
        var open = sources.Select(x => OpenSource.Open(x, cancellationToken)).ToList();
        var counter = new ProgressCounter(progress, open.Sum(x => x.Files.Count));
        var hosts = open.Select(x => x.BaseUrl).OfType<string>().Select(x => new Uri(x).Host).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var read = new List<ReadSource>();
        foreach (var source in open)
            read.Add(await new SourceReading(source, hosts, options, bodies, counter).RunAsync(cancellationToken));
        return Resolve.All(read, known, options.Now);
    }

    /// <summary>
    /// Hash over all files of the sources and all options: while it stays the same, and until <see cref="Snapshot.NextDue"/>,
    /// <see cref="RunAsync"/> finds the same content.
    /// </summary>
    /// <exception cref="DirectoryNotFoundException">A source's folder is missing.</exception>
    public static async Task<string> FingerprintAsync(
        IReadOnlyList<SourceOptions> sources, ContentPipelineOptions options, CancellationToken cancellationToken)
    {
        var fingerprint = new Fingerprint();
        fingerprint.Add($"{options.IncludeDrafts}");
        foreach (var source in sources)
        {
            var open = OpenSource.Open(source, cancellationToken);
            fingerprint.Add($"{open.Name}|{open.Layout.Kind}|{open.BaseUrl}|{open.Language}|{source.TimeZone.Id}|{open.Layout.SettingsHash}");
            foreach (var (path, fault) in open.Faults)
                fingerprint.Add($"{path}|{fault.Message}");
            var hashes = new string[open.Files.Count];
            await Parallel.ForEachAsync(
                open.Files.Index(),
                cancellationToken,
                async (x, token) => hashes[x.Index] = (await TextFile.ReadAsync(x.Item, token)).Hash);
            foreach (var (file, hash) in open.Files.Zip(hashes))
                fingerprint.Add($"{file.Path}|{hash}");
        }

        return fingerprint.ToString();
    }
}

/// <param name="Now">Posts dated later are scheduled.</param>
/// <param name="IncludeDrafts">Also reads drafts and scheduled posts; else they are left out, and links to them are broken.</param>
public sealed record ContentPipelineOptions(DateTimeOffset Now, bool IncludeDrafts = false);
