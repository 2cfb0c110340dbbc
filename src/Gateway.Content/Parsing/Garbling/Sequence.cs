using System.Globalization;
using System.Text;

namespace Gateway.Content.Parsing.Garbling;

/// <summary>Several characters that together are the bytes of one character in UTF-8.</summary>
/// <param name="Length">How many characters stand for it.</param>
/// <param name="Meant">The one that was meant.</param>
internal readonly record struct Sequence(int Length, Rune Meant)
{
    /// <summary>The sequence at the start of a text; null where there is none that gives a character people write.</summary>
    public static Sequence? At(ReadOnlySpan<char> text, CodePage page)
    {
        if (text.IsEmpty || page.ByteOf(text[0]) is not { } lead)
            return null;
        var length = LengthOf(lead);
        if (length == 0 || text.Length < length)
            return null;
        Span<byte> bytes = [lead, 0, 0, 0];
        for (var i = 1; i < length; i++)
        {
            if (page.ByteOf(text[i]) is not { } next || (next & 0xC0) != 0x80)
                return null;
            bytes[i] = next;
        }

        return Meaning(bytes[..length]) is { } meant ? new Sequence(length, meant) : null;
    }

    /// <summary>How many bytes a character has that begins with this one (RFC 3629); 0 where none begins with it.</summary>
    public static int LengthOf(byte lead) => lead switch
    {
        >= 0xC2 and <= 0xDF => 2,
        >= 0xE0 and <= 0xEF => 3,
        >= 0xF0 and <= 0xF4 => 4,
        _ => 0,
    };

    /// <summary>What these bytes are in UTF-8; null where they are nothing, or no character of a script in wide use.</summary>
    public static Rune? Meaning(ReadOnlySpan<byte> bytes)
    {
        var isRune = Rune.DecodeFromUtf8(bytes, out var rune, out var used) == System.Buffers.OperationStatus.Done && used == bytes.Length;
        return isRune && IsInUse(rune) ? rune : null;
    }

    private static bool IsInUse(Rune rune) => rune.Value switch
    {
        // Latin, Greek, Cyrillic, letters of Hebrew and Arabic, Devanagari, Thai, Latin with two marks (Vietnamese).
        (>= 0xA0 and <= 0x17F) or (>= 0x218 and <= 0x21B) or (>= 0x370 and <= 0x4FF) or (>= 0x5D0 and <= 0x5EA) or (>= 0x620 and <= 0x6FF)
            or (>= 0x900 and <= 0x97F) or (>= 0xE00 and <= 0xE7F) or (>= 0x1E00 and <= 0x1EFF)
            // Punctuation, currencies, arrows, mathematics and other signs; kana, Han, Hangul; full width; emoji.
            or (>= 0x2000 and <= 0x206F) or (>= 0x20A0 and <= 0x2BFF) or (>= 0x3000 and <= 0x30FF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7A3)
            or 0xFE0F or (>= 0xFF00 and <= 0xFFFD) or (>= 0x1D400 and <= 0x1D7FF) or (>= 0x1F000 and <= 0x1FAFF) or (>= 0x20000 and <= 0x2FA1F)
            => Rune.GetUnicodeCategory(rune) is not UnicodeCategory.OtherNotAssigned,
        _ => false,
    };
}
