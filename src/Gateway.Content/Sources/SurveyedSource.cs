using Gateway.Content.Parsing;

namespace Gateway.Content.Sources;

/// <summary>A source of which every file has been looked at.</summary>
internal sealed class SurveyedSource
{
    private readonly SurveyedFile[] files;

    private SurveyedSource(OpenSource source, SurveyedFile[] files)
    {
        (Source, this.files) = (source, files);
        Bibliographies = [.. source.Bibliographies.Select(x => new BibFile(x, TextFile.Read(x).Hash))];
        Vocabulary = source.Vocabulary is { } vocabulary ? TextFile.Read(vocabulary) : null;
        Curation = source.Curation is { } curation ? TextFile.Read(curation) : null;
    }

    private SurveyedSource(SurveyedSource whole, SurveyedFile[] shown, IReadOnlyList<SurveyedFile> hidden)
    {
        (Source, files, Hidden, Bibliographies, Vocabulary, Curation) = (whole.Source, shown, hidden, whole.Bibliographies, whole.Vocabulary, whole.Curation);
    }

    public OpenSource Source { get; }

    /// <summary>By path.</summary>
    public IReadOnlyList<SurveyedFile> Files => files;

    /// <summary>Files that were taken out, so that nobody may read them.</summary>
    public IReadOnlyList<SurveyedFile> Hidden { get; } = [];

    /// <summary>By path.</summary>
    public IReadOnlyList<BibFile> Bibliographies { get; }

    /// <summary>The file in which it describes its topics.</summary>
    public SourceText? Vocabulary { get; }

    /// <summary>The file in which its authors decide about the graph.</summary>
    public SourceText? Curation { get; }

    public static async Task<SurveyedSource> OfAsync(OpenSource source, CancellationToken cancellationToken)
    {
        var files = new SurveyedFile[source.Files.Count];
        await Parallel.ForEachAsync(source.Files.Index(), cancellationToken, (x, _) =>
        {
            files[x.Index] = Look(source.Layout, x.Item);
            return ValueTask.CompletedTask;
        });
        return new SurveyedSource(source, files);
    }

    /// <summary>
    /// The source without the files of which the head says that readers may not see them. Whatever comes after does not know of them: an address that leads to one, a
    /// name that one shares with a post, or a count would betray it.
    /// </summary>
    public SurveyedSource Without(Func<Outline, bool> isHidden)
    {
        var byHiding = files.ToLookup(file => file.Head is { } head && isHidden(head));
        return new SurveyedSource(this, [.. byHiding[false]], [.. byHiding[true]]);
    }

    /// <summary>Hands a file out to be read: what is known of it leaves memory with the reader.</summary>
    public SurveyedFile Take(int index)
    {
        var file = files[index];
        files[index] = file with { Outline = null, Head = null };
        return file;
    }

    /// <summary>Hash over all files.</summary>
    public string ContentHash()
    {
        var fingerprint = new Fingerprint();
        foreach (var file in files)
            fingerprint.Add($"{file.File.Path}|{file.Hash}");
        foreach (var file in Bibliographies)
            fingerprint.Add($"{file.Path}|{file.Hash}");
        foreach (var file in new[] { Vocabulary, Curation }.OfType<SourceText>())
            fingerprint.Add($"{file.File.Path}|{file.Hash}");
        return fingerprint.ToString();
    }

    public void AddTo(Fingerprint fingerprint)
    {
        fingerprint.Add($"{Source.Name}|{Source.Layout.Kind}|{Source.BaseUrl}|{Source.Language}|{Source.Options.TimeZone.Id}|{Source.Layout.SettingsHash}");
        foreach (var (path, fault) in Source.Faults)
            fingerprint.Add($"{path}|{fault.Message}");
        fingerprint.Add(ContentHash());
    }

    private static SurveyedFile Look(ILayout layout, SourceFile file)
    {
        var text = TextFile.Read(file);
        if (text.Text is null)
            return new SurveyedFile(file, text.Hash, null, text.Faults) { Head = FileGuard.Try(file, () => layout.Survey(text with { Text = TextFile.ReadHead(file) })).Value };
        var (outline, failure) = FileGuard.Try(file, () => layout.Survey(text));
        outline = outline is null ? null : outline with { TextLength = text.Text.Length };
        return new SurveyedFile(file, text.Hash, outline, failure is null ? text.Faults : [failure]) { Head = outline };
    }
}

/// <summary>What a look at a file's head found.</summary>
/// <param name="Outline">Null where the file cannot be read, and after it was taken.</param>
internal sealed record SurveyedFile(SourceFile File, string Hash, Outline? Outline, IReadOnlyList<Fault> Faults)
{
    /// <summary>What tells whether readers may see it, also where it cannot be read whole: else the fault of a draft would tell them of it.</summary>
    public Outline? Head { get; init; }
}
