using System.Text.RegularExpressions;
using Gateway.Content.Model;

namespace Gateway.Content.Extraction.References;

/// <summary>What a printed reference says. What cannot be told apart stays null.</summary>
internal sealed partial record ReferenceFields
{
    private static readonly char[] TitleEdges = [' ', '\n', ',', ';', '“', '”', '"', '„', '«', '»', '《', '》', '「', '」', '『', '』', '[', ']'];

    public string? Title { get; init; }
    public IReadOnlyList<string> Authors { get; init; } = [];
    public int? Year { get; init; }

    /// <summary>"arXiv" for a preprint.</summary>
    public string? Venue { get; init; }

    /// <summary>First link, else the first address that is printed.</summary>
    public string? Url { get; init; }

    public ArxivId? ArxivId { get; init; }
    public Doi? Doi { get; init; }

    /// <param name="link">What the entry's link spans; null where it shows no words of the entry.</param>
    public static ReferenceFields Read(EntryText entry, TextSpan? link)
    {
        var parts = ReferenceParts.Of(entry.Plain, link);
        var lead = parts.Authors is [var only] ? only : parts.Between.Trim(' ', '.', ':', ',');
        var site = parts.Authors.Count < 2 && SiteName.Is(lead) ? lead : null;
        var (title, year) = (Clean(parts.Title), PrintedYear.In(parts.Between) ?? PrintedYear.In(parts.After));
        // "Efficient estimation of word vectors, 2013."
        if (year is null && title is not null && LastYear().Match(title) is { Success: true } dated)
            (title, year) = (title[..dated.Index], PrintedYear.In(dated.Value));
        return new ReferenceFields
        {
            Title = title,
            Authors = parts.Authors is [var author] && author == site ? [] : parts.Authors,
            Year = year,
            Venue = VenueText.In(parts.After) ?? site,
            Url = entry.Urls is [var url, ..] ? url : null,
            ArxivId = entry.LinkedArxivId ?? entry.ArxivId,
            Doi = entry.Doi,
        };
    }

    private static string? Clean(string? title)
    {
        // Single quotation marks are apostrophes too.
        title = title?.Trim() is ['‘' or '\'', .. var inside, '’' or '\'' or ','] ? inside.TrimEnd(',', '’', '\'') : title;
        var clean = OneSpaced.Of(title ?? "").Trim(TitleEdges);
        if (clean.Contains("ed", StringComparison.OrdinalIgnoreCase))
            clean = Edition().Replace(clean, "");
        clean = clean.Trim(TitleEdges).TrimEnd('.', ':').Trim(TitleEdges);
        return clean.Any(char.IsLetter) ? clean : null;
    }

    [GeneratedRegex(@"[.,;]?\s*\(?\b(?:[0-9]+(?:st|nd|rd|th)|first|second|third|revised)\s+ed(?:ition|n|\.)?\.?\)?[.,]?$", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Edition();

    [GeneratedRegex(@",\s(?:1[89]|20)[0-9]{2}$", RegexOptions.NonBacktracking)]
    private static partial Regex LastYear();
}
