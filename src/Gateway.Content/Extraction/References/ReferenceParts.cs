using System.Buffers;
using Gateway.Content.Model;

namespace Gateway.Content.Extraction.References;

/// <summary>An entry cut into its parts, whichever order they stand in.</summary>
/// <param name="Title">null where there is none.</param>
/// <param name="Between">What stands with the names besides them: a year.</param>
/// <param name="After">The rest: venue, year, pages.</param>
internal readonly record struct ReferenceParts(IReadOnlyList<string> Authors, string? Title, string Between, string After)
{
    // From here on a list is sure to be one of names, wherever it stands.
    public const int Sure = 3;

    // Names come first in most styles.
    private const int FirstPlace = 3;

    // "OpenAI. o1: ", "Somebody's talk on": a quotation or link after more words than these is part of a title, or the venue.
    private const int MostWordsBefore = 4;
    private const int MostWordsBetween = 2;

    private const int LongestLabel = 6;

    private static readonly SearchValues<char> NoWords = SearchValues.Create(" .,;:()[]\n0123456789");

    /// <param name="link">What the entry's link spans; null where it shows no words of the entry.</param>
    public static ReferenceParts Of(string text, TextSpan? link)
    {
        if (YearFirst(text) is { } year)
            return Of(string.Concat(new string(' ', year.End), text.AsSpan(year.End)), link) is var rest && rest.Authors.Count > 0 ? rest with { Between = $"{text[year.Start..year.End]} {rest.Between}" } : InAnyOrder(text, link);
        return InAnyOrder(text, link);
    }

    /// <summary>"2017, Writer et al, Title": a year before the names, with the mark behind it; null where none stands there.</summary>
    private static TextSpan? YearFirst(string text)
    {
        var start = Start(text);
        var end = start < text.Length ? AfterYear(text, start) : start;
        return NameTokens.At(text, start).Kind is NameTokenKind.Year or NameTokenKind.Open && PrintedYear.In(text.AsSpan(start, end - start)) is not null
            && AuthorList.At(text, end) is { Evidence: > 0 } ? new TextSpan(start, end) : null;
    }

    private static ReferenceParts InAnyOrder(string text, TextSpan? link)
    {
        var first = AuthorList.At(text, Start(text));
        var quoted = Quoted(text, first);
        // A link over the quotation marks is the surer bound: titles have quotations of their own.
        if (link is { } label && (quoted is not { } inQuotes || (label.Start < inQuotes.End && inQuotes.Start < label.End)) && IsTitle(text, label, first))
            return Around(text, label, first);
        return quoted is { } title ? Around(text, title, first) : InOrder(text, first);
    }

    /// <summary>Behind blanks, and behind a label in signs that no label is known to have.</summary>
    private static int Start(string text)
    {
        var start = VenueStart.SkipBlanks(text, 0);
        var close = start < text.Length && text[start] == '[' ? text.IndexOf(']', start) : -1;
        return close > 0 && close - start <= LongestLabel ? VenueStart.SkipBlanks(text, close + 1) : start;
    }

    /// <summary>A link spans a title unless it spans names too, or the venue behind the title.</summary>
    private static bool IsTitle(string text, TextSpan label, AuthorList? first)
    {
        var isWhole = !HasLetters(text[..label.Start], 0) && !HasLetters(text, label.End);
        var hasNames = AuthorList.At(text, label.Start) is { Evidence: >= Sure };
        return !isWhole && !hasNames && IsNear(text, first, label.Start);
    }

    /// <summary>The title's place is known: names stand before it, or else after it.</summary>
    private static ReferenceParts Around(string text, TextSpan title, AuthorList? first)
    {
        var before = text[..title.Start];
        var after = text[title.End..];
        if (first is { Evidence: >= 0 } && first.Span.End <= title.Start)
            return new ReferenceParts(first.Names, text[title.Start..title.End], before[first.Span.End..], after);
        // The pattern of names may have run into the title.
        if (AuthorList.At(before, VenueStart.SkipBlanks(before, 0)) is { Evidence: >= 0 } names && names.Span.End <= before.Length)
            return new ReferenceParts(names.Names, text[title.Start..title.End], before[names.Span.End..], after);
        if (ByLine(after, 0) is { } by)
            return new ReferenceParts(by.Names, text[title.Start..title.End], before, string.Concat(after.AsSpan(0, by.Span.Start), " ", after.AsSpan(by.Span.End)));
        // "Lecture notes: [Hoeffding's inequality]": what leads to the title belongs to it; a site's name does not.
        var isLead = before.TrimEnd() is [.., ':'] && !SiteName.Is(before.TrimEnd(' ', ':'));
        return new ReferenceParts([], text[(isLead ? 0 : title.Start)..title.End], isLead ? "" : before, after);
    }

    /// <summary>Nothing marks the title: names are told from titles by how they look.</summary>
    private static ReferenceParts InOrder(string text, AuthorList? first)
    {
        var end = TitleEnd.After(text, VenueStart.SkipBlanks(text, 0));
        var later = AfterTitle(text, end);
        if (later is not null && (first is null || (first.Evidence < Sure && (later.Evidence > first.Evidence + FirstPlace || !HasLetters(text, first.Span.End)))))
            return new ReferenceParts(later.Names, text[..Math.Min(end, later.Span.Start)], "", text[later.Span.End..]);
        if (first is null || first.Evidence < 1)
            return SiteName.Is(text[..end].Trim()) && HasLetters(text, end) ? Around(text, TitleAfter(text, end), null) : new ReferenceParts([], text[..end], "", text[end..]);
        if (!HasLetters(text, first.Span.End))
            return first.Evidence < Sure ? new ReferenceParts([], text[..end], "", text[end..]) : new ReferenceParts(first.Names, null, "", text[first.Span.End..]);

        var start = AfterYear(text, first.Span.End);
        end = TitleEnd.After(text, start, afterComma: text.AsSpan(0, start).TrimEnd() is [.., ',' or '，']);
        return new ReferenceParts(first.Names, text[start..end], text[first.Span.End..start], text[end..]);
    }

    private static TextSpan TitleAfter(string text, int place)
    {
        var start = AfterYear(text, place);
        return new TextSpan(start, TitleEnd.After(text, start));
    }

    /// <summary>Names after a title: behind its full stop, its line, a comma, or "by".</summary>
    private static AuthorList? AfterTitle(string text, int end)
    {
        var place = end;
        while (place < text.Length && text[place] is '.' or '?' or '!' or '\n' or ' ' or '"' or '”' or ',' or '(' or '-' or '–' or '—')
            place++;
        if (text.AsSpan(place).StartsWith("by ", StringComparison.OrdinalIgnoreCase))
            place += 3;
        var next = place < text.Length && place > 0 && !VenueStart.IsAt(text, place) ? AuthorList.At(text, place) : null;
        return next is { Evidence: > 0 } ? next : ByLine(text, 0, end);
    }

    /// <summary>"by Some One", or "Title, Some and One, 2017": names behind words and marks that often stand before them, where most speaks for it.</summary>
    private static AuthorList? ByLine(string text, int start, int end = int.MaxValue)
    {
        AuthorList? best = null;
        for (var i = start; i < text.Length && i < end; i++)
        {
            var isBy = text.AsSpan(i).StartsWith("by ", StringComparison.OrdinalIgnoreCase) && (i == 0 || text[i - 1] is ' ' or '\n' or '(');
            var isMark = text[i] is ',' or '(' or '|' || (text[i] is '-' or '–' or '—' && i > 0 && text[i - 1] == ' ');
            if ((isBy || isMark) && AuthorList.SoughtAt(text, i + (isBy ? 3 : 1)) is { } names && names.Evidence >= (isBy ? 1 : Math.Max(Sure, best?.Evidence ?? 0)))
                best = names with { Span = new TextSpan(i, names.Span.End), Evidence = names.Evidence + (isBy ? Sure : 0) };
        }

        return best ?? BeforeEtAl(text, start);
    }

    /// <summary>"A Title Gontijo-Lopes et al. 2020": without a mark between them, the last word before "et al." is the name.</summary>
    private static AuthorList? BeforeEtAl(string text, int start)
    {
        var etAl = text.IndexOf(" et al", start, StringComparison.Ordinal);
        var word = etAl <= start ? -1 : text.LastIndexOf(' ', etAl - 1) + 1;
        return word <= start ? null : AuthorList.At(text, word);
    }

    /// <summary>What stands in quotation marks, if that is the title and no quotation within it.</summary>
    private static TextSpan? Quoted(string text, AuthorList? first)
    {
        for (var open = 0; open < text.Length; open++)
        {
            if (!Quotation.Opens(text[open]) && text[open] != '"')
                continue;
            var close = Quotation.EndOf(text, open);
            if (close < 0)
                return null;
            return !GoesOn(text, close, hasWords: HasLetters(text[..open], first is not null && first.Span.End <= open ? first.Span.End : 0)) && IsNear(text, first, open) ? new TextSpan(open + 1, close) : null;
        }

        return null;
    }

    /// <summary>Whether the title goes on behind a quotation: <c>“Ridges”: a study</c>, <c>On “ridges” in maps</c>.</summary>
    private static bool GoesOn(string text, int close, bool hasWords)
    {
        var rest = text.AsSpan(close + 1);
        return rest is [':', ..] || (hasWords && rest is [' ', var letter, ..] && char.IsLower(letter) && !rest.StartsWith(" in ", StringComparison.Ordinal) && !rest.StartsWith(" by ", StringComparison.Ordinal));
    }

    /// <summary>Whether few words stand between the names and here.</summary>
    private static bool IsNear(string text, AuthorList? names, int place) => names is not null && names.Span.End <= place
        ? WordsIn(text.AsSpan(names.Span.End, place - names.Span.End)) <= MostWordsBetween
        : WordsIn(text.AsSpan(0, place)) <= MostWordsBefore || (names is not null && names.Span.Start < place && place < names.Span.End);

    /// <summary>Behind "(2017).", "2017." or ", 2017:" after the names; the same place where no year stands there.</summary>
    private static int AfterYear(string text, int place)
    {
        var token = NameTokens.At(text, place);
        if (token.Kind == NameTokenKind.Open && text.AsSpan(token.End).IndexOfAny(')', ']') is >= 0 and var length && length < 30)
            place = token.End + length + 1;
        else if (token.Kind == NameTokenKind.Year)
            place = token.End;
        while (place < text.Length && text[place] is '.' or ',' or ':' or ' ' or '-' or '–' or '—' or '\n' or ';' or '：' or '。')
            place++;
        return place;
    }

    public static bool HasLetters(string text, int start) => text.AsSpan(start).ContainsAnyExcept(NoWords);

    private static int WordsIn(ReadOnlySpan<char> text)
    {
        var words = 0;
        foreach (var range in text.Split(' '))
            if (text[range].Length > 0 && char.IsLetter(text[range][0]))
                words++;
        return words;
    }
}
