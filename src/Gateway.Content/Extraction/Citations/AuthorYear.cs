using System.Globalization;
using Gateway.Content.Extraction.References;

namespace Gateway.Content.Extraction.Citations;

/// <summary>A callout by names and year: <c>Zoph &amp; Le 2017</c>, <c>Stanley and Miikkulainen, 2002</c>, <c>Vaswani, et al. (2017)</c>.</summary>
/// <param name="Names">In the order of the text; particles belong to them.</param>
/// <param name="End">Behind the year, its closing bracket included.</param>
/// <param name="Letter">Tells apart works of one year; '\0' where there is none.</param>
internal sealed record AuthorYear(IReadOnlyList<CalledName> Names, int End, bool HasEtAl, int Year, char Letter)
{
    private const int YearDigits = 4;

    // "RFC 1598": earlier numbers are none of works that are called by their year.
    private const int FirstYear = 1800;

    // "A, B, C, D & E (2010)"; who names more writes "et al."
    private const int MostNames = 8;

    /// <summary>The callout that ends with the year at this place; null where no name stands before it.</summary>
    public static AuthorYear? EndingAt(string text, int year)
    {
        var end = year + PrintedYear.LengthAt(text, year);
        var place = BeforeYear(text, year, out var isOpen);
        if (isOpen && end < text.Length && text[end] is ')' or ']' or '）')
            end++;
        var hasEtAl = SkipEtAl(text, ref place);
        var names = NamesBefore(text, place, hasEtAl);
        return names.Count == 0 || YearAt(text, year) < FirstYear ? null : new AuthorYear(names, end, hasEtAl, YearAt(text, year), LetterAt(text, year));
    }

    /// <summary>Whether names and year can hardly be anything else; "Rust 2018" is an edition.</summary>
    public bool IsTelling(string text) => HasEtAl || Names.Count > 1 || text.AsSpan(Names[0].Start, End - Names[0].Start).Contains(',');

    /// <summary>The callout that a whole text is, brackets and the like aside; null where it is more or less than that.</summary>
    public static AuthorYear? In(string label)
    {
        const int MostAround = 4;
        for (var i = label.Length - YearDigits; i >= 0; i--)
            if (PrintedYear.LengthAt(label, i) > 0)
                return EndingAt(label, i) is { } callout && callout.End - callout.Names[0].Start >= label.Length - MostAround ? callout : null;
        return null;
    }

    /// <summary>The same names with one more year, as in <c>Smith (2017, 2019)</c>; null where other words stand between.</summary>
    public AuthorYear? And(string text, int year)
    {
        if (End > year || text.AsSpan(End, year - End).Trim(" ,;(") is not ("" or "and" or "&"))
            return null;
        var end = year + PrintedYear.LengthAt(text, year);
        return this with { Names = [.. Names.Select(x => x with { Start = year })], End = end, Year = YearAt(text, year), Letter = LetterAt(text, year) };
    }

    private static int YearAt(string text, int year) => int.Parse(text.AsSpan(year, YearDigits), NumberStyles.None, CultureInfo.InvariantCulture);

    private static char LetterAt(string text, int year) => PrintedYear.LengthAt(text, year) > YearDigits ? text[year + YearDigits] : '\0';

    /// <summary>Steps back over what may stand between names and year: a blank, a comma, an opening bracket, "'s".</summary>
    private static int BeforeYear(string text, int year, out bool isOpen)
    {
        var place = Back(text, year);
        isOpen = place > 0 && text[place - 1] is '(' or '[' or '（';
        if (isOpen)
            place = Back(text, place - 1);
        if (place > 0 && text[place - 1] is ',' or '，')
            place = Back(text, place - 1);
        return place > 2 && text[place - 1] == 's' && text[place - 2] is '\'' or '’' ? place - 2 : place;
    }

