using System.Globalization;
using System.Text;

namespace Gateway.Graph.Texts;

/// <summary>
/// Cuts plain text into words and marks. A word is a run of letters and digits; scripts without spaces between words are cut into overlapping pairs of
/// characters (as Lucene's CJKBigramFilter does). Formulas, TeX between dollar signs, are one gap.
/// </summary>
public static class Tokens
{
    /// <summary>Beyond it stands hardly a word but a hash or an address.</summary>
    public const int LongestWord = 40;

    /// <param name="text">Plain text.</param>
    /// <param name="numberOf">The number of a word.</param>
    /// <param name="tokens">Takes numbers and marks.</param>
    /// <param name="places">Takes where each of them begins.</param>
    internal static void Read(ReadOnlySpan<char> text, Func<ReadOnlySpan<char>, int> numberOf, List<int> tokens, List<int> places)
    {
        Read(
            text,
            (word, place) => Add(numberOf(word), place),
            (mark, place) =>
            {
                // Of several marks in a row the first tells enough, unless a sentence ends.
                if (tokens is [] || !Mark.Is(tokens[^1]))
                    Add(mark, place);
                else if (mark is Mark.Break or Mark.Open)
                    tokens[^1] = mark;
            });

        void Add(int token, int place)
        {
            tokens.Add(token);
            places.Add(place);
        }
    }

    /// <param name="text">Plain text.</param>
    /// <param name="word">Takes a word and the place of its first character.</param>
    /// <param name="mark">Takes a <see cref="Mark"/> and its place.</param>
    /// <param name="isSearched">Whether all is read that somebody may look for: what stands between dollar signs as any text, and of long words the beginning.</param>
    public static void Read(ReadOnlySpan<char> text, Action<ReadOnlySpan<char>, int> word, Action<int, int> mark, bool isSearched = false)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = KindAt(text, at, out var kind);
            switch (kind)
            {
                case Kind.Word:
                    var end = EndOfRun(text, at + length, Kind.Word);
                    if (isSearched || end - at <= LongestWord)
                        word(text[at..Math.Min(end, at + LongestWord)], at);
                    at = end;
                    break;
                case Kind.Unspaced:
                    at = ReadPairs(text, at, word);
                    break;
                default:
                    if (!isSearched && text[at] == '$' && MathLength(text[at..]) is > 0 and var math)
                        (length, kind) = (math, Kind.Gap);
                    if (MarkOf(kind, text, at) is < 0 and var found)
                        mark(found, at);
                    at += length;
                    break;
            }
        }
    }

    private enum Kind
    {
        /// <summary>Between words that belong together: a space, a hyphen, an apostrophe.</summary>
        Joint,
        Gap,
        Word,
        Unspaced,
    }

    private static int ReadPairs(ReadOnlySpan<char> text, int start, Action<ReadOnlySpan<char>, int> word)
    {
        var end = EndOfRun(text, start, Kind.Unspaced);
        var at = start;
        var first = KindAt(text, at, out _);
        if (at + first == end)
            word(text[at..end], at);
        while (at + first < end)
        {
            var second = KindAt(text, at + first, out _);
            word(text.Slice(at, first + second), at);
            (at, first) = (at + first, second);
        }

        return end;
    }

    private static int EndOfRun(ReadOnlySpan<char> text, int at, Kind run)
    {
        while (at < text.Length)
        {
            var length = KindAt(text, at, out var kind);
            if (kind != run)
                break;
            at += length;
        }

        return at;
    }

    /// <returns>The length of the character, in UTF-16 units.</returns>
    private static int KindAt(ReadOnlySpan<char> text, int at, out Kind kind)
    {
        var c = text[at];
        if (c < 0x80)
        {
            kind = char.IsAsciiLetterOrDigit(c) ? Kind.Word : c is ' ' or '-' or '\'' or '_' or '\u00a0' ? Kind.Joint : Kind.Gap;
            return 1;
        }

        Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
        kind = IsUnspaced(rune.Value) ? Kind.Unspaced : Rune.GetUnicodeCategory(rune) switch
        {
            <= UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber => Kind.Word,
            UnicodeCategory.SpaceSeparator or UnicodeCategory.Format or UnicodeCategory.DashPunctuation when rune.Value is not (0x2013 or 0x2014) => Kind.Joint,
            _ => rune.Value == 0x2019 ? Kind.Joint : Kind.Gap,
        };
        return length;
    }

    /// <summary>Whether a character belongs to a script without spaces between words: Thai to Myanmar, Khmer, kana, and Han in all planes.</summary>
    public static bool IsUnspaced(int rune) => rune is
        (>= 0x0e00 and <= 0x0eff) or (>= 0x1000 and <= 0x109f) or (>= 0x1780 and <= 0x17ff) or (>= 0x3041 and <= 0x30ff) or (>= 0x31f0 and <= 0x31ff)
        or (>= 0x3400 and <= 0x4dbf) or (>= 0x4e00 and <= 0x9fff) or (>= 0xf900 and <= 0xfaff) or (>= 0x20000 and <= 0x3ffff);

    /// <summary>0 where words on both sides belong together.</summary>
    private static int MarkOf(Kind kind, ReadOnlySpan<char> text, int at) => kind == Kind.Joint ? 0 : text[at] switch
    {
        // Within 2.0 or Node.js.
        '.' when at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]) => 0,
        '.' or '!' or '?' or '\n' or '。' or '！' or '？' => Mark.Break,
        '(' or '[' or '（' => Mark.Open,
        ')' or ']' or '）' => Mark.Close,
        _ => Mark.Gap,
    };

    /// <summary>How long a formula is that starts here, dollar signs included; 0 where none does (Pandoc's rule of what a dollar sign opens and closes).</summary>
    private static int MathLength(ReadOnlySpan<char> text)
    {
        var sign = text.StartsWith("$$") ? 2 : 1;
        var body = text[sign..];
        if (body.IsEmpty || (sign == 1 && char.IsWhiteSpace(body[0])))
            return 0;
        var end = body.IndexOf(text[..sign]);
        var line = sign == 1 ? body.IndexOf('\n') : -1;
        if (end <= 0 || (line >= 0 && line < end))
            return 0;
        var isPrice = sign == 1 && (char.IsWhiteSpace(body[end - 1]) || (end + 1 < body.Length && char.IsAsciiDigit(body[end + 1])));
        return isPrice ? 0 : end + (2 * sign);
    }
}
