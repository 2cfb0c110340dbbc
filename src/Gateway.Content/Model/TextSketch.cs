using System.Globalization;
using System.Numerics;
using Gateway.Content.Parsing;

namespace Gateway.Content.Model;

/// <summary>
/// By which versions of one text are told without keeping it: the more words two texts share, the fewer bits differ (M. Charikar, "Similarity estimation techniques from
/// rounding algorithms", STOC 2002, section 3; of distinct words, since frequent ones would make any two texts alike).
/// </summary>
public readonly record struct TextSketch(ulong Bits)
{
    private const int Size = 64;

    // Of a counter of words, as many as fit into an int.
    private const int Digits = 31;

    // Where a tenth of the words is replaced, 9 bits differ (median; 14 at the ninetieth percentile), where a fifth is, 13 (18). Of two sections of one post, or two posts of
    // one blog, two pairs in a thousand differ in 12 bits or fewer, one in forty in 18 or fewer (blogs of 37 to 750 posts).
    private const int FewBits = 12;
    private const int SomeBits = 18;

    /// <summary>Texts of fewer words are the same by chance: "To be written."</summary>
    public const int EnoughWords = 8;

    /// <summary>Of nothing: like no other.</summary>
    public static readonly TextSketch Empty;

    public bool IsEmpty => Bits == 0;

    /// <summary>Whether nearly all words are the same: one text.</summary>
    public bool IsVersionOf(TextSketch other) => Differs(other, FewBits);

    /// <summary>Whether many words are the same: tells only beside something else.</summary>
    public bool IsLike(TextSketch other) => Differs(other, SomeBits);

    public static TextSketch Of(ReadOnlySpan<char> text)
    {
        var words = new HashSet<ulong>();
        Span<ulong> votes = stackalloc ulong[Digits];
        for (var start = 0; start < text.Length;)
        {
            var length = LengthOfWord(text[start..]);
            if (length > 0 && Hash(text.Slice(start, length)) is var word && words.Add(word))
                Count(word, votes);
            start += length > 0 && !Words.IsCjk(text[start]) ? length : 1;
        }

        var bits = 0UL;
        for (var bit = 0; bit < Size; bit++)
            if (VotesFor(bit, votes) > words.Count / 2)
                bits |= 1UL << bit;
        return new TextSketch(bits);
    }

    public static TextSketch Parse(string text) => new(ulong.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    public override string ToString() => Bits.ToString("x", CultureInfo.InvariantCulture);

    /// <summary>Adds one to the counter of each bit that is set. The counters stand across: all their last binary digits, then all that come before, and so on, so that one step adds to all 64.</summary>
    private static void Count(ulong word, Span<ulong> votes)
    {
        for (var digit = 0; word != 0; digit++)
            (votes[digit], word) = (votes[digit] ^ word, votes[digit] & word);
    }

    private static int VotesFor(int bit, ReadOnlySpan<ulong> votes)
    {
        var count = 0;
        for (var digit = 0; digit < votes.Length; digit++)
            count |= (int)((votes[digit] >> bit) & 1) << digit;
        return count;
    }

    /// <summary>A run of letters and digits. Where no spaces part words, two letters are one: from each letter on, the next as well.</summary>
    private static int LengthOfWord(ReadOnlySpan<char> text)
    {
        var isCjk = Words.IsCjk(text[0]);
        var most = isCjk ? Math.Min(2, text.Length) : text.Length;
        var length = 0;
        while (length < most && char.IsLetterOrDigit(text[length]) && Words.IsCjk(text[length]) == isCjk)
            length++;
        return length;
    }

    private bool Differs(TextSketch other, int most) => !IsEmpty && !other.IsEmpty && BitOperations.PopCount(Bits ^ other.Bits) <= most;

    /// <summary>FNV-1a of the small letters, its bits mixed as in MurmurHash3, since those of short words are alike.</summary>
    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 0xcbf29ce484222325UL;
        foreach (var letter in word)
            hash = (hash ^ char.ToLowerInvariant(letter)) * 0x100000001b3UL;
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdUL;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53UL;
        return hash ^ (hash >> 33);
    }
}
