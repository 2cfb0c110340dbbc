using System.Buffers;
using System.Globalization;
using System.Text;

namespace Gateway.Content.Parsing.Jekyll.Kramdown;

/// <summary>Ids of headings as kramdown makes them. One instance serves one post.</summary>
internal sealed class KramdownIds(string prefix)
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private readonly Dictionary<string, int> gfm = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> own = new(StringComparer.Ordinal);

    /// <summary>As from GitHub's Markdown (kramdown-parser-gfm, <c>generate_gfm_header_id</c>): in small letters, without what is no word character, space or hyphen.</summary>
    /// <param name="title">The heading's text without its markup.</param>
    /// <remarks>A numbered id is not compared with other headings: "GPT", "GPT" and "GPT 1" give <c>gpt</c>, <c>gpt-1</c> and <c>gpt-1</c>.</remarks>
    public string OfGfm(string title)
    {
        var id = new StringBuilder(title.Length);
        foreach (var rune in title.EnumerateRunes())
            if (rune.Value is ' ' or '\t' or '-')
                id.Append('-');
            else if (IsWord(rune))
                id.AppendSmall(rune);
        return prefix + Numbered(id.ToString(), gfm);
    }

    /// <summary>As from kramdown's own Markdown, and in blocks of HTML (kramdown, <c>generate_id</c>): letters, digits, spaces and hyphens of ASCII, from the first letter on.</summary>
    public string Of(string title)
    {
        var first = title.AsSpan().IndexOfAny(Letters);
        var id = new StringBuilder();
        foreach (var c in first < 0 ? "" : title[first..])
            if (c is ' ' or '-')
                id.Append('-');
            else if (char.IsAsciiLetterOrDigit(c))
                id.Append(char.ToLowerInvariant(c));
        return prefix + Numbered(id.Length > 0 ? id.ToString() : "section", own);
    }

    private static string Numbered(string id, Dictionary<string, int> uses)
    {
        var number = uses[id] = uses.TryGetValue(id, out var before) ? before + 1 : 0;
        return number == 0 ? id : $"{id}-{number}";
    }

    // Ruby's \p{Word}.
    private static bool IsWord(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or
        UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation;
}
