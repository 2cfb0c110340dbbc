using System.Globalization;
using System.Text;
using Gateway.Content.Parsing.Markdown;

namespace Gateway.Content.Parsing.Jekyll;

/// <summary>
/// Heading ids as kramdown makes them from GitHub's Markdown, which is what Jekyll reads by default (kramdown-parser-gfm,
/// <c>generate_gfm_header_id</c>): the heading as written, in small letters, without what is no word character, space or hyphen.
/// </summary>
internal sealed class KramdownIds : IHeadingIds
{
    private readonly Dictionary<string, int> uses = new(StringComparer.Ordinal);

    public bool NamesTerms => false;

    public HeadingText Reads => HeadingText.Source;

    /// <remarks>As in kramdown, a numbered id is not checked against other headings: "GPT", "GPT" and "GPT 1" give <c>gpt</c>, <c>gpt-1</c> and <c>gpt-1</c>.</remarks>
    public string Next(string source)
    {
        var id = new StringBuilder();
        foreach (var rune in source.Trim().EnumerateRunes())
            if (rune.Value is ' ' or '\t')
                id.Append('-');
            else if (rune.Value == '-' || IsWord(rune))
                id.Append(Rune.ToLowerInvariant(rune));
        var name = id.ToString();
        var number = uses[name] = uses.TryGetValue(name, out var before) ? before + 1 : 0;
        return number == 0 ? name : $"{name}-{number}";
    }

    /// <summary>kramdown does not compare its own ids with those that headings state.</summary>
    public void Take(string id)
    {
    }

    // Ruby's \p{Word}.
    private static bool IsWord(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or
        UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation;
}
