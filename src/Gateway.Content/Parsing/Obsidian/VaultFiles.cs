namespace Gateway.Content.Parsing.Obsidian;

/// <summary>Finds the files of a vault by what links call them: a name, or the end of a path, in any letter case, with or without ending.</summary>
internal sealed class VaultFiles
{
    private readonly string root;
    private readonly Dictionary<string, List<VaultFile>> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<VaultFile>> byFolder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<VaultFile>> byAlias = new(StringComparer.Ordinal);

    /// <param name="root">Folder of the vault within the source, with a final slash; empty for the source's own.</param>
    public VaultFiles(string root, IEnumerable<NamedFile> notes, IEnumerable<NamedFile> attachments)
    {
        this.root = root;
        foreach (var file in notes.Concat(attachments))
        {
            Add(byName, file, VaultAddress.WithoutEnding(file.Path));
            if (file.SitePath.EndsWith('/') && VaultAddress.StandsForFolder(file.Path) && VaultAddress.FolderOf(file.Path).TrimEnd('/') is { Length: > 0 } folder)
                Add(byFolder, file, folder);
            foreach (var alias in file.Aliases)
                Add(byAlias, file, alias.Trim('/'));
        }
    }

    /// <summary>
    /// The files that a name fits best. A path from the vault's root comes first, then what lies in the same folder, then what lies nearest
    /// (help.obsidian.md/settings, "New link format": shortest path when possible). Several where none is better than another.
    /// </summary>
    /// <param name="name">Of a file, or of the folder that it stands for, or an alias; with folders before it where the name alone would not do.</param>
    /// <param name="folder">Of the file that holds the link, with a final slash.</param>
    /// <param name="aliasesToo">Whether notes may be called by their aliases.</param>
    public IReadOnlyList<VaultFile> Find(string name, string folder, bool aliasesToo = true)
    {
        if (name.StartsWith('/'))
            return At(root + name.TrimStart('/')) is { Count: > 0 } found ? found : At(name.TrimStart('/'));
        if (name.StartsWith("./", StringComparison.Ordinal) || name.StartsWith("../", StringComparison.Ordinal))
            return At(Markdown.FilePaths.Collapse(folder + name));
        var called = VaultAddress.WithoutEnding(name.TrimEnd('/'));
        foreach (var index in aliasesToo ? (ReadOnlySpan<Dictionary<string, List<VaultFile>>>)[byName, byFolder, byAlias] : [byName, byFolder])
            if (Fitting(index, called) is { Count: > 0 } fitting)
                return fitting.Count == 1 ? fitting : Best(fitting, called, folder);
        return [];
    }

    /// <summary>The files at exactly this path, or that stand for the folder at it.</summary>
    public IReadOnlyList<VaultFile> At(string path)
    {
        var called = VaultAddress.WithoutEnding(path.TrimEnd('/'));
        var key = KeyOf(called);
        return Fitting(byName, called).FindAll(x => x.Key == key) is { Count: > 0 } found ? found : Fitting(byFolder, called).FindAll(x => x.Key == key);
    }

    private static void Add(Dictionary<string, List<VaultFile>> index, NamedFile file, string called)
    {
        var key = KeyOf(called);
        var name = VaultAddress.NameOf(key);
        if (!index.TryGetValue(name, out var files))
            index.Add(name, files = []);
        files.Add(new VaultFile(file.Path, file.SitePath, called, key));
    }

    private static List<VaultFile> Fitting(Dictionary<string, List<VaultFile>> index, string called)
    {
        var key = KeyOf(called);
        return index.TryGetValue(VaultAddress.NameOf(key), out var files) ? files.FindAll(x => EndsWith(x.Key, key, StringComparison.Ordinal)) : [];
    }

    private List<VaultFile> Best(List<VaultFile> fitting, string called, string folder)
    {
        var left = Prefer(fitting, x => EndsWith(x.Called, called, StringComparison.OrdinalIgnoreCase));
        left = Prefer(left, x => x.Called.Equals(root + called, StringComparison.OrdinalIgnoreCase));
        var nearest = left.Min(x => Distance(folder, x.Folder));
        left = left.FindAll(x => Distance(folder, x.Folder) == nearest);
        return Prefer(left, x => EndsWith(x.Called, called, StringComparison.Ordinal));
    }

    private static List<VaultFile> Prefer(List<VaultFile> files, Predicate<VaultFile> isBetter) => files.FindAll(isBetter) is { Count: > 0 } better ? better : files;

    /// <summary>Steps from one folder to another. All that lies below comes before all that lies beside or above.</summary>
    private static (bool IsElsewhere, int Steps) Distance(string from, string to)
    {
        var shared = 0;
        for (var i = 0; i < Math.Min(from.Length, to.Length) && from[i] == to[i]; i++)
            if (from[i] == '/')
                shared = i + 1;
        var up = from.AsSpan(shared).Count('/');
        return (up > 0, up + to.AsSpan(shared).Count('/'));
    }

    private static bool EndsWith(string path, string end, StringComparison comparison) =>
        path.EndsWith(end, comparison) && (path.Length == end.Length || path[path.Length - end.Length - 1] == '/');

    /// <summary>What all spellings of a path have in common: Quartz links by addresses, which write hyphens for spaces.</summary>
    private static string KeyOf(string path) => VaultAddress.Slug(path).ToLowerInvariant();
}

/// <summary>A file of a vault under one of its names.</summary>
/// <param name="Called">Its path without the ending of a note, or that of the folder that it stands for, or an alias.</param>
/// <param name="Key">The same, folded.</param>
internal sealed record VaultFile(string Path, string SitePath, string Called, string Key)
{
    public string Folder { get; } = VaultAddress.FolderOf(Path);
}
