using System.Text;
using Gateway.Content.Model;
using Gateway.Content.Parsing.Markdown;
using Gateway.Content.Sources;

namespace Gateway.Content.Parsing.Garbling;

/// <summary>
/// Notices text that was UTF-8 and was decoded as something else on its way, once or twice: <c>cafÃ©</c>, <c>itâ€™s</c>, <c>ĺ­™č¶Š</c>. It is only
/// reported, never mended: the text belongs to its author.
/// </summary>
internal static class Mojibake
{
    private const int MaxWordLength = 40;

    // Enough to know that all of the file is.
    private const int MaxPlaces = 100;

    // Decoded wrongly at most so many times.
    private const int MaxRounds = 3;

    // Soft hyphens cannot be seen, so that they get lost when text is copied.
    private const byte SoftHyphen = 0xAD;

    // By bits, so that a look at a character costs next to nothing.
    private static readonly ulong[] Leads = Bits([.. CodePage.All.SelectMany(x => x.Leads), .. Gbk.Leads]);

    /// <summary>One fault for the first garbled word of a Markdown text outside its code, which may show such words on purpose, with the number of others; none where there is no such word. Costs next to nothing on ASCII.</summary>
    public static IReadOnlyList<Fault> In(string text)
    {
        Fault? first = null;
        var more = 0;
        var end = 0;
        CodeMap? code = null;
        for (var at = NextBeyondAscii(text, 0); at < text.Length && more < MaxPlaces;)
        {
            if (IsLead(text[at]) && WordAt(text, at, end) is { } word && (code ??= CodeMap.Of(text)).At(word.Start) is null)
            {
                if (first is null)
                    first = FaultOf(text, word);
                else
                    more++;
                at = end = word.End;
            }
            else
            {
                at++;
            }

            if (at < text.Length && text[at] < 0x80)
                at = NextBeyondAscii(text, at);
        }

        if (first is null)
            return [];
        var others = more == 0 ? "" : $" The file has {(more == MaxPlaces ? "at least " : "")}{more} more such {(more == 1 ? "place" : "places")}.";
        return [first with { Message = first.Message + others }];
    }

    private static int NextBeyondAscii(string text, int from)
    {
        var found = text.AsSpan(from).IndexOfAnyExceptInRange('\0', '\u007F');
        return found < 0 ? text.Length : from + found;
    }

    /// <param name="from">End of the word before.</param>
    private static (int Start, int End, string Meant)? WordAt(string text, int at, int from)
    {
        if (text[at] >= '\u2E80')
            return Gbk.At(text.AsSpan(at)) is { } han ? (at, at + han.Length, han.Meant) : null;
        if (GarbledWord.PageAt(text, at) is not { } page)
            return null;
        var start = at;
        while (start > from && at - start < MaxWordLength && !IsBoundary(text[start - 1]))
            start--;
        var (end, meant) = Repair(text, start, page);
        for (var round = 1; round < MaxRounds && FirstGarbled(meant) is { } again; round++)
            meant = Repair(meant, 0, again).Meant;
        return (start, Math.Max(end, at + 1), meant);
    }

    private static CodePage? FirstGarbled(string text)
    {
        for (var at = NextBeyondAscii(text, 0); at < text.Length; at++)
            if (IsLead(text[at]) && text[at] < '\u2E80' && GarbledWord.PageAt(text, at) is { } page)
                return page;
        return null;
    }

    /// <summary>The word from here on, with every sequence in it replaced by what was meant.</summary>
    private static (int End, string Meant) Repair(string text, int start, CodePage page)
    {
        var meant = new StringBuilder();
        var at = start;
        while (at < text.Length && at - start < MaxWordLength)
        {
            if ((Sequence.At(text.AsSpan(at), page) ?? WithSoftHyphen(text.AsSpan(at), page)) is { } sequence)
            {
                meant.Append(sequence.Meant);
                at += sequence.Length;
            }
            else if (GarbledWord.IsCutQuote(text.AsSpan(at), page))
            {
                meant.Append('”');
                at += 2;
            }
            else if (!IsBoundary(text[at]))
            {
                meant.Append(text[at++]);
            }
            else
            {
                break;
            }
        }

        return (at, meant.ToString());
    }

    /// <summary>A Han character whose second or third byte was a soft hyphen and is lost; the more frequent one if both may be.</summary>
    private static Sequence? WithSoftHyphen(ReadOnlySpan<char> text, CodePage page)
    {
        if (text.Length < 2 || page.ByteOf(text[0]) is not { } lead || lead is < 0xE4 or > 0xE9 || page.ByteOf(text[1]) is not { } other)
            return null;
        var second = Sequence.Meaning([lead, SoftHyphen, other]);
        var third = Sequence.Meaning([lead, other, SoftHyphen]);
        var meant = second is { } rune && (third is null || Gbk.IsFrequent(rune)) ? second : third;
        return meant is null ? null : new Sequence(2, meant.Value);
    }

    private static Fault FaultOf(string text, (int Start, int End, string Meant) word)
    {
        var before = text.AsSpan(0, word.Start);
        var line = before.Count('\n') + 1;
        var column = word.Start - before.LastIndexOf('\n');
        var garbled = text[word.Start..word.End];
        return new Fault(
            DiagnosticCode.GarbledText,
            new SourceSpan(line, column, line, column + garbled.Length),
            $"{garbled} is probably {word.Meant}, decoded wrongly. Write it anew, or take it from where it was still whole.",
            word.Meant);
    }

    private static bool IsBoundary(char character) => char.IsWhiteSpace(character) || (character < 0x80 && !char.IsAsciiLetterOrDigit(character));

    private static bool IsLead(char character) => (Leads[character >> 6] & (1UL << (character & 63))) != 0;

    private static ulong[] Bits(HashSet<char> characters)
    {
        var bits = new ulong[(char.MaxValue + 1) >> 6];
        foreach (var character in characters)
            bits[character >> 6] |= 1UL << (character & 63);
        return bits;
    }
}
