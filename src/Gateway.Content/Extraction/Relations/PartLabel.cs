using System.Buffers;
using Gateway.Content.Model;

namespace Gateway.Content.Extraction.Relations;

/// <summary>A part number as titles and links write it: <c>Part 2</c>, <c>Part II</c>, <c>(2/3)</c>, <c>#4</c>, <c>第3部分</c>, <c>（三）</c>.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Place">Where it stands in the text.</param>
/// <param name="IsOrdinal">Whether it is words such as "the second part", which name a part and do not label one.</param>
internal readonly record struct PartLabel(int Number, TextSpan Place, bool IsOrdinal)
{
    private static readonly string[] Nouns = ["parts", "part", "pt.", "pt", "chapter", "lesson", "episode", "installment", "instalment", "volume", "vol.", "vol", "teil", "partie", "parte", "deel", "часть"];
    private static readonly string[] Counted = ["part", "installment", "instalment", "chapter", "episode", "post", "article", "entry", "one", "blog post"];
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth"];
    private static readonly string[] ChineseNouns = ["部分", "部", "篇", "章", "回", "讲", "講", "集", "期", "课", "課", "話", "节"];

    // What labels begin with.
    private static readonly SearchValues<char> Beginnings = SearchValues.Create("pPcClLeEiIvVfFsStTdDчЧ#([第（");

    /// <summary>The first part number in the text; null where there is none.</summary>
    public static PartLabel? In(ReadOnlySpan<char> text, int start = 0)
    {
        for (var place = start; place < text.Length; place++)
        {
            var found = text[place..].IndexOfAny(Beginnings);
            if (found < 0)
                return null;
            place += found;
            if (At(text, place) is { } label)
                return label;
        }

        return null;
    }

    private static PartLabel? At(ReadOnlySpan<char> text, int place) => text[place] switch
    {
        '(' or '[' => Fraction(text, place),
        '第' => ChineseLabel(text, place),
        '（' => ChineseBracket(text, place),
        _ when place > 0 && char.IsLetterOrDigit(text[place - 1]) => null,
        '#' => Digits(text, place + 1) is var end && PartNumber.Of(text[(place + 1)..end]) is { } number ? new(number, new TextSpan(place, end), false) : null,
        _ => Ordinal(text, place) ?? Labelled(text, place),
    };

    /// <summary>"Part 2", "part two", "Part II of III", "Pt. 2".</summary>
    private static PartLabel? Labelled(ReadOnlySpan<char> text, int place)
    {
        if (LengthOfAny(text[place..], Nouns) is not (> 0 and var length))
            return null;
        var start = place + length;
        while (start < text.Length && text[start] is ' ' or '-' or '\u00A0' or '#')
            start++;
        var end = WordEnd(text, start);
        var written = text[start..end];
        // "Part I" is a number, "the part I like" is none.
        var isRoman = !written.IsEmpty && written.IndexOfAnyExcept("IVX") < 0;
        if (start == place + length || PartNumber.Of(written) is not { } number || (isRoman ? !char.IsUpper(text[place]) : PartNumber.IsRoman(written)))
            return null;
        return new(number, new TextSpan(place, EndOfTotal(text, end)), false);
    }

    /// <summary>"The second part", "our first post".</summary>
    private static PartLabel? Ordinal(ReadOnlySpan<char> text, int place)
    {
        for (var i = 0; i < Ordinals.Length; i++)
            if (text[place..].StartsWith(Ordinals[i], StringComparison.OrdinalIgnoreCase))
            {
                var start = place + Ordinals[i].Length + 1;
                return start < text.Length && LengthOfAny(text[start..], Counted) is > 0 and var length && WordEnd(text, start + length) == start + length
                    ? new(i + 1, new TextSpan(place, start + length), true) : null;
            }

        return null;
    }

    /// <summary>"(2/3)", "[2 of 3]".</summary>
    private static PartLabel? Fraction(ReadOnlySpan<char> text, int place)
    {
        var end = Digits(text, place + 1);
        var total = EndOfTotal(text, end);
        return end > place + 1 && total > end && total < text.Length && text[total] is ')' or ']' && PartNumber.Of(text[(place + 1)..end]) is { } number
            ? new(number, new TextSpan(place + 1, total), false) : null;
    }

    private static PartLabel? ChineseLabel(ReadOnlySpan<char> text, int place)
    {
        var end = place + 1;
        while (end < text.Length && text[end] != ' ' && PartNumber.Of(text[(place + 1)..(end + 1)]) is not null)
            end++;
        return PartNumber.Of(text[(place + 1)..end]) is { } number && LengthOfAny(text[end..], ChineseNouns) is > 0 and var length
            ? new(number, new TextSpan(place, end + length), false) : null;
    }

    /// <summary>（三）, （3）.</summary>
    private static PartLabel? ChineseBracket(ReadOnlySpan<char> text, int place)
    {
        if (text[place..].IndexOf('）') is not (> 1 and var length))
            return null;
        var written = text.Slice(place + 1, length - 1);
        return PartNumber.Of(written) is { } number && !PartNumber.IsRoman(written) ? new(number, new TextSpan(place, place + length + 1), false) : null;
    }

    /// <summary>The end of "of 3" or "/3" after a number; the number's own end where there is no such thing.</summary>
    private static int EndOfTotal(ReadOnlySpan<char> text, int end)
    {
        var rest = text[end..].TrimStart(' ');
        var sign = rest.StartsWith("of ", StringComparison.OrdinalIgnoreCase) ? 3 : rest is ['/', ..] ? 1 : 0;
        if (sign == 0)
            return end;
        var start = text.Length - rest[sign..].TrimStart(' ').Length;
        var last = WordEnd(text, start);
        return PartNumber.Of(text[start..last]) is null ? end : last;
    }

    private static int LengthOfAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return word.Length;
        return 0;
    }

    private static int Digits(ReadOnlySpan<char> text, int start)
    {
        var length = start >= text.Length ? 0 : text[start..].IndexOfAnyExceptInRange('0', '9');
        return length < 0 ? text.Length : start + length;
    }

    private static int WordEnd(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && char.IsAsciiLetterOrDigit(text[start]))
            start++;
        return start;
    }
}
