using Gateway.Content.Parsing.FrontMatter;
using Gateway.Content.Sources;

namespace Gateway.Content.Parsing.Zola;

/// <summary>Tells the content of a Zola site from that of a Hugo site where the settings of neither are there: by names that only one of them has in front matter.</summary>
internal static class ZolaTraces
{
    // Enough to be sure, and read in a moment.
    private const int Sample = 60;

    // getzola.org/documentation/content/page and .../section
    private static readonly string[] OnlyZola =
    [
        "taxonomies", "extra", "path", "template", "page_template", "in_search_index", "sort_by", "paginate_by", "paginate_path", "insert_anchor_links", "generate_feed", "generate_feeds",
        "redirect_to", "transparent",
    ];

    // gohugo.io/content-management/front-matter
    private static readonly string[] OnlyHugo =
    [
        "tags", "categories", "keywords", "url", "layout", "type", "lastmod", "publishDate", "expiryDate", "params", "menu", "menus", "cascade", "build", "_build", "headless", "outputs",
        "linkTitle", "series", "markup", "resources", "translationKey", "isCJKLanguage",
    ];

    /// <summary>Whether more front matter is Zola's than Hugo's.</summary>
    /// <param name="onlyToml">Whether only front matter in TOML counts, as where nothing else speaks for either of them.</param>
    public static bool Prevail(IReadOnlyList<SourceFile> files, bool onlyToml)
    {
        var markdown = files.Where(x => x.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)).ToList();
        var sections = markdown.Where(x => x.Path.EndsWith("_index.md", StringComparison.Ordinal)).Take(Sample / 3);
        var step = Math.Max(1, markdown.Count / Sample);
        var balance = 0;
        foreach (var file in sections.Concat(markdown.Where((_, index) => index % step == 0)).Distinct())
            if (TextFile.Read(file).Text is { } text && (!onlyToml || text.StartsWith("+++", StringComparison.Ordinal)))
                balance += Math.Sign(Balance(FrontMatterBlock.Read(text).Fields));
        return balance > 0;
    }

    private static int Balance(FieldMap fields) => OnlyZola.Count(x => fields[x] is not null) - OnlyHugo.Count(x => fields[x] is not null);
}
