using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Gateway.Content.Parsing.Html;

/// <summary>Finds the text of a post on a built page and takes out what the theme put around it.</summary>
internal static class ArticleBody
{
    /// <summary>Containers of the text alone, by the names that themes and microformats use; the first that is found holds the text.</summary>
    private const string Containers =
        "[itemprop=articleBody], .e-content, .post-content, .entry-content, .article-content, .article-body, .post-body, .markdown-body, d-article, .prose";

    private const string Furniture =
        "header, footer, nav, aside, form, .toc, .table-of-contents, #toc, #TOC, .post-meta, .post-tags, .share, .share-buttons, .social-share, .related, .related-posts, " +
        ".breadcrumbs, .pagination, .paginav, .post-nav, .comments, #comments, #disqus_thread, .author-box, .edit-page, [role=navigation]";

    /// <summary>The element of the one article that the page shows; null where it shows none or a list of several.</summary>
    public static IElement? ArticleOf(IHtmlDocument page)
    {
        if (page.QuerySelector("meta[property='og:type']")?.GetAttribute("content") is { } type && type != "article")
            return null;
        var articles = page.QuerySelectorAll("article, [itemprop=articleBody], d-article").Where(x => x.ParentElement?.Closest("article, [itemprop=articleBody], d-article") is null).ToList();
        if (articles.Count == 1)
            return articles[0];
        var posts = page.QuerySelectorAll(".h-entry, .post, .hentry, .e-content, .post-content, .entry-content");
        return articles.Count == 0 && posts.Length > 0 && posts.All(x => x == posts[0] || posts[0].Contains(x)) ? posts[0] : null;
    }

    /// <summary>The element that holds the text, with the theme's parts removed from it.</summary>
    public static IElement TextOf(IElement article)
    {
        var text = article.Matches(Containers) ? article : article.QuerySelector(Containers) ?? article;
        foreach (var part in text.QuerySelectorAll(Furniture).ToList())
            // A theme that wraps the whole text into one of these would otherwise leave nothing.
            if (part.TextContent.Length * 2 < text.TextContent.Length)
                part.Remove();
        if (text == article && article.QuerySelector("h1") is { } title && article.QuerySelectorAll("h1").Length == 1)
            title.Remove();
        return text;
    }
}
