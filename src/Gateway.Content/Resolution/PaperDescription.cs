using Gateway.Content.Extraction.References;
using Gateway.Content.Model;
using Gateway.Content.Parsing;

namespace Gateway.Content.Resolution;

/// <summary>What is known of one work.</summary>
/// <param name="Names">Strongest first.</param>
/// <param name="Entries">That name it, with the number of posts that print each.</param>
/// <param name="Urls">Under which the text cites it.</param>
internal sealed record PaperDescription(IReadOnlyList<string> Names, IReadOnlyList<(Entry Entry, int Count)> Entries, IReadOnlyList<string> Urls)
{
    /// <param name="markers">What callouts without entry show, by their address.</param>
    public Paper Describe(ILookup<string, string> markers)
    {
        var doi = Names.Where(x => x.StartsWith("doi:", StringComparison.Ordinal)).OrderBy(x => WorkNames.KindOf(x) == "preprint").FirstOrDefault() is { } d && Doi.TryParse(d, out var parsedDoi) ? parsedDoi : (Doi?)null;
        var arxiv = Names[0].StartsWith("arxiv:", StringComparison.Ordinal) && ArxivId.TryParse(Names[0], out var parsedArxiv) ? parsedArxiv : (ArxivId?)null;
        var longest = Entries.Select(x => x.Entry).OrderByDescending(x => x.Fields.Authors.Count).ThenBy(x => x.HasMoreAuthors).ThenBy(x => string.Join('|', x.Fields.Authors), StringComparer.Ordinal).FirstOrDefault();
        var urls = Entries.Select(x => x.Entry.Fields.Url).Concat(Urls).Select(SiteAddress.Whole).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return new Paper
        {
            Key = ContentKey.Of("paper", Names[0]),
            FormerKeys = [.. Names.Skip(1).Select(x => ContentKey.Of("paper", x))],
            Title = MostCommon(x => x.Title) ?? arxiv?.ToString() ?? doi?.ToString() ?? Marker(markers) ?? urls.FirstOrDefault() ?? Names[0],
            Authors = longest?.Fields.Authors ?? [],
            HasMoreAuthors = longest?.HasMoreAuthors ?? false,
            Year = Entries.Min(x => x.Entry.Fields.Year) ?? arxiv?.Year,
            Venue = MostCommon(x => x.Venue is "arXiv" ? null : x.Venue) ?? MostCommon(x => x.Venue),
            Kind = Kind(),
            Doi = doi,
            ArxivId = arxiv,
            Url = arxiv?.Url ?? (doi is not null ? $"https://doi.org/{doi}" : urls.FirstOrDefault()),
            Urls = urls,
        };
    }

    /// <summary>Of a preprint and its publication, the publication.</summary>
    private PaperKind Kind()
    {
        var kinds = Entries.Select(x => (x.Entry.Kind, x.Count)).ToLookup(x => x.Kind, x => x.Count);
        var published = kinds.Where(x => x.Key is not (PaperKind.Preprint or PaperKind.WebPage or PaperKind.Other)).ToList();
        return published.Count > 0 ? published.OrderByDescending(x => x.Sum()).ThenBy(x => x.Key).First().Key
            : kinds.Contains(PaperKind.Preprint) ? PaperKind.Preprint
            : kinds.Contains(PaperKind.WebPage) ? PaperKind.WebPage
            : WorkKind.Of("", new ReferenceFields { Url = Urls is [var url, ..] ? url : null }, Names);
    }

    private string? MostCommon(Func<ReferenceFields, string?> value) =>
        Entries.Select(x => (Value: value(x.Entry.Fields), x.Count)).Where(x => x.Value is not null).GroupBy(x => x.Value!, x => x.Count, StringComparer.Ordinal)
            .OrderByDescending(x => x.Sum()).ThenByDescending(x => x.Key.Length).ThenBy(x => x.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

    private string? Marker(ILookup<string, string> markers) =>
        Urls.SelectMany(x => markers[x]).CountBy(x => x, StringComparer.Ordinal).OrderByDescending(x => x.Value).ThenByDescending(x => x.Key.Length).ThenBy(x => x.Key, StringComparer.Ordinal).FirstOrDefault().Key;
}
