using Gateway.Content.Sources;

namespace Gateway.Content;

/// <summary>What a first look at all files of all sources found.</summary>
public sealed class Survey
{
    internal Survey(IReadOnlyList<SurveyedSource> sources, ContentPipelineOptions options)
    {
        Options = options;
        Sources = [.. sources.Select(source => source.Without(options.Hides))];
        Fingerprint = FingerprintOf(Sources, options.IncludeDrafts);
        FingerprintWithDrafts = options.IncludeDrafts ? Fingerprint : FingerprintOf(sources, includeDrafts: true);
    }

    /// <summary>
    /// Hash over all files of the sources that these options show, and over the options themselves: while it stays the same, and until the snapshot's
    /// <see cref="Model.Snapshot.NextDue"/>, reading finds the same content.
    /// </summary>
    public string Fingerprint { get; }

    /// <summary>What <see cref="Fingerprint"/> would be of the same files if drafts were read too.</summary>
    public string FingerprintWithDrafts { get; }

    /// <summary>Whether there are posts that these options leave out.</summary>
    public bool HidesPosts => Sources.Any(source => source.Hidden.Count > 0);

    /// <summary>How many files there are to read, by the source's name; they are read source by source, in this order.</summary>
    public IReadOnlyList<(string Source, int Files)> Files => [.. Sources.Select(source => (source.Source.Name, source.Files.Count))];

    internal IReadOnlyList<SurveyedSource> Sources { get; }

    internal ContentPipelineOptions Options { get; }

    private static string FingerprintOf(IReadOnlyList<SurveyedSource> sources, bool includeDrafts)
    {
        var fingerprint = new Fingerprint();
        fingerprint.Add($"{includeDrafts}");
        foreach (var source in sources)
            source.AddTo(fingerprint);
        return fingerprint.ToString();
    }
}
