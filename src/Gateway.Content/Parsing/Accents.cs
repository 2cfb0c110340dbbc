using System.Globalization;
using System.Text;
using AnyAscii;

namespace Gateway.Content.Parsing;

/// <summary>Takes accents off letters, as decomposition and removal of the marks does (Unicode Standard Annex 15); there are no tables of it at run time.</summary>
public static class Accents
{
    // Latin letters that do not decompose.
    private const string Whole = "ÆæŒœØøÐðÞþßĐđĦħıĸŁłŊŋŦŧſƀƁƂƃƄƅƆƇƈƉƊƋƌƍƎƏƐƑƒƓƔƕƖƗƘƙƚƛƜƝƞƟƢƣƤƥƦƧƨƩƪƫƬƭƮƱƲƳƴƵƶƷƸƹƺƻƼƽƾƿẞỺỻỼỽỾỿ";

    public static string Drop(string text)
    {
        if (Ascii.IsValid(text))
            return text;
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                plain.Append(IsAccentedLatin(c) && c.ToString().Transliterate() is [var letter] ? letter : c);
        return plain.ToString();
    }

    private static bool IsAccentedLatin(char c) => c is (>= 'À' and <= 'ɏ') or (>= 'Ḁ' and <= 'ỿ') && !Whole.Contains(c, StringComparison.Ordinal) && char.IsLetter(c);
}
