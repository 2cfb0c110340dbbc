using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Gateway.Content.Model;
using Gateway.Content.Parsing.Hugo;
using Gateway.Content.Parsing.Markdown;
using Gateway.Content.Sources;

namespace Gateway.Content.Parsing.Html;

/// <summary>A built site: HTML files at the paths where a web server would show them.</summary>
internal sealed class HtmlLayout : ILayout
{
    // A page that only redirects is shorter; a post is longer and is parsed only once.
    private const int LongestRedirect = 4096;

    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsKeepingSourceReferences = true });

    private readonly SourceOptions options;

    public HtmlLayout(SourceOptions options)
    {
        this.options = options;
        BaseUrl = SiteAddress.Normalize(options.BaseUrl);
        var home = Path.Combine(options.Folder, "index.html");
        if (!File.Exists(home))
            return;
        using var page = Parser.ParseDocument(File.ReadAllText(home));
        BaseUrl ??= SiteAddress.Normalize(HtmlPage.CanonicalUrl(page));
        Title = page.Title?.Trim() is { Length: > 0 } title ? title : null;
        Language = page.DocumentElement.GetAttribute("lang") is { Length: > 0 } language ? language : null;
    }

    public SourceKind Kind => SourceKind.Html;

    public string? Title { get; }

    public string? BaseUrl { get; }

    public string BasePath => BaseUrl is null ? "" : new Uri(BaseUrl).AbsolutePath.TrimEnd('/');

    public string? Language { get; }

    /// <summary>The settings stand in the home page, which is one of the files that are read.</summary>
    public string SettingsHash => "";

    public IReadOnlyList<AuthorProfile> Profiles => [];

    public bool Reads(string path) => path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);

    public bool MakesPage(string sitePath) => false;

    public Outline Survey(SourceText file)
    {
        var sitePath = SitePathOf(file.File.Path);
        if (file.Text!.Length > LongestRedirect || !file.Text.Contains("http-equiv", StringComparison.OrdinalIgnoreCase))
            return new Outline(file.File.Path, new PostFields(), sitePath);
        using var page = Parser.ParseDocument(file.Text);
        return new Outline(file.File.Path, new PostFields(), sitePath, HtmlPage.RedirectOf(page));
    }

    public ParsedPost? Parse(SourceText file, Outline outline, FileAddresses addresses)
    {
        if (outline.RedirectsTo is not null)
            return null;
        using var page = Parser.ParseDocument(file.Text!);
        if (ArticleBody.ArticleOf(page) is not { } article)
            return null;

        var fields = HtmlPage.Fields(page, article, options.TimeZone);
        // A text without article element and date is a page of the site, such as "About".
        if (article.LocalName != "article" && fields.PublishedAt is null)
            return null;
        var pageUrl = BaseUrl is null ? null : SiteAddress.Url(BaseUrl, outline.SitePath);
        var ids = page.All.Select(x => x.Id ?? (x is IHtmlAnchorElement ? x.GetAttribute("name") : null)).OfType<string>().ToList();
        var body = BodyReading.Of(ArticleBody.TextOf(article), file.Text!, 0, PositionMap.Identity, pageUrl);
        var slug = HugoAddress.SlugOf(outline.SitePath);
        return new ParsedPost
        {
            File = file.File,
            ContentHash = file.Hash,
            Fields = fields,
            SitePath = outline.SitePath,
            Slug = slug,
            Title = fields.Title ?? body.FirstHeading ?? slug,
            Sections = body.Sections,
            Blocks = body.Blocks,
            Anchors = WithFrame(body.Anchors, ids),
            Body = new PostBody(null, body.Html, body.Text),
            Exhibits = body.Exhibits,
            Lines = body.Lines,
            Faults = [.. file.Faults, .. body.Faults],
        };
    }

    /// <summary>Adds the ids of the frame around the text: links to them work too.</summary>
    private static Dictionary<string, int?> WithFrame(IReadOnlyDictionary<string, int?> anchors, IEnumerable<string> ids)
    {
        var all = new Dictionary<string, int?>(anchors, StringComparer.Ordinal);
        foreach (var id in ids)
            all.TryAdd(id, null);
        return all;
    }

    /// <summary>Where a web server shows the file: <c>index.html</c> is its folder's address.</summary>
    private static string SitePathOf(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return "/" + (name is "index.html" or "index.htm" ? path[..^name.Length] : path);
    }
}
