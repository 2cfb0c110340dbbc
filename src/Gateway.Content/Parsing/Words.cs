using System.Text;

namespace Gateway.Content.Parsing;

/// <summary>Counts words and cuts texts.</summary>
internal static class Words
{
    /// <summary>Runs of letters, digits and what is written between them; each CJK character counts as a word, since none separates them.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        var inWord = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsCjk(rune))
            {
                count++;
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

        return count;
    }

    /// <summary>The first characters of a text on one line, cut at the end of a word.</summary>
    public static string Opening(string text, int length)
    {
        if (text.Length <= length)
            return text.ReplaceLineEndings(" ").Trim();
        var cut = text.AsSpan(0, length + 1).LastIndexOfAny(' ', '\n');
        return text[..(cut > length / 2 ? cut : char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].ReplaceLineEndings(" ").Trim();
    }

    // Han, kana and their extensions. Korean separates its words by spaces.
    private static bool IsCjk(Rune rune) => rune.Value is
        (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
