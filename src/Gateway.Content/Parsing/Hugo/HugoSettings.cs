using Gateway.Content.Model;
using Gateway.Content.Parsing.FrontMatter;

namespace Gateway.Content.Parsing.Hugo;

/// <summary>What a Hugo site's own configuration says (gohugo.io/configuration).</summary>
/// <param name="Hash">Of the settings file.</param>
/// <param name="ContentFolders">Folders of posts inside the source's folder, with a final slash; an empty text for the folder itself.</param>
internal sealed record HugoSettings(FieldMap Fields, IReadOnlyList<string> ContentFolders, string Hash)
{
    private static readonly string[] Names =
    [
        "hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "config.yaml", "config.yml", "config.json",
        "config/_default/hugo.toml", "config/_default/hugo.yaml", "config/_default/config.toml", "config/_default/config.yaml",
    ];

    public string? Title => Fields.Text("title");

    public string? BaseUrl => Fields.Text("baseURL");

    public string? Language => Fields.Text("languageCode", "locale", "defaultContentLanguage");

    /// <summary>The author of posts that name none.</summary>
    public string? Author => Fields.Map("params").Text("author") ?? Fields.Map("params").Map("author").Text("name") ?? Fields.Map("author").Text("name");

    /// <summary>First parts of the addresses of lists that Hugo makes, such as <c>tags</c>.</summary>
    public IEnumerable<string> Taxonomies => Fields.Map("taxonomies").Values().OfType<string>();

    public bool NamesTerms => Fields.Map("markup").Map("goldmark").Map("parser").Flag("autoDefinitionTermID");

    public bool KeepsLetterCase => Fields.Flag("disablePathToLower");

    /// <summary>The settings in this folder or, for a content folder, beside it; null where there are none and this is a content folder.</summary>
    /// <exception cref="FieldSyntaxException">The settings file cannot be read.</exception>
    public static HugoSettings? Find(string folder)
    {
        if (In(folder) is { } own)
            return own;
        if (SiteAround(folder) is { } site && In(site) is { } beside)
            return beside with { ContentFolders = [""] };
        return Directory.Exists(Path.Combine(folder, "content")) ? new HugoSettings(FieldMap.Empty, ["content/"], "") : null;
    }

    /// <summary>Whether a folder has settings, or the name by which Hugo knows its content.</summary>
    public static bool Describe(string folder) => FileIn(folder) is not null || SiteAround(folder) is not null;

    /// <summary>Whether there are settings in the folder or, for a content folder, beside it.</summary>
    public static bool HasFile(string folder) => FileIn(folder) is not null || (SiteAround(folder) is { } site && FileIn(site) is not null);

    /// <summary>The folder around a content folder; null for any other folder.</summary>
    private static string? SiteAround(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return Path.GetFileName(full) == "content" ? Path.GetDirectoryName(full) : null;
    }

    /// <summary>Path of the settings file inside the folder; null where there is none.</summary>
    public static string? FileIn(string folder) => Names.FirstOrDefault(name => IsOwnFile(Path.Combine(folder, name)));

    // Like every other file, settings behind a symbolic link are not read.
    private static bool IsOwnFile(string file) => File.Exists(file) && new FileInfo(file).LinkTarget is null;

    private static HugoSettings? In(string folder)
    {
        if (FileIn(folder) is not { } file)
            return null;
        var text = File.ReadAllText(Path.Combine(folder, file));
        var fields = Path.GetExtension(file) switch
        {
            ".toml" => TomlFields.Parse(text),
            ".json" => JsonFields.Parse(text),
            _ => YamlFields.Parse(text),
        };
        return new HugoSettings(fields, ContentFoldersOf(fields), ContentKey.Of(text).Value);
    }

    private static IReadOnlyList<string> ContentFoldersOf(FieldMap fields)
    {
        var mounts = fields.Map("module")["mounts"] is IEnumerable<object?> list
            ? list.OfType<FieldMap>().Where(x => x.Text("target") == "content").Select(x => x.Text("source"))
            : [];
        var folders = mounts.OfType<string>().ToList();
        if (folders.Count == 0)
            folders.Add(fields.Text("contentDir") ?? "content");
        return [.. folders.Select(x => x.Trim('/') + "/").Distinct()];
    }
}
