using System.Text;

namespace Gateway.Content.Parsing;

/// <summary>Small letters as the renderers write them in ids, whatever the language of the machine.</summary>
internal static class SmallLetters
{
    // The one letter that becomes two, an i with its dot kept (SpecialCasing.txt of the Unicode Character Database); invariant casing leaves it as it is.
    private const int CapitalDottedI = 0x130;

    /// <summary>By full case mapping, as Ruby and JavaScript do.</summary>
    public static void AppendSmall(this StringBuilder id, Rune rune)
    {
        if (rune.Value == CapitalDottedI)
            id.Append("i\u0307");
        else
            id.Append(Rune.ToLowerInvariant(rune));
    }

    /// <summary>Letter by letter, as Go does.</summary>
    public static Rune Simple(Rune rune) => rune.Value == CapitalDottedI ? new Rune('i') : Rune.ToLowerInvariant(rune);
}
