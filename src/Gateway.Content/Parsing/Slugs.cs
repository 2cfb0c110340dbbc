using System.Text;

namespace Gateway.Content.Parsing;

/// <summary>Makes names for addresses.</summary>
internal static class Slugs
{
    /// <summary>Letters and digits in small letters, whatever lies between them as one hyphen.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune))
                slug.AppendSmall(rune);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        return slug.ToString().Trim('-');
    }
}
