using Gateway.Content.Parsing.Markdown;

namespace Gateway.Content.Parsing.Zola;

/// <summary>Ids of headings as Zola makes them (getzola.org/documentation/content/linking): slugs of what they say, a repeated one with a number.</summary>
internal sealed class ZolaIds(SlugStrategy strategy) : IHeadingIds
{
    private readonly UniqueIds ids = new();

    public bool NamesTerms => false;

    public bool ReadsShownText => false;

    public string Next(string heading) => ids.Next(ZolaSlug.OfAnchor(heading.ReplaceLineEndings(""), strategy));

    public void Take(string id) => ids.Take(id);
}
