using System.Globalization;
using System.Text;

namespace Gateway.Content.Extraction.References;

/// <summary>Makes texts comparable that differ only in how they are written.</summary>
internal static class Folding
{
    /// <summary>A name in small letters, without what separates words.</summary>
    public static string Name(string text)
    {
        var name = string.Concat(text.Where(x => !char.IsWhiteSpace(x) && x is not ('-' or '_'))).ToLowerInvariant();
        return name.Length > 0 ? name : text;
    }

    /// <summary>Letters and digits alone, small and without accents.</summary>
    public static string Letters(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
            if (char.IsLetterOrDigit(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                result.Append(char.ToLowerInvariant(c));
        return result.ToString();
    }
}
