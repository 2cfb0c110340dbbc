using AngleSharp.Dom;

namespace Gateway.Content.Parsing.Html;

/// <summary>Finds the id under which the site shows a heading.</summary>
internal static class HeadingAnchor
{
    private static readonly string[] PermalinkClasses = ["anchor", "headerlink", "header-anchor", "heading-anchor", "permalink", "heading-link", "direct-link", "zola-anchor"];

    /// <summary>The heading's own id, else that of an anchor element within it, else that of the section it opens.</summary>
    public static string? Of(IElement heading)
    {
        if (heading.Id is { Length: > 0 } own)
            return own;
        var inner = heading.QuerySelector("[id], a[name]");
        if ((inner?.Id ?? inner?.GetAttribute("name")) is { Length: > 0 } name)
            return name;
        return heading.ParentElement is { LocalName: "section" or "div", Id.Length: > 0 } parent && parent.FirstElementChild == heading ? parent.Id : null;
    }

    /// <summary>Whether an element of a heading only shows the heading's own address, as many themes do; its sign is no part of the title.</summary>
    public static bool IsPermalink(IElement element) =>
        element.HasAttribute("hidden")
        || (element.LocalName == "a"
            && element.GetAttribute("href") is ['#', ..]
            && (element.GetAttribute("aria-hidden") == "true" || PermalinkClasses.Any(element.ClassList.Contains) || element.TextContent.Trim() is "" or "#" or "¶" or "§" or "🔗"));
}
