using Gateway.Content.Parsing.FrontMatter;
using Gateway.Content.Parsing.Hugo;
using Gateway.Content.Sources;

namespace Gateway.Content.Parsing.Zola;

/// <summary>What a Zola site's own configuration says (getzola.org/documentation/getting-started/configuration).</summary>
/// <param name="ContentFolder">Inside the source's folder, with a final slash; empty for the folder itself.</param>
/// <param name="Hash">Of the settings file.</param>
internal sealed record ZolaSettings(FieldMap Fields, string ContentFolder, string Hash)
{
    private static readonly string[] Names = ["zola.toml", "config.toml"];

    /// <summary>Why the file cannot be read.</summary>
    public (string Path, Fault Fault)? Fault { get; init; }

    public string? Title => Fields.Text("title");

    public string? BaseUrl => Fields.Text("base_url");

    public string DefaultLanguage => Fields.Text("default_language") ?? "en";

    public string? Author => Fields.Text("author");

    /// <summary>Languages besides the default one.</summary>
    public IReadOnlyList<string> OtherLanguages { get; } = [.. LanguagesOf(Fields).Where(x => x != (Fields.Text("default_language") ?? "en"))];

    public SlugStrategy Paths { get; } = ZolaSlug.StrategyOf(Fields.Map("slugify").Text("paths"));

    public SlugStrategy Anchors { get; } = ZolaSlug.StrategyOf(Fields.Map("slugify").Text("anchors"));

    public bool KeepsDates => Fields.Map("slugify").Flag("paths_keep_dates");

    public FieldMap Markdown => Fields.Map("markdown");

    /// <summary>First parts of the addresses of lists that Zola makes, such as <c>tags</c>.</summary>
    public IEnumerable<string> Taxonomies => TaxonomiesIn(Fields).Concat(OtherLanguages.SelectMany(x => TaxonomiesIn(Fields.Map("languages").Map(x))))
        .Select(x => ZolaSlug.OfPath(x, ZolaSlug.StrategyOf(Fields.Map("slugify").Text("taxonomies"))));

    /// <summary>The settings in this folder or, for a content folder, beside it.</summary>
    public static ZolaSettings Find(string folder)
    {
        var site = FileIn(folder) is not null ? folder : HugoSettings.SiteAround(folder) is { } around && FileIn(around) is not null ? around : null;
        var contentFolder = Directory.Exists(Path.Combine(folder, "content")) ? "content/" : "";
        if (site is null)
            return new ZolaSettings(FieldMap.Empty, contentFolder, "");
        var file = SettingsFile.Read(site, FileIn(site)!);
        return new ZolaSettings(file.Fields, contentFolder, file.Hash) { Fault = file.Fault is null ? null : (file.Path, file.Fault) };
    }

    /// <summary>Whether Zola's settings stand in this folder or, for a content folder, beside it: they name the address of the site by a key that Hugo does not have.</summary>
    public static bool AreIn(string folder) => new[] { folder, HugoSettings.SiteAround(folder) }.OfType<string>().Any(x => FileIn(x) is { } name && (name == Names[0] || SettingsFile.Read(x, name).Fields["base_url"] is not null));

    private static string? FileIn(string folder) => Names.FirstOrDefault(x => SettingsFile.Exists(folder, x));

    // Before they became a table, languages were a list of tables.
    private static IEnumerable<string> LanguagesOf(FieldMap fields) => fields["languages"] switch
    {
        FieldMap map => map.Names,
        IEnumerable<object?> list => list.OfType<FieldMap>().Select(x => x.Text("code")).OfType<string>(),
        _ => [],
    };

    private static IEnumerable<string> TaxonomiesIn(FieldMap fields) =>
        fields["taxonomies"] is IEnumerable<object?> list ? list.Select(x => x is FieldMap map ? map.Text("name") : x as string).OfType<string>() : [];
}
