using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Gateway.Content.Extraction.References;
using Gateway.Content.Parsing.Bodies;

namespace Gateway.Content.Parsing.Html;

/// <summary>What the head of a built page, and the frame around its text, say of the post.</summary>
internal static class HtmlPage
{
    private static readonly string[] TitleSeparators = [" | ", " – ", " — ", " · ", " :: ", " - "];

    // Schema.org, microformats 2 and 1, Dublin Core and citation tags, then the names that themes give.
    private static readonly string[] AuthorMarks =
        ["[itemprop=author] [itemprop=name]", "[itemprop=author]", ".p-author", "a[rel~=author]", ".vcard .fn", ".author.fn", ".author-name, .post-author-name, .byline-name, .gh-article-author-name, .avatar__name"];

    private static readonly string[] DateMarks =
        ["[itemprop=datePublished]", ".dt-published", "time[pubdate], time.published, time.entry-date, abbr.published", "time", ".date, .post-date, .entry-date, .published, .pubdate"];

    public static PostFields Fields(IHtmlDocument page, IElement article, TimeZoneInfo zone)
    {
        var json = StructuredArticle.In(page);
        var meta = MetaElements.Of(page);
        return new PostFields
        {
            Title = TitleOf(page, article, meta, json),
            PublishedAt = PublishedAt(page, article, meta, json, zone),
            UpdatedAt = Dates.Moment(meta.First("article:modified_time") ?? json.DateModified, zone),
            Description = meta.First("description") ?? meta.First("og:description"),
            Language = page.DocumentElement.GetAttribute("lang") is { Length: > 0 } language ? language : null,
            Authors = Authors(page, article, meta, json),
            Tags = Tags(page, article, meta, json),
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

    /// <summary>The title as the page shows it, if its head says the same with or without the site's name; else as the head has it.</summary>
    private static string? TitleOf(IHtmlDocument page, IElement article, MetaElements meta, StructuredArticle json)
    {
        var named = meta.First("og:title") ?? json.Headline;
        var head = named ?? TextBuffer.Collapse(page.Title ?? "");
        // A page has one article, but its title may stand above it.
        var shown = article.QuerySelectorAll("h1").Concat(page.QuerySelectorAll("h1")).Select(ShownTitle).OfType<string>().ToList();
        return shown.FirstOrDefault(x => Folding.Letters(x) is { Length: > 0 } letters && Folding.Letters(head).StartsWith(letters, StringComparison.Ordinal))
            ?? named ?? (shown.Count > 0 ? shown[0] : TitleWithoutSite(head));
    }

    private static string? ShownTitle(IElement heading)
    {
        if (heading.QuerySelector("a, [hidden]") is null)
            return Text(heading);
        var copy = (IElement)heading.Clone();
        foreach (var part in copy.QuerySelectorAll("*").Where(x => HeadingAnchor.IsPermalink(x, copy)).ToList())
            part.Remove();
        return Text(copy);
    }

    /// <summary>The day that the head names, else the first that is shown before the text, in whatever form.</summary>
    private static DateTimeOffset? PublishedAt(IHtmlDocument page, IElement article, MetaElements meta, StructuredArticle json, TimeZoneInfo zone)
    {
        var named = meta.All("article:published_time").Append(json.DatePublished).Concat(meta.All("date", "dcterms.date", "dc.date", "dc.date.issued", "citation_publication_date", "parsely-pub-date"));
        var shown = DateMarks.SelectMany(mark => article.QuerySelectorAll(mark).Concat(page.QuerySelectorAll(mark)))
            .Select(x => x.GetAttribute("datetime") ?? x.GetAttribute("content") ?? (x.LocalName == "abbr" ? x.GetAttribute("title") : null) ?? Text(x));
        var titled = article.QuerySelectorAll(".post-meta [title], .entry-meta [title]").Select(x => x.GetAttribute("title"));
        return named.Concat(shown).Concat(titled).Take(40).Select(x => Dates.Moment(x, zone)).FirstOrDefault(x => x is not null);
    }

    private static IReadOnlyList<string> Authors(IHtmlDocument page, IElement article, MetaElements meta, StructuredArticle json)
    {
        if (json.Authors.Count > 0)
            return json.Authors;
        if (meta.All("author", "citation_author", "dc.creator").SelectMany(Listed).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } names)
            return names;
        foreach (var root in new[] { article, page.DocumentElement })
            foreach (var mark in AuthorMarks)
                if (root.QuerySelectorAll(mark).Select(x => x.GetAttribute("content") ?? Text(x)).OfType<string>().Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } shown)
                    return shown;
        // Open Graph wants an address here, which is no name.
        return meta.First("article:author") is { } name && SiteAddress.Whole(name) is null ? [name] : [];
    }

    /// <summary>Tags as readers see them; else as the head names them, which is often in small letters.</summary>
    private static IReadOnlyList<string> Tags(IHtmlDocument page, IElement article, MetaElements meta, StructuredArticle json)
    {
        var shown = TagsIn(article);
        var named = meta.All("article:tag").SelectMany(Listed);
        var keywords = json.Keywords.SelectMany(Listed);
        IEnumerable<string>[] lists = [shown, named, keywords, Listed(meta.First("keywords")), page.QuerySelectorAll("main").SelectMany(TagsIn)];
        return [.. (lists.FirstOrDefault(x => x.Any()) ?? []).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> TagsIn(IElement frame) => frame
        .QuerySelectorAll("a[rel~=tag], .post-tags a, .tags a, .tag-list a, ul[class^=tags_] a, .md-tags .md-tag, .quarto-category, a.p-category, a.post-tag, a.gh-article-tag")
        .Select(Text).OfType<string>().Select(x => x.TrimStart('#', ' '));

    private static IEnumerable<string> Listed(string? names) => (names ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    // "Attention | Lil'Log": the site's name follows the last separator.
    private static string? TitleWithoutSite(string title)
    {
        var cut = TitleSeparators.Max(x => title.LastIndexOf(x, StringComparison.Ordinal));
        return cut > 0 ? title[..cut] : title.Length > 0 ? title : null;
    }

    private static string? Text(IElement? element)
    {
        var text = TextBuffer.Collapse(element?.TextContent ?? "");
        return text.Length > 0 ? text : null;
    }
}
