using System.Globalization;
using System.Text.RegularExpressions;
using Gateway.Content.Model;
using Gateway.Content.Parsing;

namespace Gateway.Content.Extraction.References;

/// <summary>What a printed reference says. What cannot be told apart stays null.</summary>
internal sealed partial record ReferenceFields
{
    private static readonly char[] VenueEdges = [' ', '.', ',', ';', ':', '”', '"', '-', '–', ']', '['];

    public string? Title { get; init; }
    public IReadOnlyList<string> Authors { get; init; } = [];
    public int? Year { get; init; }
    public string? Venue { get; init; }
    public string? Url { get; init; }
    public ArxivId? ArxivId { get; init; }
    public Doi? Doi { get; init; }

    /// <param name="text">The block that holds the entry.</param>
    /// <param name="span">The entry without its label.</param>
    /// <param name="links">The entry's links.</param>
    public static ReferenceFields Read(string text, TextSpan span, IReadOnlyList<InlineLink> links)
    {
        var entry = text[span.Start..span.End];
        var urls = links.Select(x => x.Target.Trim()).Where(x => x.Length > 0).Concat(PrintedUrl().Matches(entry).Select(x => x.Value.TrimEnd('.', ',', ')', ']'))).ToList();
        var (before, title, after) = SplitAtTitle(text, span, links);
        var (lead, by) = title is not null && string.IsNullOrWhiteSpace(before) ? SplitAtBy(title, after) : (title, null);
        var year = YearIn(after) ?? YearIn(before);
        return new ReferenceFields
        {
            Title = Clean(lead),
            Authors = AuthorNames.Split(by ?? Year_().Replace(before, "")),
            Year = year,
            Venue = by is null ? VenueIn(after) : null,
            Url = urls.FirstOrDefault(),
            ArxivId = First<ArxivId>(urls, ArxivIdIn) ?? (PrintedArxiv().Match(entry) is { Success: true } printed ? ArxivIdIn(printed.Value) : null),
            Doi = First<Doi>(urls, DoiIn) ?? (PrintedDoi().Match(entry) is { Success: true } printedDoi ? DoiIn(printedDoi.Value) : null),
        };
    }

    /// <summary>Splits an entry into what comes before its title, the title, and what follows: by quotation marks, else by its link, else by full stops.</summary>
    private static (string Before, string? Title, string After) SplitAtTitle(string text, TextSpan span, IReadOnlyList<InlineLink> links)
    {
        var entry = text[span.Start..span.End];
        var link = links.FirstOrDefault(x => x.Span.Length > 0 && x.Span.Start >= span.Start && !x.Label.Contains("://", StringComparison.Ordinal));
        var quoted = Quoted().Match(entry);
        // A link over the quotation marks is the surer bound: titles have quotation marks of their own.
        if (quoted.Success && (link is null || !link.Label.AsSpan().ContainsAny('“', '"')))
            return (entry[..quoted.Index], quoted.Groups["title"].Value, entry[(quoted.Index + quoted.Length)..]);
        if (link is not null)
            return (text[span.Start..link.Span.Start], link.Label, text[link.Span.End..Math.Max(link.Span.End, span.End)]);

        var plain = PrintedUrl().Replace(entry, "").Trim(' ', '(', ')', '.');
        if (plain.Length == 0 || plain.Contains("://", StringComparison.Ordinal))
            return ("", null, "");
        if (AuthorNames.EndOfEtAl(plain) is > 0 and var authorsEnd && Sentences.Split(plain[authorsEnd..].TrimStart('.', ',', ' ')) is [var first, ..])
        {
            var rest = plain[authorsEnd..].TrimStart('.', ',', ' ');
            return (plain[..authorsEnd], rest[first.Start..first.End], rest[first.End..]);
        }

        var sentences = Sentences.Split(plain);
        return sentences.Count >= 2 && AuthorNames.LooksLikeNames(plain[sentences[0].Start..sentences[0].End])
            ? (plain[..sentences[0].End], plain[sentences[1].Start..sentences[1].End], plain[sentences[1].End..])
            : ("", plain, "");
    }

