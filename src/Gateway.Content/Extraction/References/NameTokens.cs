using System.Globalization;

namespace Gateway.Content.Extraction.References;

/// <summary>What a stretch of a printed reference may be within a list of authors.</summary>
internal enum NameTokenKind
{
    End,

    /// <summary>A capitalised word, or two to four characters of a script without capitals.</summary>
    Name,

    /// <summary><c>J</c>, <c>J-P</c>: its full stop is a token of its own.</summary>
    Initial,

    /// <summary>Two or three capitals without full stops: initials as Vancouver style prints them, or a short name.</summary>
    Capitals,

    /// <summary><c>van</c>, <c>de la</c>: belongs to the family name after it.</summary>
    Particle,
    And,
    EtAl,
    Comma,
    Semicolon,
    Slash,
    Stop,
    Colon,
    Year,
    Open,
    Quote,
    NewLine,

    /// <summary>What no name holds.</summary>
    Other,
}

/// <param name="Start">Where it starts in the entry.</param>
internal readonly record struct NameToken(NameTokenKind Kind, int Start, int End);

/// <summary>Cuts a printed reference into the tokens of which lists of authors are made.</summary>
internal static class NameTokens
{
    private const int LongestCapitals = 3;
    private const int LongestUncasedName = 4;

    // Connectors of surnames in the languages whose names most often stand in bibliographies.
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "af", "al", "ap", "bin", "da", "dal", "de", "degli", "del", "della", "den", "der", "des", "di", "do", "dos", "du", "el", "ibn", "la", "le", "lo", "los",
        "contributors", "team", "ten", "ter", "van", "vom", "von", "y", "zu", "zum", "zur",
        // Others are whole names when they begin with a capital.
        "De", "Del", "Della", "Den", "Der", "La", "Le", "Van", "Von",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ParticleLookup = Particles.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The token at this place or after the blanks there.</summary>
    public static NameToken At(string text, int place)
    {
        while (place < text.Length && (text[place] == ' ' || text[place] == '\u00A0'))
            place++;
        if (place >= text.Length)
            return new NameToken(NameTokenKind.End, text.Length, text.Length);
        if (EtAlLength(text, place) is > 0 and var length)
            return new NameToken(NameTokenKind.EtAl, place, place + length);
        var c = text[place];
        if (char.IsLetter(c))
            return Word(text, place);
        var kind = c switch
        {
            '.' or '．' or '。' => NameTokenKind.Stop,
            ',' or '，' or '、' => NameTokenKind.Comma,
            ';' or '；' or '·' => NameTokenKind.Semicolon,
            '/' => NameTokenKind.Slash,
            ':' or '：' => NameTokenKind.Colon,
            '&' => NameTokenKind.And,
            '(' or '（' or '[' => NameTokenKind.Open,
            '\n' => NameTokenKind.NewLine,
            _ when Quotation.Opens(c) || c is '"' => NameTokenKind.Quote,
            _ => NameTokenKind.Other,
        };
        if (char.IsAsciiDigit(c) && PrintedYear.LengthAt(text, place) is > 0 and var year)
            return new NameToken(NameTokenKind.Year, place, place + year);
        return new NameToken(kind, place, place + 1);
    }

    private static NameToken Word(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsMark(text[end]) || (IsInside(text[end]) && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
            end++;
        var isInitial = end == start + 1 && end < text.Length && text[end] == '.';
        return new NameToken(isInitial ? NameTokenKind.Initial : KindOf(text.AsSpan(start, end - start)), start, end);
    }

    private static NameTokenKind KindOf(ReadOnlySpan<char> word)
    {
        if (word is "and" or "und" or "And" or "AND" or "和")
            return NameTokenKind.And;
        if (word.ContainsAnyInRange('0', '9'))
            return word.Length <= LongestCapitals && char.IsUpper(word[0]) && char.IsUpper(word[^1]) ? NameTokenKind.Name : NameTokenKind.Other;
        if (ParticleLookup.Contains(word))
            return NameTokenKind.Particle;
        if (char.GetUnicodeCategory(word[0]) == UnicodeCategory.OtherLetter)
            return word.Length <= LongestUncasedName ? NameTokenKind.Name : NameTokenKind.Other;
        if (IsInitial(word))
            return NameTokenKind.Initial;
        if (word.Length <= LongestCapitals && IsUpper(word))
            return NameTokenKind.Capitals;
        // "d'Alembert", "al-Khwarizmi"
        return char.IsUpper(word[0]) || (word.Length > 3 && word.IndexOfAny('\'', '’', '-') is > 0 and < 4 and var mark && char.IsUpper(word[mark + 1])) ? NameTokenKind.Name : NameTokenKind.Other;
    }

    /// <summary><c>J</c>, <c>J-P</c>.</summary>
    private static bool IsInitial(ReadOnlySpan<char> word) =>
        char.IsUpper(word[0]) && (word.Length == 1 || (word.Length == 3 && word[1] is '-' or '‐' && char.IsLetter(word[2])));

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (!char.IsUpper(c))
                return false;
        return true;
    }

    /// <summary>"et al", "et. al", "and others", "…", "等", with the comma before but without the full stop after it.</summary>
    private static int EtAlLength(string text, int place)
    {
        var rest = text.AsSpan(place);
        if (rest[0] is '…' or '等')
            return 1;
        if (rest[0] is not ('e' or 'a' or 'E'))
            return 0;
        foreach (var form in (ReadOnlySpan<string>)["et al", "et. al", "et.al", "and others", "et alii", "and colleagues"])
            if (rest.StartsWith(form, StringComparison.OrdinalIgnoreCase) && (rest.Length == form.Length || !char.IsLetter(rest[form.Length])))
                return form.Length;
        return 0;
    }

    private static bool IsInside(char c) => c is '-' or '‐' or '‑' or '\'' or '’' or 'ʼ';

    private static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
}
