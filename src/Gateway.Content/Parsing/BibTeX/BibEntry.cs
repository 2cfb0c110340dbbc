using Gateway.Content.Model;

namespace Gateway.Content.Parsing.BibTeX;

/// <summary>An entry of a .bib file as references hold it. What it does not say stays null.</summary>
internal sealed record BibEntry
{
    /// <summary>By which posts cite it; null where it has none.</summary>
    public string? Key { get; init; }

    /// <summary>In small letters, such as <c>inproceedings</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Where it stands in the file, from its @ on.</summary>
    public required TextSpan Span { get; init; }

    public PaperKind Kind { get; init; }
    public string? Title { get; init; }

    /// <summary>The authors in order; the editors where it has none.</summary>
    public IReadOnlyList<PersonName> Authors { get; init; } = [];

    public int? Year { get; init; }
    public string? Venue { get; init; }
    public Doi? Doi { get; init; }
    public ArxivId? ArxivId { get; init; }
    public string? Url { get; init; }

    public static BibEntry Of(BibRecord record)
    {
        var arxiv = BibIdentifiers.ArxivIdOf(record);
        var doi = BibIdentifiers.DoiOf(record);
        var url = BibIdentifiers.UrlOf(record);
        var kind = BibKinds.Of(record, arxiv, doi, url);
        return new BibEntry
        {
            Key = record.Key,
            Type = record.Type,
            Span = record.Span,
            Kind = kind,
            Title = Text(record["title"])?.TrimEnd('.', ' '),
            Authors = NameList.Read(record["author"] ?? record["editor"] ?? ""),
            Year = YearIn(record["year"]) ?? YearIn(record["date"]),
            Venue = BibKinds.VenueOf(record, kind, arxiv),
            Doi = doi,
            ArxivId = arxiv,
            Url = url,
        };
    }

    private static string? Text(string? tex) => tex is not null && LatexText.Plain(tex) is { Length: > 0 } text ? text : null;

    /// <summary>The first number of four digits.</summary>
    private static int? YearIn(string? text)
    {
        var digits = 0;
        var year = 0;
        foreach (var c in text ?? "")
        {
            (digits, year) = char.IsAsciiDigit(c) ? (digits + 1, year * 10 + (c - '0')) : (0, 0);
            if (digits == 4)
                return year;
        }

        return null;
    }
}
