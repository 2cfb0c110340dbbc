using System.Globalization;
using System.Text.RegularExpressions;
using Gateway.Content.Extraction.References;
using Gateway.Content.Model;

namespace Gateway.Content.Extraction.Citations;

/// <summary>Finds the entry of a bibliography by whatever a callout shows of it. Of several that fit, the first is taken for an address, none for a name.</summary>
internal sealed class ReferenceIndex
{
    private readonly ILookup<string, int> byAddress;
    private readonly Dictionary<int, int> byOrdinal = [];
    private readonly ILookup<(string Family, int Year), int> byAuthorYear;

    public ReferenceIndex(IReadOnlyList<ReferenceMention> entries)
    {
        IsEmpty = entries.Count == 0;
        foreach (var (index, entry) in entries.Index())
            byOrdinal.TryAdd(entry.Ordinal, index);

        byAddress = entries.Index().SelectMany(x => AddressesOf(x.Item.Fields).Select(address => (Address: address, x.Index))).ToLookup(x => x.Address, x => x.Index);
        byAuthorYear = entries.Index()
            .Where(x => x.Item.Fields.Year is not null && AuthorNames.FamilyName(x.Item.Fields.Authors) is not null)
            .ToLookup(x => (Folding.Letters(AuthorNames.FamilyName(x.Item.Fields.Authors)!), x.Item.Fields.Year!.Value), x => x.Index);
    }

    public bool IsEmpty { get; }

    /// <summary>Of several entries with the address the one whose author and year the callout names, else the first.</summary>
    public int? ByAddress(string href, Match? authorYear)
    {
        var found = byAddress[AddressKey(href)].ToList();
        var named = authorYear is null ? [] : byAuthorYear[AuthorYearKey(authorYear)];
        return found.Count == 0 ? null : found.Intersect(named).Append(found[0]).First();
    }

    public int? ByOrdinal(int ordinal) => byOrdinal.TryGetValue(ordinal, out var index) ? index : null;

    public int? ByAuthorYear(Match match)
    {
        var found = byAuthorYear[AuthorYearKey(match)].Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private static (string, int) AuthorYearKey(Match match) =>
        (Folding.Letters(match.Groups["family"].Value), int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture));

    private static IEnumerable<string> AddressesOf(ReferenceFields fields) =>
        new[] { fields.Url, fields.ArxivId?.Url }.OfType<string>().Select(AddressKey).Distinct();

    private static string AddressKey(string url) =>
        ArxivId.TryParse(url, out var arxiv) ? $"arxiv:{arxiv}" : Doi.TryParse(url, out var doi) ? $"doi:{doi}" : PaperIdentifiers.UrlKey(url);
}
