using Gateway.Content.Parsing;

namespace Gateway.Content.Sources;

/// <summary>A source whose layout was found and whose files are listed.</summary>
/// <param name="Faults">Faults of the folder itself, with their paths.</param>
internal sealed record OpenSource(SourceOptions Options, ILayout Layout, IReadOnlyList<SourceFile> Files, IReadOnlyList<(string Path, Fault Fault)> Faults)
{
    public string Name => Options.Name;

    /// <summary>The .bib files.</summary>
    public required IReadOnlyList<SourceFile> Bibliographies { get; init; }

    /// <summary>Its own vocabulary of topics: <c>topics.yml</c> or <c>topics.yaml</c> at its root.</summary>
    public SourceFile? Vocabulary { get; init; }

    /// <summary>With a final slash; null where neither the person nor the site names one.</summary>
    public string? BaseUrl => Layout.BaseUrl;

    public string? Language => Options.Language ?? Layout.Language;

    /// <summary>What its authors decide about the graph: <c>curation.yml</c> or <c>curation.yaml</c> at its root.</summary>
    public SourceFile? Curation { get; init; }

    /// <exception cref="DirectoryNotFoundException">The folder is missing.</exception>
    public static OpenSource Open(SourceOptions options, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(options.Folder))
            throw new DirectoryNotFoundException($"The folder {options.Folder} of the source {options.Name} does not exist.");
        var (files, faults) = ContentFolder.List(options.Folder, cancellationToken);
        var (layout, fault) = LayoutDetection.Find(options, files);
        return new OpenSource(options, layout, [.. files.Where(x => layout.Reads(x.Path))], fault is null ? faults : [.. faults, fault.Value])
        {
            Bibliographies = [.. files.Where(x => x.Path.EndsWith(".bib", StringComparison.OrdinalIgnoreCase))],
            Vocabulary = files.FirstOrDefault(x => x.Path is "topics.yml" or "topics.yaml"),
            Curation = files.FirstOrDefault(x => x.Path is "curation.yml" or "curation.yaml"),
        };
    }
}
