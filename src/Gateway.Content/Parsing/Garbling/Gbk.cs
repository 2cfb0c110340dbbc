using System.Text;

namespace Gateway.Content.Parsing.Garbling;

/// <summary>
/// UTF-8 decoded as GBK, the code page of Chinese systems: <c>浣犲ソ</c> for 你好, <c>鈥檚</c> for ’s. Every two characters of it stand for four bytes,
/// all of them ordinary Han, so only what is next to impossible in Chinese text counts.
/// </summary>
internal static class Gbk
{
    // Two bytes a character; 0 for what GBK does not hold.
    private static readonly ushort[] Codes = ReadCodes();

    /// <summary>The characters from which a sequence of UTF-8 may be seen to begin: those with the bytes of Han (E4 to E9), and of punctuation (E2 80).</summary>
    public static IEnumerable<char> Leads { get; } =
        [.. Enumerable.Range(0, Codes.Length).Where(x => Codes[x] >> 8 is >= 0xE4 and <= 0xE9 && (Codes[x] & 0xC0) == 0x80 || Codes[x] == 0xE280).Select(x => (char)x)];

    /// <summary>Whether a character is one of the 3,755 that Chinese is mostly written in (GB 2312, level 1).</summary>
    public static bool IsFrequent(Rune rune) => rune.IsBmp && Codes[rune.Value] is var code && code >> 8 is >= 0xB0 and <= 0xD7 && (code & 0xFF) >= 0xA1;

    /// <summary>The garbled characters from here on and what they were meant to be; null where nothing shows that they are.</summary>
    public static (int Length, string Meant)? At(ReadOnlySpan<char> text)
    {
        // ’ and its like take the first letter of what follows with them: 鈥檚.
        if (Codes[text[0]] == 0xE280)
            return text.Length > 1 && Codes[text[1]] is var next && next >> 8 is >= 0x90 and <= 0xBF && (next & 0xFF) < 0x80 ? (2, Encoding.UTF8.GetString([0xE2, 0x80, (byte)(next >> 8), (byte)next])) : null;

        // Two characters of UTF-8 in three of GBK, and so on.
        var meant = new StringBuilder();
        Span<byte> bytes = stackalloc byte[3 * 64];
        var count = 0;
        foreach (var character in text[..Math.Min(text.Length, 90)])
        {
            if (Codes[character] is not (> 0 and var code))
                break;
            (bytes[count], bytes[count + 1]) = ((byte)(code >> 8), (byte)code);
            count += 2;
        }

        var used = 0;
        while (used + 3 <= count && Sequence.Meaning(bytes.Slice(used, 3)) is { } rune && (IsFrequent(rune) || rune.Value is >= 0x3000 and <= 0x30FF))
        {
            meant.Append(rune);
            used += 3;
        }

        // A name of two characters stands alone, in characters that simplified Chinese does without.
        var isAlone = used == 6 && count == 6 && !(IsFrequent(new Rune(text[1])) || IsFrequent(new Rune(text[2])));
        return used >= 9 || isAlone ? (used / 2, meant.ToString()) : null;
    }

    private static ushort[] ReadCodes()
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(936)!;
        var codes = new ushort[char.MaxValue + 1];
        Span<char> decoded = stackalloc char[2];
        for (var lead = 0x81; lead <= 0xFE; lead++)
            for (var trail = 0x40; trail <= 0xFE; trail++)
                if (trail != 0x7F && encoding.GetChars([(byte)lead, (byte)trail], decoded) == 1 && decoded[0] is not ('?' or '\uFFFD'))
                    codes[decoded[0]] = (ushort)((lead << 8) | trail);
        return codes;
    }
}
