using Gateway.Content.Sources;

namespace Gateway.Content;

/// <summary>What a first look at all files of all sources found.</summary>
public sealed class Survey
{
    internal Survey(IReadOnlyList<SurveyedSource> sources, ContentPipelineOptions options)
    {
        (Sources, Options) = (sources, options);
        var fingerprint = new Fingerprint();
        fingerprint.Add($"{options.IncludeDrafts}");
        foreach (var source in sources)
            source.AddTo(fingerprint);
        Fingerprint = fingerprint.ToString();
    }

    /// <summary>
    /// Hash over all files of the sources and all options: while it stays the same, and until the snapshot's
    /// <see cref="Model.Snapshot.NextDue"/>, reading finds the same content.
    /// </summary>
    public string Fingerprint { get; }

    /// <summary>How many files there are to read, by the source's name; they are read source by source, in this order.</summary>
    public IReadOnlyList<(string Source, int Files)> Files => [.. Sources.Select(source => (source.Source.Name, source.Files.Count))];

    internal IReadOnlyList<SurveyedSource> Sources { get; }

    internal ContentPipelineOptions Options { get; }
}
