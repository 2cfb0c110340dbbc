using System.Globalization;
using System.Text.RegularExpressions;
using Gateway.Content.Extraction.References;
using Gateway.Content.Model;

namespace Gateway.Content.Extraction.Citations;

/// <summary>Finds the entry of a bibliography by whatever a callout shows of it. Of several that fit, the first is taken for an address, none for a name.</summary>
internal sealed class ReferenceIndex
{
    private readonly Dictionary<string, int> byAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> byOrdinal = [];
    private readonly ILookup<(string Family, int Year), int> byAuthorYear;

    public ReferenceIndex(IReadOnlyList<ReferenceMention> entries)
    {
        IsEmpty = entries.Count == 0;
        foreach (var (index, entry) in entries.Index())
        {
            byOrdinal.TryAdd(entry.Ordinal, index);
            if (entry.Fields.Url is { } url)
                byAddress.TryAdd(AddressKey(url), index);
            if (entry.Fields.ArxivId is { } arxiv)
                byAddress.TryAdd(AddressKey(arxiv.Url), index);
        }

        byAuthorYear = entries.Index()
            .Where(x => x.Item.Fields.Year is not null && AuthorNames.FamilyName(x.Item.Fields.Authors) is not null)
            .ToLookup(x => (Folding.Letters(AuthorNames.FamilyName(x.Item.Fields.Authors)!), x.Item.Fields.Year!.Value), x => x.Index);
    }

    public bool IsEmpty { get; }

    public int? ByAddress(string href) => byAddress.TryGetValue(AddressKey(href), out var index) ? index : null;

    public int? ByOrdinal(int ordinal) => byOrdinal.TryGetValue(ordinal, out var index) ? index : null;

    public int? ByAuthorYear(Match match)
    {
        var key = (Folding.Letters(match.Groups["family"].Value), int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture));
        var found = byAuthorYear[key].Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private static string AddressKey(string url) =>
        ArxivId.TryParse(url, out var arxiv) ? $"arxiv:{arxiv}" : Doi.TryParse(url, out var doi) ? $"doi:{doi}" : PaperIdentifiers.UrlKey(url);
}
