using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Gateway.Content.Model;
using Gateway.Content.Parsing.Bodies;
using Gateway.Content.Parsing.Hugo;
using Gateway.Content.Sources;

namespace Gateway.Content.Parsing.Html;

/// <summary>A built site: HTML files at the paths where a web server would show them.</summary>
internal sealed partial class HtmlLayout : ILayout
{
    // A page that only redirects is shorter; a post is longer and is parsed only once.
    private const int LongestRedirect = 4096;

    private const int LongestHead = 65536;

    // Enough to find one page that names its own address.
    private const int PagesToAsk = 20;

    // Pages that programs for sites and documents make, and nobody writes.
    private static readonly HashSet<string> MadePages = new(StringComparer.Ordinal) { "404", "search", "genindex", "py-modindex", "modindex", "sitemap", "offline", "tags", "categories", "archive", "archives" };

    private readonly SourceOptions options;
    private readonly HashSet<string> sitePaths;

    // On a site that marks its articles, a page without is "About" or the like; on others people write plain pages.
    private readonly bool marksArticles;

    /// <param name="files">Of the source.</param>
    public HtmlLayout(SourceOptions options, IReadOnlyList<SourceFile> files)
    {
        this.options = options;
        BaseUrl = SiteAddress.Normalize(options.BaseUrl);
        sitePaths = files.Where(x => Reads(x.Path)).Select(x => SitePathOf(x.Path)).ToHashSet(StringComparer.Ordinal);
        foreach (var file in files.Where(x => Reads(x.Path) && x.Length <= TextFile.MaxLength).OrderBy(x => x.Path != "index.html").Take(PagesToAsk))
        {
            var text = File.ReadAllText(file.FullPath);
            marksArticles |= ArticleMark().IsMatch(text);
            if (BaseUrl is not null && file.Path != "index.html")
                continue;
            // A page that cannot be parsed is reported when its turn comes.
            using var page = FileGuard.Try(file, () => HtmlParsing.Parse(text)).Value;
            if (page is null)
                continue;
            if (file.Path == "index.html")
            {
                Title = page.Title?.Trim() is { Length: > 0 } title ? title : null;
                Language = page.DocumentElement.GetAttribute("lang") is { Length: > 0 } language ? language : null;
            }

            BaseUrl ??= BaseOf(HtmlPage.CanonicalUrl(page), SitePathOf(file.Path));
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
        var outline = new Outline(file.File.Path, new PostFields(), sitePath);
        if (file.Text!.Length > LongestRedirect || !file.Text.Contains("http-equiv", StringComparison.OrdinalIgnoreCase))
            return outline with { RedirectsTo = ElsewhereOnSite(file.Text, sitePath) };
        using var page = HtmlParsing.Parse(file.Text);
        return outline with { RedirectsTo = HtmlPage.RedirectOf(page) ?? ElsewhereOnSite(file.Text, sitePath) };
    }

    /// <summary>The page of which this one is a copy, for printing or under a second address (RFC 6596); null where it is a page of its own.</summary>
    private string? ElsewhereOnSite(string html, string sitePath)
    {
        if (BaseUrl is null || Canonical().Match(html, 0, Math.Min(html.Length, LongestHead)) is not { Success: true } match)
            return null;
        var url = match.Groups["url"].Value;
        var path = url.StartsWith(BaseUrl, StringComparison.OrdinalIgnoreCase) ? "/" + url[BaseUrl.Length..] : url;
        // Many a site says of all pages that they are the front page.
        return path is ['/', not '/', ..] && path != sitePath && path + "/" != sitePath && sitePaths.Contains(path) ? path : null;
    }

    public ParsedPost? Parse(SourceText file, Outline outline, FileAddresses addresses)
    {
        if (outline.RedirectsTo is not null)
            return null;
        using var page = HtmlParsing.Parse(file.Text!);
        if (ArticleOn(page, outline.SitePath) is not { } article)
            return null;

        var fields = HtmlPage.Fields(page, article, options.TimeZone);
        // A text without article element and date is a page of the site, such as "About".
        if (!article.Matches(ArticleBody.Articles) && fields.PublishedAt is null && marksArticles)
            return null;
        var ids = page.All.Select(x => x.Id ?? (x is IHtmlAnchorElement ? x.GetAttribute("name") : null)).OfType<string>().ToList();
        var lines = new LineIndex(file.Text!);
        var builder = new BodyBuilder(lines, BaseUrl is null ? null : new Uri(SiteAddress.Url(BaseUrl, outline.SitePath)));
        var start = PageBase.Of(page, outline.SitePath);
        new DomWalker(builder, new ElementPlaces(file.Text!, positions: null), hasTheme: true, onlyNamedHeadings: false, start).Walk(ArticleBody.TextOf(article, fields.Title));
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

    /// <summary>The element of the post that a page shows; null for lists, front pages and pages of the site.</summary>
    private IElement? ArticleOn(IHtmlDocument page, string sitePath)
    {
        if (MadePages.Contains(NameOf(sitePath)))
            return null;
        if (ArticleBody.ArticleOf(page) is { } article)
            return (sitePath == "/" && sitePaths.Count > 1 && !IsArticle(page)) || ArticleBody.IsTeaser(article, sitePath) ? null : article;
        var frame = ArticleBody.FrameOf(page);
        return sitePath == "/" || ArticleBody.IsList(frame) || page.QuerySelector(ArticleBody.Articles) is not null ? null : frame;
    }

    private static bool IsArticle(IHtmlDocument page) => page.QuerySelector("meta[property='og:type'][content=article]") is not null;

    // "/search/" and "/search.html" are both called "search".
    private static string NameOf(string sitePath)
    {
        var path = sitePath.TrimEnd('/');
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? name[..^5] : name;
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

    [GeneratedRegex(@"<article\b|<d-article\b|itemprop=[""']?articleBody|class=[""']?[^""'>]*\bh-?entry\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ArticleMark();

    [GeneratedRegex(@"<link(?=[^>]*\brel=[""']?canonical\b)[^>]*\bhref=[""']?(?<url>[^""'\s>]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Canonical();
}
