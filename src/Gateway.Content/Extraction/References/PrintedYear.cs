using System.Globalization;

namespace Gateway.Content.Extraction.References;

/// <summary>The year that a reference prints.</summary>
internal static class PrintedYear
{
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    private const int Digits = 4;
    private const int First = 1500;
    private const int Last = 2099;

    /// <summary>"Mar", "March", "Sept".</summary>
    public static bool IsMonth(ReadOnlySpan<char> word)
    {
        foreach (var month in Months)
            if (word.Length >= 3 && month.AsSpan().StartsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>The year in brackets, else the last one; null where none is printed.</summary>
    public static int? In(ReadOnlySpan<char> text)
    {
        int? last = null;
        for (var i = text.IndexOfAny('1', '2'); i >= 0 && i < text.Length; i++)
        {
            if (LengthAt(text, i) is not (> 0 and var length))
                continue;
            last = int.Parse(text.Slice(i, Digits), NumberStyles.None, CultureInfo.InvariantCulture);
            var close = i + length < text.Length ? text[i + length] : ' ';
            if (close is ')' or '）' || (i > 0 && text[i - 1] is '(' or '（'))
                return last;
            i += length;
        }

        return last ?? InTwoDigits(text);
    }

    /// <summary>"NeurIPS '14". Of two digits 69 to 99 are of the twentieth century, as POSIX has it (strptime, %y).</summary>
    private static int? InTwoDigits(ReadOnlySpan<char> text)
    {
        const int FirstOfTwentieth = 69;
        for (var i = 1; i + 2 < text.Length; i++)
            if (text[i] is '\'' or '’' or '‘' && text[i - 1] is ' ' or '(' or (>= 'A' and <= 'Z') && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && (i + 3 == text.Length || !char.IsLetterOrDigit(text[i + 3])))
                return int.Parse(text.Slice(i + 1, 2), NumberStyles.None, CultureInfo.InvariantCulture) is var year && year < FirstOfTwentieth ? 2000 + year : 1900 + year;
        return null;
    }

    /// <summary>What stands in the place of a year that is not known yet: "n.d.", "in press".</summary>
    public static bool IsPendingAt(ReadOnlySpan<char> text)
    {
        foreach (var form in (ReadOnlySpan<string>)["n.d", "in press", "in preparation", "forthcoming", "to appear", "submitted", "accepted", "under review"])
            if (text.StartsWith(form, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>
    /// Length of the year that starts here, with the letter that tells apart works of one year (<c>2018a</c>); 0 where none starts. What is part of a
    /// range, a number or an identifier is no year.
    /// </summary>
    public static int LengthAt(ReadOnlySpan<char> text, int place)
    {
        if (place + Digits > text.Length || text[place] is not ('1' or '2') || (place > 0 && (char.IsLetterOrDigit(text[place - 1]) || text[place - 1] is '.' or ':' or '/' or '-' or '–')))
            return 0;
        if (!int.TryParse(text.Slice(place, Digits), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < First or > Last)
            return 0;
        var end = place + Digits;
        if (end < text.Length && char.IsAsciiLetterLower(text[end]) && (end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1])))
            return Digits + 1;
        var next = end < text.Length ? text[end] : ' ';
        var isNumber = char.IsLetterOrDigit(next) || (next is '.' or ',' or '(' or '–' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]));
        return isNumber || (next is '-' or '/' && !StartsWithMonth(text[(end + 1)..])) ? 0 : Digits;
    }

    /// <summary>In <c>2020-03-23</c> and <c>2020/03</c> the year goes on with a month, in <c>1998-2005</c> with a page.</summary>
    private static bool StartsWithMonth(ReadOnlySpan<char> text) =>
        text.Length >= 2 && text[0] is '0' or '1' && char.IsAsciiDigit(text[1]) && (text.Length == 2 || !char.IsLetterOrDigit(text[2]));
}
