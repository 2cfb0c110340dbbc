namespace Gateway.Content.Parsing;

/// <summary>Finds the site path of a file by the ways in which files name each other.</summary>
internal sealed class FileAddresses
{
    private readonly Dictionary<string, NamedFile> byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> byName = new(StringComparer.Ordinal);

    private readonly List<NamedFile> files = [];

    private readonly Dictionary<string, List<LabelledPlace>> byLabel = new(StringComparer.OrdinalIgnoreCase);

    public FileAddresses(IEnumerable<Outline> outlines)
    {
        foreach (var outline in outlines)
        {
            var file = new NamedFile(outline.Path, outline.SitePath, outline.Fields.Aliases, outline.Fields.Title ?? outline.Heading);
            files.Add(file);
            byPath[file.Path] = file;
            foreach (var label in outline.Labels)
                Add(new LabelledPlace(label.Name, outline.Path, outline.SitePath, label.Title));
            foreach (var name in NamesOf(outline.Path))
                // A name that two files share names neither.
                byName[name] = byName.TryGetValue(name, out var other) && other != outline.SitePath ? null : outline.SitePath;
        }
    }

    /// <summary>Every file, for layouts that know other ways to name one.</summary>
    public IReadOnlyList<NamedFile> Files => files;

    /// <summary>The place of the source with this label; null where there is none. Of several the one in this file counts, else the first.</summary>
    public LabelledPlace? Labelled(string label, string path)
    {
        if (!byLabel.TryGetValue(label, out var places))
            return null;
        return places.Find(x => x.Path == path) is { Path: not null } own ? own : places[0];
    }

    private void Add(LabelledPlace place)
    {
        if (!byLabel.TryGetValue(place.Name, out var places))
            byLabel.Add(place.Name, places = []);
        places.Add(place);
    }

    /// <summary>The site path of the file at exactly this path.</summary>
    public string? At(string path) => FileAt(path)?.SitePath;

    /// <summary>The file at this path, with or without ending, or the file that stands for the folder at it.</summary>
    public NamedFile? AtOrIn(string path) =>
        FileAt(path) ?? FileAt($"{path}.md") ?? FileAt(Join(path, "index.md")) ?? FileAt(Join(path, "_index.md")) ?? FileAt(Join(path, "README.md"));

    private NamedFile? FileAt(string path) => byPath.TryGetValue(path, out var file) ? file : null;

    private static string Join(string folder, string file) => folder.Length == 0 ? file : $"{folder}/{file}";

    /// <summary>The site path of the only file with this name: <c>attention</c>, <c>attention.md</c> or, for a bundle, its folder's name.</summary>
    public string? Named(string name) => byName.GetValueOrDefault(name);

    private static IEnumerable<string> NamesOf(string path)
    {
        var file = path[(path.LastIndexOf('/') + 1)..];
        var folder = path[..Math.Max(0, path.Length - file.Length - 1)];
        if (file is "index.md" or "_index.md")
            return [folder[(folder.LastIndexOf('/') + 1)..]];
        return file.EndsWith(".md", StringComparison.Ordinal) ? [file, file[..^3]] : [file];
    }
}

/// <summary>A file with its address and its other names.</summary>
/// <param name="Path">Inside the source's folder.</param>
/// <param name="Title">By its front matter, else by its first heading where that was looked for.</param>
internal sealed record NamedFile(string Path, string SitePath, IReadOnlyList<string> Aliases, string? Title = null);

/// <summary>Where a label stands. Case makes no difference, as in Sphinx.</summary>
/// <param name="Name">As it stands there.</param>
/// <param name="Title">Of the heading that it names; null where it names something else.</param>
internal readonly record struct LabelledPlace(string Name, string Path, string SitePath, string? Title)
{
    /// <summary>Scheme of the destination of a link to a label that stands nowhere.</summary>
    public const string UnknownScheme = "label:";
}
