using Gateway.Content.Sources;

namespace Gateway.Content.Parsing.Hugo;

/// <summary>What a Hugo site's own configuration says (gohugo.io/configuration).</summary>
/// <param name="SiteFolder">The folder around the content; null where only the content is there.</param>
/// <param name="IsKnown">Whether there are settings at all: without them a default is only a guess.</param>
/// <param name="Roots">Folders of posts inside the source's folder.</param>
/// <param name="Hash">Over the settings files.</param>
internal sealed record HugoSettings(SettingsTree Fields, string? SiteFolder, bool IsKnown, IReadOnlyList<ContentRoot> Roots, string Hash)
{
    private const string DefaultsFolder = "config/_default";

    private static readonly string[] Endings = [".toml", ".yaml", ".yml", ".json"];

    private static readonly string[] Names = ["hugo", "config"];

    /// <summary>Why one of the files cannot be read.</summary>
    public (string Path, Fault Fault)? Fault { get; init; }

    public string? Title => Fields.Text("title");

    public string? BaseUrl => Fields.Text("baseURL");

    /// <summary>The author of posts that name none.</summary>
    public string? Author => Fields.Map("params").Text("author") ?? Fields.At("params.author").Text("name") ?? Fields.Map("author").Text("name");

    public IReadOnlyList<AuthorProfile> Profiles => [.. Fields.Map("params").Layers.SelectMany(AuthorProfile.In)];

    /// <summary>First parts of the addresses of lists that Hugo makes, such as <c>tags</c>.</summary>
    public IEnumerable<string> Taxonomies => Fields.Map("taxonomies").Layers.SelectMany(x => x.Values()).OfType<string>();

    public SettingsTree Goldmark => Fields.At("markup.goldmark");

    public bool KeepsLetterCase => Fields.Flag("disablePathToLower") == true;

    public bool DropsAccents => Fields.Flag("removePathAccents") == true;

    /// <summary>The settings in this folder or, for a content folder, beside it.</summary>
    public static HugoSettings Find(string folder)
    {
        var site = FilesIn(folder).Any() ? folder : SiteAround(folder) is { } around && FilesIn(around).Any() ? around : null;
        var files = site is null ? [] : FilesIn(site).Select(x => SettingsFile.Read(site, x)).ToList();
        var fields = new SettingsTree();
        foreach (var file in files)
            fields.Add(file.Fields, PlaceOf(file.Path));
        var hasContentFolder = Directory.Exists(Path.Combine(folder, "content"));
        var roots = site is not null ? ContentRoot.Of(fields, isContentFolder: site != folder) : [new ContentRoot(hasContentFolder ? "content/" : "", "", null)];
        return new HugoSettings(fields, site ?? (hasContentFolder ? folder : SiteAround(folder)), files.Count > 0, roots, string.Join('|', files.Select(x => x.Hash)))
        {
            Fault = files.Where(x => x.Fault is not null).Select(x => ((string, Fault)?)(x.Path, x.Fault!)).FirstOrDefault(),
        };
    }

    /// <summary>Whether a site's settings stand in this folder or, for a content folder, beside it.</summary>
    public static bool AreIn(string folder) => FilesIn(folder).Any() || (SiteAround(folder) is { } site && FilesIn(site).Any());

    /// <summary>The folder around a content folder; null for any other folder.</summary>
    public static string? SiteAround(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return Path.GetFileName(full) == "content" ? Path.GetDirectoryName(full) : null;
    }

    /// <summary>The defaults of the folder of settings come before the one file; folders of single environments are for those alone.</summary>
    private static IEnumerable<string> FilesIn(string folder)
    {
        var defaults = Path.Combine(folder, DefaultsFolder);
        var spread = Directory.Exists(defaults)
            ? Directory.EnumerateFiles(defaults).Select(x => $"{DefaultsFolder}/{Path.GetFileName(x)}").Where(x => Endings.Contains(Path.GetExtension(x))).Order(StringComparer.Ordinal)
            : Enumerable.Empty<string>();
        var single = Names.SelectMany(name => Endings.Select(ending => name + ending)).Where(x => File.Exists(Path.Combine(folder, x))).Take(1);
        return spread.Concat(single).Where(x => SettingsFile.Exists(folder, x));
    }

    /// <summary>A file of the folder of settings is called by what it configures: <c>params.toml</c>, or <c>menus.de.toml</c> for one language.</summary>
    private static string[] PlaceOf(string path) => Path.GetFileNameWithoutExtension(path).Split('.') switch
    {
        [var name] when Names.Contains(name) => [],
        [var name] => [name],
        [var name, var language] when Names.Contains(name) => ["languages", language],
        [var name, var language] => ["languages", language, name],
        var names => names,
    };
}
