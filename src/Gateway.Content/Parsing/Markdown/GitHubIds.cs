using System.Globalization;
using System.Text;

namespace Gateway.Content.Parsing.Markdown;

/// <summary>
/// Heading ids as GitHub makes them, and all that follow it by the library github-slugger: the heading's shown text in small letters, without what is no word
/// character, space or hyphen; a repeated id gets a number.
/// </summary>
internal sealed class GitHubIds : IHeadingIds
{
    private readonly UniqueIds ids = new();

    public bool NamesTerms => false;

    public bool ReadsShownText => true;

    public string Next(string heading) => ids.Next(Slug(heading));

    public void Take(string id) => ids.Take(id);

    /// <summary>What the id of a heading with this text is, if it is the first of its name.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value is ' ' or '-')
                slug.Append('-');
            else if (IsWord(rune))
                slug.AppendSmall(rune);
        return slug.ToString();
    }

    // Unicode Technical Standard 18, annex C: \w.
    private static bool IsWord(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or
        UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation;
}