    /// <summary>"A title by Some One": the name stands in the title's link or after it.</summary>
    private static (string Title, string? By) SplitAtBy(string title, string after)
    {
        if (ByLine().Match(after) is { Success: true } outside)
            return (title, outside.Groups["name"].Value);
        var inside = TrailingByLine().Match(title);
        return inside.Success ? (title[..inside.Index], inside.Groups["name"].Value) : (title, null);
    }

    private static string? Clean(string? title)
    {
        var clean = title?.Trim().Trim('“', '”', '"').TrimEnd('.', ',', ';', ' ').Trim();
        return clean is not null && clean.Any(char.IsLetter) ? clean : null;
    }

    /// <summary>The year in brackets, else the last one that is no page, volume or identifier.</summary>
    private static int? YearIn(string text)
    {
        var years = Year_().Matches(Identifier().Replace(text, " "));
        var match = years.FirstOrDefault(x => x.Groups["bracketed"].Success) ?? years.LastOrDefault();
        return match is null ? null : int.Parse((match.Groups["bracketed"] is { Success: true } bracketed ? bracketed : match.Groups["bare"]).ValueSpan, CultureInfo.InvariantCulture);
    }

    private static string? VenueIn(string after)
    {
        var venue = Year_().Replace(Bracketed().Replace(PrintedUrl().Replace(after, ""), ""), "");
        venue = SecondIdentifier().Replace(venue, "");
        venue = Spaces().Replace(venue, " ").Replace(" :", ":", StringComparison.Ordinal).Replace(" .", ".", StringComparison.Ordinal);
        venue = venue.Split(" | ")[0].Trim(VenueEdges);
        venue = DayAndMonth().Replace(venue, "").Trim(VenueEdges);
        if (venue.Count(x => x == '(') != venue.Count(x => x == ')'))
            venue = venue.Trim('(', ')', ' ');
        return venue.Length > 1 ? venue : null;
    }

    private static T? First<T>(IEnumerable<string> texts, Func<string, T?> read)
        where T : struct => texts.Select(read).FirstOrDefault(x => x is not null);

    private static ArxivId? ArxivIdIn(string text) => Model.ArxivId.TryParse(text, out var id) ? id : null;

    private static Doi? DoiIn(string text) => Model.Doi.TryParse(text, out var doi) ? doi : null;

    [GeneratedRegex("""[“"](?<title>[^“”"]+(?:[“"][^”"]*[”"][^“”"]*)*)[”"]""", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"https?://[^\s<>""”\]]+", RegexOptions.NonBacktracking)]
    private static partial Regex PrintedUrl();

    [GeneratedRegex(@"arXiv:\s?[0-9]{4}\.[0-9]{4,5}", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex PrintedArxiv();

    [GeneratedRegex(@"\b(?:doi:\s*)?10\.[0-9]{4,9}/[^\s,;]+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex PrintedDoi();

    [GeneratedRegex(@"\((?<bracketed>(?:1[89]|20)[0-9][0-9])[a-z]?\)|(?<![0-9.:/–-])\b(?<bare>(?:1[89]|20)[0-9][0-9])[a-z]?\b(?![0-9:/–-]|\.[0-9])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Year_();

    // "[code]", "[pdf]": links that follow the entry.
    [GeneratedRegex(@"\|?\s*\[[^\]0-9][^\]]*\]?", RegexOptions.NonBacktracking)]
    private static partial Regex Bracketed();

    // An arXiv id after the venue where the work was published.
    [GeneratedRegex(@"(?<=\w{3,}[^\n]{0,200}[.,;])\s*(?:arXiv preprint\s+)?arXiv:\s?[0-9]{4}\.[0-9]{4,5}(?:v[0-9]+)?", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SecondIdentifier();

    [GeneratedRegex(@"(?:arXiv:\s?)?[0-9]{4}\.[0-9]{4,5}", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"^[\s.,–-]*(?:.*\s)?by\s+(?<name>\p{Lu}.{2,80}?)[\s.]*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ByLine();

    [GeneratedRegex(@"\s+by\s+(?<name>\p{Lu}[^.:]{2,80}?)[\s.]*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TrailingByLine();

    [GeneratedRegex(@"(?:^|[,.\s]\s*)(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?(?:\s[0-9]{1,2})?$", RegexOptions.NonBacktracking)]
    private static partial Regex DayAndMonth();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
