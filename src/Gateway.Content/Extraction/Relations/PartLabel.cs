using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Gateway.Content.Model;

namespace Gateway.Content.Extraction.Relations;

/// <summary>A part number as titles and links write it: <c>Part 2</c>, <c>Part II</c>, <c>(2/3)</c>, <c>#4</c>, <c>第3部分</c>.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Place">Where it stands in the text.</param>
/// <param name="Written">As written, such as <c>Part 3</c>.</param>
/// <param name="IsOrdinal">Whether it is words such as "the second part", which name a part and do not label one.</param>
internal sealed partial record PartLabel(int Number, TextSpan Place, string Written, bool IsOrdinal)
{
    private static readonly SearchValues<string> Traces = SearchValues.Create(
        ["part", "pt", "chapter", "lesson", "episode", "instal", "vol", "#", "/", " of ", "第", "irst ", "econd ", "hird ", "ourth "], StringComparison.OrdinalIgnoreCase);

    private static readonly string[] Words =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];

    /// <summary>The first part number in the text; null where there is none.</summary>
    public static PartLabel? In(string text, int start = 0)
    {
        if (!text.AsSpan(start).ContainsAny(Traces))
            return null;
        for (var match = Label().Match(text, start); match.Success; match = match.NextMatch())
            if (NumberOf(match.Groups["number"].ValueSpan) is { } number && IsPart(match))
                return new PartLabel(number, new TextSpan(match.Index, match.Index + match.Length), match.Value.Trim('(', ')', '[', ']'), match.Groups["ordinal"].Success);
        return null;
    }

    /// <summary>From digits, Roman or Chinese numerals, or English words; null where the text is no number from 1 to 999.</summary>
    public static int? NumberOf(ReadOnlySpan<char> written)
    {
        if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number is >= 1 and <= 999 ? number : null;
        for (var i = 0; i < Words.Length; i++)
            if (written.Equals(Words[i], StringComparison.OrdinalIgnoreCase))
                return (i % 12) + 1;
        return Roman(written) ?? Chinese(written);
    }

    /// <summary>"Part I" is a number, "the part I like" is none.</summary>
    private static bool IsPart(Match match) =>
        match.Groups["number"].ValueSpan is not ['I' or 'V' or 'X' or 'i' or 'v' or 'x', ..] number
        || (match.Value.TrimStart('(', '[') is [>= 'A' and <= 'Z', ..] && !number.ContainsAny('i', 'v', 'x'));

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

    [GeneratedRegex(
        @"\b(?:parts?|pt\.?|chapter|lesson|episode|instal{1,2}ment|vol(?:ume|\.)?)[\s-]*#?(?<number>[0-9]{1,3}|[ivx]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?:\s*(?:of|/)\s*(?:[0-9]{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)?"
        + @"|\b(?<ordinal>(?<number>first|second|third|fourth|fifth|sixth)\s+(?:blog\s+)?(?:part|instal{1,2}ment|chapter|episode|post|article|entry|one)\b)"
        + @"|[(\[](?<number>[0-9]{1,3})\s*(?:/|of)\s*[0-9]{1,3}[)\]]|\B#(?<number>[0-9]{1,3})\b|第\s*(?<number>[0-9]{1,3}|[一二三四五六七八九十]{1,3})\s*(?:部分|部|篇|章|回|讲|講|集|期|课|課|話|节)",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Label();
}
