using Gateway.Content.Model;
using Gateway.Content.Parsing.FrontMatter;
using Gateway.Content.Parsing.Markdown;
using Gateway.Content.Sources;

namespace Gateway.Content.Parsing.Zola;

/// <summary>A Zola site or its content folder (getzola.org).</summary>
internal sealed class ZolaLayout : ILayout
{
    private readonly SourceOptions options;
    private readonly ZolaSettings settings;
    private readonly MarkdownDialect dialect;
    private readonly HashSet<string> taxonomies;
    private readonly List<string> draftFolders;

    /// <param name="files">Of the source's folder.</param>
    public ZolaLayout(SourceOptions options, ZolaSettings settings, IReadOnlyList<SourceFile> files)
    {
        (this.options, this.settings) = (options, settings);
        dialect = ZolaMarkdown.DialectOf(settings);
        taxonomies = [.. settings.Taxonomies, "tags", "categories", "authors"];
        draftFolders = [.. files.Where(x => ContentPath(x.Path) is not null && x.Path.EndsWith("_index.md", StringComparison.Ordinal) && IsDraft(x)).Select(x => x.Path[..^"_index.md".Length])];
        BaseUrl = SiteAddress.Normalize(options.BaseUrl) ?? SiteAddress.Normalize(settings.BaseUrl);
    }

    public SourceKind Kind => SourceKind.Zola;

    public string? Title => settings.Title;

    public string? BaseUrl { get; }

    public string BasePath => BaseUrl is null ? "" : new Uri(BaseUrl).AbsolutePath.TrimEnd('/');

    public string? Language => settings.Fields.Text("default_language");

    public string SettingsHash => settings.Hash;

    public IReadOnlyList<AuthorProfile> Profiles => AuthorProfile.In(settings.Fields.Map("extra"));

    public bool Reads(string path) => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && ContentPath(path) is not null;

    /// <summary>The home page of each language, and the lists of a taxonomy such as <c>/tags/attention/</c> (getzola.org/documentation/content/taxonomies).</summary>
    public bool MakesPage(string sitePath)
    {
        var parts = sitePath.Split('/', StringSplitOptions.RemoveEmptyEntries).AsSpan();
        if (parts is [var first, ..] && settings.OtherLanguages.Contains(first))
            parts = parts[1..];
        return parts.IsEmpty || taxonomies.Contains(parts[0]);
    }

    public Outline Survey(SourceText file)
    {
        var head = FrontMatterBlock.Read(file.Text!);
        var path = ZolaPath.Of(ContentPath(file.File.Path)!, settings);
        var fields = PostFields.Of(head.Fields, options.TimeZone);
        // A section is dated by nothing, and a table of taxonomies holds what other layouts have at the top.
        var terms = head.Fields.Map("taxonomies");
        fields = fields with
        {
            Url = null,
            PublishedAt = fields.PublishedAt ?? (path.IsSection ? null : Dates.Moment(path.DateOfName, options.TimeZone)),
            IsDraft = fields.IsDraft || draftFolders.Exists(x => file.File.Path.StartsWith(x, StringComparison.Ordinal)),
            Tags = Together(terms, fields.Tags, "tags", "categories"),
            Authors = Together(terms, fields.Authors, "authors", "author"),
            Series = Together(terms, fields.Series, "series"),
            Aliases = [.. fields.Aliases.Select(x => x.StartsWith('/') || x.Contains("://", StringComparison.Ordinal) ? x : "/" + x)],
            Language = path.Language ?? fields.Language,
        };
        if (fields.Authors.Count == 0 && settings.Author is { } author && !path.IsSection)
            fields = fields with { Authors = [author] };
        return new Outline(file.File.Path, fields, path.SitePath(fields, settings))
        {
            BodyStart = head.BodyStart,
            HeadFaults = head.Faults,
            HasPage = head.Fields["render"] is null || head.Fields.Flag("render"),
            RedirectsTo = path.IsSection ? head.Fields.Text("redirect_to") : null,
        };
    }

    public ParsedPost? Parse(SourceText file, Outline outline, FileAddresses addresses)
    {
        var body = file.Text![outline.BodyStart..];
        // A section without words only orders pages.
        if (outline.RedirectsTo is not null || (string.IsNullOrWhiteSpace(body) && file.File.Path.EndsWith("_index.md", StringComparison.Ordinal)))
            return null;
        var marks = ZolaShortcodes.HideIn(body);
        var text = new MarkdownText(marks.Text, new ZolaIds(settings.Anchors), destination => Rewrite(destination, addresses))
        {
            Dialect = dialect,
            Show = x => marks.Expand(x, ZolaShortcodes.Shown),
        };
        return MarkdownPost.Of(file, outline, text, BaseUrl is null ? null : SiteAddress.Url(BaseUrl, outline.SitePath));
    }

    /// <summary>A destination with <c>@/</c> names a file from the top of the content; all others are what they are (getzola.org/documentation/content/linking).</summary>
    private string Rewrite(string destination, FileAddresses addresses)
    {
        if (!destination.StartsWith("@/", StringComparison.Ordinal))
            return destination;
        var (file, fragment) = destination.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0 ? (destination[2..hash], destination[hash..]) : (destination[2..], "");
        return addresses.At(settings.ContentFolder + Uri.UnescapeDataString(file)) is { } sitePath
            ? (BaseUrl is null ? SiteAddress.Escape(sitePath) : SiteAddress.Url(BaseUrl, sitePath)) + fragment
            : destination;
    }

    private string? ContentPath(string path) => path.StartsWith(settings.ContentFolder, StringComparison.Ordinal) ? path[settings.ContentFolder.Length..] : null;

    private static bool IsDraft(SourceFile file) => TextFile.Read(file).Text is { } text && FrontMatterBlock.Read(text).Fields.Flag("draft");

    private static IReadOnlyList<string> Together(FieldMap terms, IReadOnlyList<string> others, params ReadOnlySpan<string> names)
    {
        var all = new List<string>(others);
        foreach (var name in names)
            all.AddRange(terms.Texts(name));
        return [.. all.Distinct(StringComparer.Ordinal)];
    }
}
