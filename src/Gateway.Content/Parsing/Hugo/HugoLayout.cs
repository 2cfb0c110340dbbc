using Gateway.Content.Model;
using Gateway.Content.Parsing.FrontMatter;
using Gateway.Content.Parsing.Markdown;
using Gateway.Content.Sources;

namespace Gateway.Content.Parsing.Hugo;

/// <summary>A Hugo site or its content folder.</summary>
internal sealed class HugoLayout(SourceOptions options, HugoSettings? settings) : ILayout
{
    private readonly HashSet<string> taxonomies = [.. settings?.Taxonomies ?? [], "tags", "categories"];

    public SourceKind Kind => SourceKind.Hugo;

    public string? Title => settings?.Title;

    public string? BaseUrl { get; } = SiteAddress.Normalize(options.BaseUrl) ?? SiteAddress.Normalize(settings?.BaseUrl);

    public string BasePath => BaseUrl is null ? "" : new Uri(BaseUrl).AbsolutePath.TrimEnd('/');

    public string? Language => settings?.Language;

    public string SettingsHash => settings?.Hash ?? "";

    public IReadOnlyList<AuthorProfile> Profiles => settings is null ? [] : AuthorProfile.In(settings.Fields.Map("params"));

    public bool Reads(string path) => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && ContentPath(path) is not null;

    /// <summary>The home page, and the lists of a taxonomy such as <c>/tags/attention/</c> (gohugo.io/content-management/taxonomies).</summary>
    public bool MakesPage(string sitePath) => sitePath == "/" || taxonomies.Contains(sitePath.Split('/', StringSplitOptions.RemoveEmptyEntries)[0]);

    public Outline Survey(SourceText file)
    {
        var head = FrontMatterBlock.Read(file.Text!);
        var fields = PostFields.Of(head.Fields, options.TimeZone);
        if (fields.Authors.Count == 0 && settings?.Author is { } author)
            fields = fields with { Authors = [author] };
        var path = ContentPath(file.File.Path)!;
        return new Outline(file.File.Path, fields, HugoAddress.SitePath(path, fields, settings)) { BodyStart = head.BodyStart, HeadFaults = head.Faults };
    }

    public ParsedPost? Parse(SourceText file, Outline outline, FileAddresses addresses)
    {
        var text = file.Text!;
        // The page of a list is worth reading if it says something of its own.
        var isList = file.File.Path.EndsWith("_index.md", StringComparison.Ordinal);
        if (isList && outline.Fields.Description is null && text.AsSpan(outline.BodyStart).IsWhiteSpace())
            return null;

        var shortcodes = Shortcodes.HideIn(text[outline.BodyStart..]);
        var links = new HugoLinks(file.File.Path, ContentFolder(file.File.Path), shortcodes, addresses, PageUrl);
        var markdown = new MarkdownText(shortcodes.Text, new HugoAnchors(settings?.NamesTerms == true), links.Rewrite) { Show = x => shortcodes.Expand(x, mark => mark) };
        return MarkdownPost.Of(file, outline, markdown, PageUrl(outline.SitePath));
    }

    private string? PageUrl(string sitePath) => BaseUrl is null ? null : SiteAddress.Url(BaseUrl, sitePath);

    private string? ContentFolder(string path) =>
        settings is null ? "" : settings.ContentFolders.FirstOrDefault(folder => path.StartsWith(folder, StringComparison.Ordinal));

    private string? ContentPath(string path) => ContentFolder(path) is { } folder ? path[folder.Length..] : null;
}
