using System.Buffers;
using System.Text;
using Gateway.Content.Model;

namespace Gateway.Content.Parsing;

/// <summary>Counts words and cuts texts.</summary>
internal static class Words
{
    private static readonly SearchValues<char> AsciiSpace = SearchValues.Create(" \t\n\v\f\r");
    private static readonly SearchValues<char> AsciiLettersAndDigits = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>
    /// Stretches between white space that hold a letter or digit; each CJK character counts as a word, since none separates them
    /// (Unicode Standard Annex 29, section 4: ideographs and kana break at every character).
    /// </summary>
    public static TextLength Count(ReadOnlySpan<char> text) => Ascii.IsValid(text) ? new TextLength(CountAscii(text)) : CountRunes(text);

    private static int CountAscii(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (!text.IsEmpty)
        {
            var end = text.IndexOfAny(AsciiSpace);
            var word = end < 0 ? text : text[..end];
            if (!word.IsEmpty && (char.IsAsciiLetterOrDigit(word[0]) || word.ContainsAny(AsciiLettersAndDigits)))
                count++;
            if (end < 0)
                break;
            text = text[(end + 1)..];
        }

        return count;
    }

    private static TextLength CountRunes(ReadOnlySpan<char> text)
    {
        var (count, ideographs) = (0, 0);
        var inWord = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsCjk(rune.Value))
            {
                count++;
                ideographs++;
                inWord = false;
            }
            else if (Rune.IsWhiteSpace(rune))
            {
                inWord = false;
            }
            else if (!inWord && Rune.IsLetterOrDigit(rune))
            {
                count++;
                inWord = true;
            }
        }

        return new TextLength(count, ideographs);
    }

    /// <summary>The first characters of a text on one line, cut at the end of a word.</summary>
    public static string Opening(string text, int length)
    {
        if (text.Length <= length)
            return text.ReplaceLineEndings(" ").Trim();
        var cut = text.AsSpan(0, length + 1).LastIndexOfAny(' ', '\n');
        return text[..(cut > length / 2 ? cut : char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].ReplaceLineEndings(" ").Trim();
    }

    /// <summary>Han, kana and their extensions. Korean separates its words by spaces.</summary>
    public static bool IsCjk(int rune) => rune is
        (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
