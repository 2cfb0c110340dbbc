using AngleSharp.Html.Dom;
using Gateway.Content.Model;
using Gateway.Content.Parsing.Bodies;
using Gateway.Content.Parsing.Hugo;
using Gateway.Content.Sources;

namespace Gateway.Content.Parsing.Html;

/// <summary>A built site: HTML files at the paths where a web server would show them.</summary>
internal sealed class HtmlLayout : ILayout
{
    // A page that only redirects is shorter; a post is longer and is parsed only once.
    private const int LongestRedirect = 4096;

    // Enough to find one page that names its own address.
    private const int PagesToAsk = 20;

    private readonly SourceOptions options;

    /// <param name="files">Of the source.</param>
    public HtmlLayout(SourceOptions options, IReadOnlyList<SourceFile> files)
    {
        this.options = options;
        BaseUrl = SiteAddress.Normalize(options.BaseUrl);
        foreach (var file in files.Where(x => Reads(x.Path) && x.Length <= TextFile.MaxLength).OrderBy(x => x.Path != "index.html").Take(PagesToAsk))
        {
            using var page = HtmlParsing.Parse(File.ReadAllText(file.FullPath));
            if (file.Path == "index.html")
            {
                Title = page.Title?.Trim() is { Length: > 0 } title ? title : null;
                Language = page.DocumentElement.GetAttribute("lang") is { Length: > 0 } language ? language : null;
            }

            BaseUrl ??= BaseOf(HtmlPage.CanonicalUrl(page), SitePathOf(file.Path));
            if (BaseUrl is not null)
                break;
        }
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
        using var page = HtmlParsing.Parse(file.Text);
        return new Outline(file.File.Path, new PostFields(), sitePath) { RedirectsTo = HtmlPage.RedirectOf(page) };
    }

    public ParsedPost? Parse(SourceText file, Outline outline, FileAddresses addresses)
    {
        if (outline.RedirectsTo is not null)
            return null;
        using var page = HtmlParsing.Parse(file.Text!);
        if (ArticleBody.ArticleOf(page) is not { } article)
            return null;

        var fields = HtmlPage.Fields(page, article, options.TimeZone);
        // A text without article element and date is a page of the site, such as "About".
        if (article.LocalName != "article" && fields.PublishedAt is null)
            return null;
        var pageUrl = BaseUrl is null ? null : SiteAddress.Url(BaseUrl, outline.SitePath);
        var ids = page.All.Select(x => x.Id ?? (x is IHtmlAnchorElement ? x.GetAttribute("name") : null)).OfType<string>().ToList();
        var lines = new LineIndex(file.Text!);
        var builder = new BodyBuilder(lines, pageUrl is null ? null : new Uri(pageUrl));
        new DomWalker(builder, new ElementPlaces(file.Text!, positions: null), hasTheme: true, onlyNamedHeadings: false).Walk(ArticleBody.TextOf(article));
        var body = builder.Finish(file.Text!.Length, bodyStart: null);
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
            Lines = lines,
            Length = body.Length,
            Source = file.Text!,
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

    /// <summary>A page's own address without its path on the site; null where the two do not fit.</summary>
    private static string? BaseOf(string? canonical, string sitePath)
    {
        if (SiteAddress.Whole(canonical) is not { } url)
            return null;
        var path = sitePath.TrimEnd('/');
        var address = (url.EndsWith("/index.html", StringComparison.Ordinal) ? url[..^"/index.html".Length] : url).TrimEnd('/');
        return address.EndsWith(path, StringComparison.Ordinal) ? SiteAddress.Normalize(address[..^path.Length]) : null;
    }

    /// <summary>Where a web server shows the file: <c>index.html</c> is its folder's address.</summary>
    private static string SitePathOf(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return "/" + (name is "index.html" or "index.htm" ? path[..^name.Length] : path);
    }
}
