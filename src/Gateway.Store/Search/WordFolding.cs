using System.Collections.Frozen;
using System.Text;
using Gateway.Content.Parsing;

namespace Gateway.Store.Search;

/// <summary>Makes words equal that people type in several ways: without accents, in Latin, Greek and Cyrillic letters, and in the full-width letters of Chinese and Japanese keyboards.</summary>
internal static class WordFolding
{
    // Beyond accents on Latin letters; what a keyboard lacks is typed like this (as Lucene's ASCIIFoldingFilter and GreekLowerCaseFilter have it).
    private static readonly FrozenDictionary<char, string> Others = new (char Letter, string Typed)[]
    {
        ('ß', "ss"), ('æ', "ae"), ('œ', "oe"), ('ø', "o"), ('ł', "l"), ('đ', "d"), ('ð', "d"), ('þ', "th"), ('ħ', "h"), ('ı', "i"), ('ŧ', "t"),
        ('ά', "α"), ('έ', "ε"), ('ή', "η"), ('ί', "ι"), ('ό', "ο"), ('ύ', "υ"), ('ώ', "ω"), ('ϊ', "ι"), ('ϋ', "υ"), ('ΐ', "ι"), ('ΰ', "υ"), ('ς', "σ"),
        ('ё', "е"),
        ('ﬀ', "ff"), ('ﬁ', "fi"), ('ﬂ', "fl"), ('ﬃ', "ffi"), ('ﬄ', "ffl"), ('ﬅ', "st"), ('ﬆ', "st"),
    }.ToFrozenDictionary(x => x.Letter, x => x.Typed);

    // The block "Halfwidth and Fullwidth Forms" repeats ASCII from "!" on.
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';

    /// <param name="word">In small letters.</param>
    public static string Fold(string word)
    {
        if (Ascii.IsValid(word))
            return word;
        var folded = new StringBuilder(word.Length);
        foreach (var c in Accents.Drop(word))
            if (Others.TryGetValue(c, out var letters))
                folded.Append(letters);
            else
                folded.Append(c is >= FirstFullWidth and <= LastFullWidth ? (char)(c - FirstFullWidth + '!') : c);
        return folded.ToString();
    }
}
