using System.Globalization;

namespace Gateway.Content.Extraction.Relations;

/// <summary>Reads the numbers of parts: digits, Roman and Chinese numerals, English words.</summary>
internal static class PartNumber
{
    private static readonly string[] Words =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];

    /// <summary>Null where the text is no number from 1 to 999.</summary>
    public static int? Of(ReadOnlySpan<char> written)
    {
        if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number is >= 1 and <= 999 ? number : null;
        for (var i = 0; i < Words.Length; i++)
            if (written.Equals(Words[i], StringComparison.OrdinalIgnoreCase))
                return (i % 12) + 1;
        return Roman(written) ?? Chinese(written);
    }

    /// <summary>In either letter case.</summary>
    public static bool IsRoman(ReadOnlySpan<char> written) => Roman(written) is not null;

    private static int? Roman(ReadOnlySpan<char> written)
    {
        var sum = 0;
        for (var i = 0; i < written.Length; i++)
        {
            var (value, next) = (RomanDigit(written[i]), i + 1 < written.Length ? RomanDigit(written[i + 1]) : 0);
            if (value == 0)
                return null;
            sum += value < next ? -value : value;
        }

        return sum > 0 ? sum : null;
    }

    private static int RomanDigit(char digit) => digit switch { 'I' or 'i' => 1, 'V' or 'v' => 5, 'X' or 'x' => 10, _ => 0 };

    /// <summary>Up to 99: 三, 十二, 二十, 二十一.</summary>
    private static int? Chinese(ReadOnlySpan<char> written)
    {
        const string Digits = "一二三四五六七八九";
        var ten = written.IndexOf('十');
        if (ten < 0)
            return written.Length == 1 && Digits.Contains(written[0], StringComparison.Ordinal) ? Digits.IndexOf(written[0], StringComparison.Ordinal) + 1 : null;
        if (ten > 1 || written.Length - ten > 2)
            return null;
        var tens = ten == 0 ? 1 : Digits.IndexOf(written[0], StringComparison.Ordinal) + 1;
        var ones = written.Length == ten + 1 ? 0 : Digits.IndexOf(written[ten + 1], StringComparison.Ordinal) + 1;
        return tens == 0 || (ones == 0 && written.Length > ten + 1) ? null : (tens * 10) + ones;
    }
}
