using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Gateway.Content.Parsing.Html;

/// <summary>Finds the id under which the site shows a heading, and the links by which themes show it.</summary>
internal static partial class HeadingAnchor
{
    private static readonly string[] PermalinkClasses =
        ["anchor", "anchor-link", "headerlink", "header-anchor", "header-link", "header-mark", "heading-anchor", "heading-link", "hash-link", "permalink", "direct-link", "zola-anchor", "sl-anchor-link", "td-heading-self-link"];

    private static readonly string[] Numbers = ["header-section-number", "section-number", "secno"];

    private const string Marks = "[id], a[name]";

    // GitHub puts it before the ids of a page, and its scripts take it off.
    private const string GitHubPrefix = "user-content-";

    /// <summary>The heading's own id, else that of an anchor element within or right behind it, else that of the section it opens.</summary>
    public static string? Of(IElement heading)
    {
        if (heading.Id is { Length: > 0 } own)
            return own;
        var inner = heading.QuerySelector(Marks);
        if ((inner?.Id is { Length: > 0 } id ? id : inner?.GetAttribute("name")) is { Length: > 0 } name)
            return name.StartsWith(GitHubPrefix, StringComparison.Ordinal) && inner?.GetAttribute("href") == "#" + name[GitHubPrefix.Length..] ? name[GitHubPrefix.Length..] : name;
        if (heading.NextElementSibling is IHtmlAnchorElement after && PermalinkClasses.Any(after.ClassList.Contains) && after.GetAttribute("href") is ['#', .. { Length: > 0 } fragment])
            return Uri.UnescapeDataString(fragment);
        return heading.ParentElement is { LocalName: "section" or "div", Id.Length: > 0 } parent && parent.FirstElementChild == heading ? parent.Id : null;
    }

    /// <summary>
    /// Takes the elements that hold nothing but an id and stand right before a heading into the heading: they are there for its sake, as people wrote before headings
    /// had ids, and as Sphinx prints labels.
    /// </summary>
    public static void TakeMarksBefore(IElement heading)
    {
        var place = heading.FirstChild;
        var node = heading.PreviousSibling;
        while (node is not null)
        {
            var before = node.PreviousSibling;
            if (node is IElement mark && IsMark(mark))
                place = heading.InsertBefore(mark, place);
            else if (node is IElement { LocalName: "p", LastChild: { } last } && node.TextContent.Length > 0)
                // The end tag of a paragraph before it may be left out.
                (node, before) = (last, last);
            else if (!string.IsNullOrWhiteSpace(node.TextContent) || node is IElement)
                return;
            node = before;
        }
    }

    private static bool IsMark(IElement element) =>
        element.LocalName is "a" or "span" or "p" or "div" && string.IsNullOrWhiteSpace(element.TextContent) && element.QuerySelector("img, iframe, svg, video, canvas, br") is null
        && !element.HasAttribute("href") && (element.Matches(Marks) || element.QuerySelector(Marks) is not null);

    /// <summary>
    /// Whether an element only shows the address of a heading, a figure or an equation, as many themes do; its sign is no part of the text. What readers
    /// see decides, so that a word of the author that links to its own section stays.
    /// </summary>
    /// <param name="heading">That it stands in; null outside of headings.</param>
    public static bool IsPermalink(IElement element, IElement? heading)
    {
        if (element is not IHtmlAnchorElement)
            return heading is not null && (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || element.Matches(Furniture.OnlyForScreenReaders) || Numbers.Any(element.ClassList.Contains));
        if (heading is not null && element.HasAttribute("hidden"))
            return true;
        if (element.GetAttribute("href") is not { } href || !IsOwn(href, heading))
            return false;
        var isNamed = PermalinkClasses.Any(element.ClassList.Contains);
        if (heading is null && !isNamed)
            return false;
        var words = Shown(element);
        return !words.Any(char.IsLetterOrDigit) || (element.GetAttribute("aria-hidden") == "true" && words != heading?.TextContent.Trim()) || Label().IsMatch(words);
    }

    /// <summary>Whether a link around the words of a heading leads to the heading itself: the theme made it.</summary>
    public static bool IsAround(IElement link, IElement heading) =>
        link.GetAttribute("href") is { } href && heading.Id is { Length: > 0 } id && Uri.UnescapeDataString(href).EndsWith("#" + id, StringComparison.Ordinal) && (PermalinkClasses.Any(link.ClassList.Contains) || Shown(link) == Shown(heading));

    private static bool IsOwn(string href, IElement? heading) =>
        href is ['#', ..] || (heading?.Id is { Length: > 0 } id && Uri.UnescapeDataString(href).EndsWith("#" + id, StringComparison.Ordinal));

    /// <summary>The words of an element that readers see.</summary>
    private static string Shown(IElement element)
    {
        var text = element.TextContent;
        foreach (var part in element.QuerySelectorAll($"svg, [aria-hidden=true], [hidden], {Furniture.OnlyForScreenReaders}"))
            if (part.TextContent.Length > 0)
                text = text.Replace(part.TextContent, "", StringComparison.Ordinal);
        return text.Trim().Trim('\u200b', '\ufeff', '#', '¶', '§', ' ');
    }

    [GeneratedRegex(@"^(?:copy\b.*|permalink\b.*|permanent link\b.*|(?:direct )?link to\b.*|direct link\b.*|section titled\b.*|anchor|link)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Label();
}
