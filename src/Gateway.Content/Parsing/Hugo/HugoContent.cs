using Gateway.Content.Sources;

namespace Gateway.Content.Parsing.Hugo;

/// <summary>Which files of a site are content, and what part each plays.</summary>
internal sealed class HugoContent(HugoSettings settings, IReadOnlyList<SourceFile> files)
{
    // gohugo.io/content-management/formats
    private static readonly string[] Endings = [".md", ".markdown", ".mdown"];

    private readonly HashSet<string> bundles = [.. files.Where(x => IsBundleName(x.Path)).Select(x => HugoPath.ParentOf(x.Path))];

    public HugoLanguages Languages { get; } = new(settings.Fields);

    /// <summary>Null for a file that is no content.</summary>
    public HugoPath? PathOf(string path)
    {
        if (!Endings.Contains(Path.GetExtension(path).ToLowerInvariant()) || settings.Roots.FirstOrDefault(x => path.StartsWith(x.Folder, StringComparison.Ordinal)) is not { } root)
            return null;
        var inner = root.Prefix + path[root.Folder.Length..^Path.GetExtension(path).Length];
        var folder = HugoPath.ParentOf(inner);
        var (name, language) = Languages.Split(inner[(folder.Length > 0 ? folder.Length + 1 : 0)..]);
        return new HugoPath(Languages.Named(root.Language) ?? language ?? Languages.Default, folder, name);
    }

    public bool Reads(string path) => PathOf(path) is { } content && !Languages.IsDisabled(content.Language);

    /// <summary>
    /// Whether a file belongs to the bundle of a page: what lies in the folder of an <c>index.md</c>, however deep, has no page of its own
    /// (gohugo.io/content-management/page-bundles).
    /// </summary>
    public bool IsPartOfBundle(string path, HugoPath content)
    {
        if (content.IsSection || content.IsLeafBundle)
            return false;
        for (var folder = HugoPath.ParentOf(path); folder.Length > 0; folder = HugoPath.ParentOf(folder))
            if (bundles.Contains(folder) && !settings.Roots.Any(x => x.Folder == folder + "/"))
                return true;
        return false;
    }

    private static bool IsBundleName(string path)
    {
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        return name.StartsWith("index.", StringComparison.Ordinal) && Endings.Contains(Path.GetExtension(path));
    }
}
