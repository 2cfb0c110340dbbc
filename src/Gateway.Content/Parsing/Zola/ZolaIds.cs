using Gateway.Content.Parsing.Markdown;

namespace Gateway.Content.Parsing.Zola;

/// <summary>Ids of headings as Zola makes them (getzola.org/documentation/content/linking): slugs of what they say, a repeated one with a number.</summary>
internal sealed class ZolaIds(SlugStrategy strategy) : IHeadingIds
{
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    public bool NamesTerms => false;

    public bool ReadsShownText => false;

    public string Next(string heading)
    {
        var slug = ZolaSlug.OfAnchor(heading.ReplaceLineEndings(""), strategy);
        if (used.Add(slug))
            return slug;
        for (var number = 1; ; number++)
            if (used.Add($"{slug}-{number}"))
                return $"{slug}-{number}";
    }

    public void Take(string id) => used.Add(id);
}
