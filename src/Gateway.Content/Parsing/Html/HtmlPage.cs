using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Gateway.Content.Parsing.Bodies;

namespace Gateway.Content.Parsing.Html;

/// <summary>What the head of a built page, and the frame around its text, say of the post.</summary>
internal static class HtmlPage
{
    private static readonly string[] TitleSeparators = [" | ", " – ", " — ", " · ", " :: "];

    public static PostFields Fields(IHtmlDocument page, IElement article, TimeZoneInfo zone)
    {
        var json = StructuredArticle.In(page);
        return new PostFields
        {
            Title = Meta(page, "og:title") ?? json.Headline ?? Text(article.QuerySelector("h1")) ?? TitleWithoutSite(page),
            PublishedAt = Dates.Moment(Meta(page, "article:published_time") ?? json.DatePublished ?? Meta(page, "date") ?? Time(article), zone),
            UpdatedAt = Dates.Moment(Meta(page, "article:modified_time") ?? json.DateModified, zone),
            Description = Meta(page, "description") ?? Meta(page, "og:description"),
            Language = page.DocumentElement.GetAttribute("lang") is { Length: > 0 } language ? language : null,
            Authors = Authors(page, json),
            Tags = Tags(page, article, json),
        };
    }

    /// <summary>Where the page sends its readers at once (HTML, section 4.2.5.3); null for an ordinary page.</summary>
    public static string? RedirectOf(IHtmlDocument page)
    {
        var refresh = page.QuerySelectorAll("meta[http-equiv]").FirstOrDefault(x => string.Equals(x.GetAttribute("http-equiv"), "refresh", StringComparison.OrdinalIgnoreCase));
        var content = refresh?.GetAttribute("content") ?? "";
        var at = content.IndexOf("url=", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : content[(at + 4)..].Trim().Trim('\'', '"');
    }

    public static string? CanonicalUrl(IHtmlDocument page) => page.QuerySelector("link[rel=canonical][href]")?.GetAttribute("href");

    private static IReadOnlyList<string> Authors(IHtmlDocument page, StructuredArticle json)
    {
        if (json.Authors.Count > 0)
            return json.Authors;
        return Meta(page, "author") is { } names ? [.. names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] : [];
    }

    /// <summary>Tags as readers see them; else as the head names them, which is often in small letters.</summary>
    private static IReadOnlyList<string> Tags(IHtmlDocument page, IElement article, StructuredArticle json)
    {
        var shown = article.QuerySelectorAll("a[rel~=tag], .post-tags a, .tags a, .tag-list a").Select(Text).OfType<string>().Select(x => x.TrimStart('#'));
        var named = page.QuerySelectorAll("meta[property='article:tag']").Select(x => x.GetAttribute("content")).OfType<string>();
        var keywords = (Meta(page, "keywords") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<string>[] lists = [shown, named, json.Keywords, keywords];
        return [.. (lists.FirstOrDefault(x => x.Any()) ?? []).Distinct(StringComparer.Ordinal)];
    }

    private static string? Meta(IHtmlDocument page, string name)
    {
        var element = page.QuerySelector($"meta[property='{name}']") ?? page.QuerySelector($"meta[name='{name}']");
        var content = TextBuffer.Collapse(element?.GetAttribute("content") ?? "");
        return content.Length > 0 ? content : null;
    }

    private static string? Time(IElement article) => article.QuerySelector("time[datetime]")?.GetAttribute("datetime");

    // "Attention | Lil'Log": the site's name follows the last separator.
    private static string? TitleWithoutSite(IHtmlDocument page)
    {
        var title = TextBuffer.Collapse(page.Title ?? "");
        var cut = TitleSeparators.Max(x => title.LastIndexOf(x, StringComparison.Ordinal));
        return cut > 0 ? title[..cut] : title.Length > 0 ? title : null;
    }

    private static string? Text(IElement? element)
    {
        var text = TextBuffer.Collapse(element?.TextContent ?? "");
        return text.Length > 0 ? text : null;
    }
}
