using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Gateway.Content.Parsing.Html;

/// <summary>What a theme puts before, after and between the words of an author. It is told by its element, its role, and the names that themes give it.</summary>
internal static partial class Furniture
{
    private const string Candidates = "header, footer, nav, aside, form, div, section, ul, ol, dl, p, details, a, figure";

    /// <summary>Kept out of view by a theme, for screen readers alone.</summary>
    public const string OnlyForScreenReaders = ".sr-only, .visually-hidden, .visuallyhidden, .screen-reader-text, .screen-reader-only";

    // Brackets around the numbers of notes, which the links hold.
    private const string Signs = ".fn-bracket";

    private const int LongestName = 60;

    private static readonly HashSet<string> Roles = new(StringComparer.OrdinalIgnoreCase) { "navigation", "search", "banner", "contentinfo", "doc-toc", "doc-pagelist" };

    /// <summary>Takes the theme's parts out of a text.</summary>
    public static void RemoveFrom(IElement text)
    {
        foreach (var element in text.QuerySelectorAll(Candidates).ToList())
            // A theme that wraps the whole text into one of these would otherwise leave nothing.
            if (IsFurniture(element) && element.TextContent.Length * 2 < text.TextContent.Length)
                element.Remove();
        foreach (var sign in text.QuerySelectorAll(Signs).ToList())
            sign.Remove();
        foreach (var code in text.QuerySelectorAll("pre").ToList())
            foreach (var part in BesideCode(code))
                part.Remove();
    }

    /// <summary>Whether an element, or one around it, is furniture.</summary>
    public static bool Surrounds(IElement element)
    {
        for (var x = element; x is not null; x = x.ParentElement)
            if (IsFurniture(x))
                return true;
        return false;
    }

    private static bool IsFurniture(IElement element) => element.LocalName switch
    {
        "nav" or "form" => true,
        "header" => element.QuerySelector("h1") is not null || element.QuerySelector("h2, h3") is null,
        "footer" => element.Closest("blockquote, figure") is null && element.QuerySelector("[role=doc-endnotes], .footnotes, h2[id], h3[id]") is null,
        "aside" => IsNamed(element) || IsListOfLinks(element),
        "p" or "section" or "figure" => IsNamed(element),
        "a" => element.ClassList.Any(x => LinkName().IsMatch(x)),
        _ => (element.GetAttribute("role") is { } role && Roles.Contains(role)) || IsNamed(element),
    };

    private static bool IsNamed(IElement element) =>
        element.ClassList.Any(IsName)
        // The id of a section, and of what generators of documents make one of, comes from its heading.
        || (element.Id is { } id && element.LocalName is "div" or "aside" or "ul" or "details" && !element.ClassList.Contains("section") && IsName(id));

    private static bool IsName(string name) => name.Length <= LongestName && Name().IsMatch(name);

    private static bool IsListOfLinks(IElement element)
    {
        var links = element.QuerySelectorAll("a[href]");
        return links.Length > 1 && links.Sum(x => x.TextContent.Trim().Length) * 2 > element.TextContent.Trim().Length;
    }

    /// <summary>The bar of a block of code, its button, its column of numbers.</summary>
    private static List<IElement> BesideCode(IElement code) =>
        code.ParentElement is { LocalName: "div" or "figure" } frame
            ? [.. frame.Children.Where(x => x != code && x.LocalName is "span" or "div" && x.QuerySelector("pre, p") is null && x.ClassList.Any(y => CodeBar().IsMatch(y)))]
            : [];

    [GeneratedRegex(
        """
        ^(?:(?:post|entry|article|blog|page|single|site|content|gh|kg|md|jp|sd|wp|wp-block|theme|doc|quarto|ez|js|c|m|o)[-_]{1,2})*
        (?:
          toc|table-?of-?contents|on-this-page
        | shar(?:e|es|ing)|share-(?:this|post|icons|on)|social|social-(?:share|sharing|media|icons|links)|sharedaddy|addtoany_share_save_container|addthis\w*|sharethis\S*|a2a_kit
        | related|related-?(?:posts?|articles?|content|reading|stories)|yarpp\S*|you-(?:may|might)-(?:also-)?like|similar-(?:posts|articles)|recommended(?:-posts|-articles)?|read-next|more-posts|recent-posts|latest-posts
        | breadcrumbs?|paginav|pagination|pager|prev-?next|next-?prev|nav|navigation|navbar|menu|skip-?link|series-nav
        | author|author-?(?:box|bio|card|info|profile|description)|(?:about|about-the)-author|byline
        | comments?|comment-respond|respond|disqus|disqus_thread|giscus|utterances|gitalk\S*|isso-thread|cusdis_thread|commento|remark42|vcomments|waline|webmentions?
        | newsletter|subscribe|subscription|sign-?up|mc_embed_\w+|mailing-list|buttondown\S*|convertkit\S*|cta
        | tags?|tag-?list|tag-?cloud|categories|cat-links|tags-links|terms
        | meta|metadata|reading-time|read-time|word-?count|publish(?:ed)?-?date|date|dateline|copyright|edit-(?:page|link)|edit-this-page|source-file|feedback|back-to-top|sidebar|widget|widget-area|ads?|adsbygoogle|advertisement
        | (?<=[-_])(?:header|footer|info|nav|links|copyright|license)
        )
        (?:[-_]{1,2}(?:list|box|bar|links?|buttons?|container|wrapper|wrap|section|area|block|card|form|nav|inner|items?|icons?|widget|panel|row|enabled|meta|header|footer|post|posts))*$
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"^(?:skip-?link|skip-to-content|edit-link|edit-this-page|md-content__button|back-to-top|to-top)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex LinkName();

    [GeneratedRegex(@"^(?:lang|code-lang|language|copy(?:[-_].*)?|.*toolbar|buttons?|line-numbers?-wrapper|line-numbers(?:-rows)?|linenodiv)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex CodeBar();
}
