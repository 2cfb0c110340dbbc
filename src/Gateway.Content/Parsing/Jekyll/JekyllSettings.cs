using Gateway.Content.Model;
using Gateway.Content.Parsing.FrontMatter;
using Gateway.Content.Parsing.Jekyll.Kramdown;
using Gateway.Content.Parsing.Jekyll.Liquid;

namespace Gateway.Content.Parsing.Jekyll;

/// <summary>What <c>_config.yml</c> says (jekyllrb.com/docs/configuration).</summary>
/// <param name="Hash">Of the settings file and of what posts include.</param>
internal sealed record JekyllSettings(FieldMap Fields, string Hash)
{
    public const string FileName = "_config.yml";

    public static readonly JekyllSettings None = new(FieldMap.Empty, "");

    public string? Title => Fields.Text("title", "name");

    /// <summary>Path under which the site stands on its host, such as <c>/blog</c>; empty for a host of its own.</summary>
    public string BasePath => Fields.Text("baseurl") is { } path && path.Trim('/') is { Length: > 0 } inner ? "/" + inner : "";

    /// <summary>Host and base path; null where the settings name no host.</summary>
    public string? BaseUrl => Fields.Text("url") is { } host ? host.TrimEnd('/') + BasePath : null;

    public string? Language => Fields.Text("lang", "locale");

    public string? Author => Fields.Map("author").Text("name") ?? Fields.Text("author");

    public string Permalink => Fields.Text("permalink") ?? "date";

    /// <summary>Null where the settings name none that is known.</summary>
    public TimeZoneInfo? TimeZone { get; } = Fields.Text("timezone") is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;

    /// <summary>Whether posts are published before their date.</summary>
    public bool PublishesEarly => Fields.Flag("future");

    public KramdownOptions Kramdown { get; } = KramdownOptions.Of(Fields.Map("kramdown"));

    public FrontMatterDefaults Defaults { get; } = new(Fields);

    public Includes Includes { get; private init; } = Includes.None;

    /// <summary>Collections whose documents have pages of their own (jekyllrb.com/docs/collections).</summary>
    public IReadOnlySet<string> Collections { get; } = Fields.Map("collections") is var collections
        ? collections.Names.Where(name => name != JekyllFile.Posts && collections.Map(name).Flag("output")).ToHashSet(StringComparer.Ordinal)
        : [];

    /// <summary>Folder that holds the folders of all collections; null where it is the site's own.</summary>
    public string? CollectionsFolder => Fields.Text("collections_dir")?.Trim('/');

    /// <summary>The permalink of a collection's documents; null where the settings give none.</summary>
    public string? PermalinkOf(string collection) => Fields.Map("collections").Map(collection).Text("permalink");

    /// <exception cref="FieldSyntaxException">The settings file cannot be read.</exception>
    public static JekyllSettings Read(string folder)
    {
        var file = Path.Combine(folder, FileName);
        var text = File.Exists(file) && new FileInfo(file).LinkTarget is null ? File.ReadAllText(file) : "";
        var includes = Includes.ReadFiles(folder);
        if (text.Length == 0 && includes.Count == 0)
            return None;
        var hash = ContentKey.Of([text, .. includes.SelectMany(x => new[] { x.Key, x.Value })]).Value;
        return new JekyllSettings(YamlFields.Parse(text), hash) { Includes = new Includes(includes) };
    }
}
