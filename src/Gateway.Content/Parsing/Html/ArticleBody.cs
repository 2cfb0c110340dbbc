using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Gateway.Content.Extraction.References;

namespace Gateway.Content.Parsing.Html;

/// <summary>Finds the text of a post on a built page and takes out what the theme put around it.</summary>
internal static partial class ArticleBody
{
    public const string Articles = "article, [itemprop=articleBody], d-article, dt-article";

    /// <summary>What holds a post where no article element does, by the names of microformats and of themes.</summary>
    private const string Posts = ".h-entry, .post, .hentry, .e-content, .post-content, .entry-content";

    /// <summary>What holds the text of a page that is no article in any of these ways, from the most telling on.</summary>
    private static readonly string[] Frames = [".vp-doc", ".theme-default-content", "[role=main]", "main", "#content", "#main", "body"];

    /// <summary>The element of the one article that the page shows; null where it shows none or a list of several.</summary>
    public static IElement? ArticleOf(IHtmlDocument page)
    {
        var all = Outermost(page.QuerySelectorAll(Articles)).ToList();
        var articles = all.Where(x => !Furniture.Surrounds(x.ParentElement!)).ToList();
        // A theme may call the whole page by a name that is one of furniture elsewhere.
        if (articles.Count == 0)
            articles = all;
        if (articles.Count > 1 && articles.Where(HasTitle).ToList() is { Count: 1 } titled)
            // The others are cards of posts to read next, or what readers wrote.
            return titled[0];
        if (articles.Count > 0)
            return articles.Count == 1 ? articles[0] : null;
        return Outermost(page.QuerySelectorAll(Posts)).ToList() is [var post] ? post : null;
    }

    /// <summary>What holds the text of a page written without article element.</summary>
    public static IElement FrameOf(IHtmlDocument page) => Frames.Select(x => page.QuerySelector(x)).OfType<IElement>().First();

    /// <summary>Whether an element is mostly words that lead elsewhere, as on a front page or a page of a tag.</summary>
    public static bool IsList(IElement text)
    {
        var (length, linked) = (text.TextContent.Length, text.QuerySelectorAll("a[href]").Sum(x => x.TextContent.Length));
        return linked * 2 > length || text.QuerySelector("p, pre, section, article, li") is null;
    }

    /// <summary>Whether an article only shows the way to a post: its title, or the whole of it, leads to another page.</summary>
    public static bool IsTeaser(IElement article, string sitePath) =>
        article.QuerySelector("h1, h2, h3") is { } title
        && (title.Closest("a[href]") ?? title.QuerySelector("a[href]") ?? article.QuerySelectorAll("a[href]").FirstOrDefault(x => x.TextContent.Trim().Length == 0 && x.ParentElement == article)) is { } link
        && link.GetAttribute("href") is { } href
        && href is not ['#', ..]
        && Uri.TryCreate(new Uri("http://site.invalid" + SiteAddress.Escape(sitePath)), href, out var target)
        && WithoutIndex(target.AbsolutePath) is var path
        // A title often links to its own page.
        && !WithoutIndex(new Uri("http://site.invalid" + SiteAddress.Escape(sitePath)).AbsolutePath).EndsWith(path, StringComparison.OrdinalIgnoreCase)
        && !path.EndsWith(WithoutIndex(SiteAddress.Escape(sitePath)), StringComparison.OrdinalIgnoreCase);

    /// <summary>The element that holds the text, with the theme's parts removed from it.</summary>
    /// <param name="title">Which readers know already; a heading of that name above the text is no section.</param>
    public static IElement TextOf(IElement article, string? title)
    {
        var text = article.ClassList.Any(IsContainer) ? article : Outermost(article.QuerySelectorAll("div, section, d-article, dt-article").Where(IsText)).MaxBy(x => x.TextContent.Length) ?? article;
        Furniture.RemoveFrom(text);
        var headings = text.QuerySelectorAll("h1, h2, h3, h4, h5, h6");
        if (headings is [{ LocalName: "h1" } first, ..] && ((text == article && text.QuerySelectorAll("h1").Length == 1) || (title is not null && Folding.Letters(first.TextContent) == Folding.Letters(title))))
            first.Remove();
        return text;
    }

    private static bool IsText(IElement element) =>
        element.LocalName is "d-article" or "dt-article" || element.GetAttribute("itemprop") == "articleBody" || element.ClassList.Any(IsContainer);

    private static bool IsContainer(string name) => name.Length < 40 && Container().IsMatch(name);

    private static bool HasTitle(IElement article) => article.QuerySelector("h1") is not null;

    private static IEnumerable<IElement> Outermost(IEnumerable<IElement> elements)
    {
        var all = elements.ToHashSet();
        return all.Where(x => !Ancestors(x).Any(all.Contains));
    }

    private static IEnumerable<IElement> Ancestors(IElement element)
    {
        for (var x = element.ParentElement; x is not null; x = x.ParentElement)
            yield return x;
    }

    private static string WithoutIndex(string path) => (path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path).TrimEnd('/') + "/";

    // Of the text alone, as themes and microformats call it.
    [GeneratedRegex(@"^(?:e-content|prose|markdown|markdown-body|markdown-section|vp-doc|theme-default-content|theme-doc-markdown|(?:[a-z]+[-_]{1,2})?(?:post|entry|article|story|blog|single|note|gh|td|doc|text)[-_]{0,2}(?:content|body|text|entry|markdown))$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Container();
}