    private static bool SkipEtAl(string text, ref int place)
    {
        var end = place > 0 && text[place - 1] == '.' ? place - 1 : place;
        foreach (var form in (ReadOnlySpan<string>)["et al", "et. al", "and colleagues", "等", "等人"])
        {
            if (!text.AsSpan(0, end).EndsWith(form, StringComparison.OrdinalIgnoreCase))
                continue;
            place = Back(text, end - form.Length);
            if (place > 0 && text[place - 1] == ',')
                place = Back(text, place - 1);
            return true;
        }

        return false;
    }

    /// <summary>Family names from here backwards: after the last one "&amp;" or "and", then commas.</summary>
    private static List<CalledName> NamesBefore(string text, int place, bool hasEtAl)
    {
        var names = new List<CalledName>();
        while (names.Count < MostNames && WordBefore(text, place) is var start && start < place)
        {
            if (names.Count == 0 && !hasEtAl && PrintedYear.IsMonth(text.AsSpan(start, place - start)))
                break;
            names.Add(new CalledName(WithParticles(text, start), text[start..place]));
            place = Back(text, names[^1].Start);
            if (!SkipJoin(text, ref place, mayBeComma: names.Count > 1 || hasEtAl))
                break;
        }

        names.Reverse();
        return names;
    }

    /// <summary>Steps back over "&amp;", "and", a comma, or a comma and "and".</summary>
    private static bool SkipJoin(string text, ref int end, bool mayBeComma)
    {
        var before = text.AsSpan(0, end);
        var isAnd = before.EndsWith("&") || before.EndsWith("和") || before.EndsWith(" and", StringComparison.Ordinal);
        if (isAnd)
            end = Back(text, end - (before.EndsWith(" and", StringComparison.Ordinal) ? 3 : 1));
        var isComma = (isAnd || mayBeComma) && end > 0 && text[end - 1] == ',';
        if (isComma)
            end = Back(text, end - 1);
        return isAnd || isComma;
    }

    /// <summary>Start of the capitalised word that ends here; the same place where none does.</summary>
    private static int WordBefore(string text, int end)
    {
        var start = end;
        while (start > 0 && text[start - 1] != '和' && (char.IsLetter(text[start - 1]) || text[start - 1] is '-' or '’' or '\'' or '‐'))
            start--;
        return end - start > 1 && (char.IsUpper(text[start]) || char.GetUnicodeCategory(text[start]) == UnicodeCategory.OtherLetter || IsInnerCapital(text.AsSpan(start, end - start))) ? start : end;
    }

    /// <summary>"d'Alembert", "al-Khwarizmi".</summary>
    private static bool IsInnerCapital(ReadOnlySpan<char> word) => word.IndexOfAny("-'’") is > 0 and < 4 and var mark && mark + 1 < word.Length && char.IsUpper(word[mark + 1]);

    private static int WithParticles(string text, int start)
    {
        while (start > 2 && text[start - 1] == ' ')
        {
            var word = start - 1;
            while (word > 0 && char.IsLetter(text[word - 1]))
                word--;
            if (word == start - 1 || NameTokens.At(text, word).Kind != NameTokenKind.Particle)
                break;
            start = word;
        }

        return start;
    }

    private static int Back(string text, int place)
    {
        while (place > 0 && text[place - 1] is ' ' or '\u00A0')
            place--;
        return place;
    }
}

/// <param name="Start">Where it starts, with its particles.</param>
/// <param name="Family">Without them.</param>
internal readonly record struct CalledName(int Start, string Family)
{
    private const int ShortestUncased = 2;

    /// <summary>The name, and in scripts without spaces, whose words touch, every shorter end of it.</summary>
    public IEnumerable<CalledName> Readings()
    {
        yield return this;
        for (var from = 1; from <= Family.Length - ShortestUncased && char.GetUnicodeCategory(Family[from - 1]) == UnicodeCategory.OtherLetter; from++)
            yield return new CalledName(Start + from, Family[from..]);
    }
}
