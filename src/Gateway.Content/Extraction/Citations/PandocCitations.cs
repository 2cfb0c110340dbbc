using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using Gateway.Content.Model;

namespace Gateway.Content.Extraction.Citations;

/// <summary>
/// Citations as Pandoc writes them ("Pandoc User's Guide", Citation syntax): <c>[see @doe99, p. 33; -@smith04]</c>, and <c>@doe99</c> within a sentence.
/// </summary>
/// <param name="Span">The bracket, or the key with its @.</param>
internal sealed record PandocCitation(TextSpan Span, IReadOnlyList<string> Keys, bool IsBracketed)
{
    // What is longer between brackets is no citation.
    private const int LongestGroup = 600;
    private const int LongestKey = 200;

    private static readonly FrozenSet<string> CrossReferences = FrozenSet.ToFrozenSet(
        ["fig", "sec", "eq", "tbl", "lst", "thm", "lem", "cor", "prp", "cnj", "def", "exm", "exr", "sol", "rem", "alg", "tip", "nte", "wrn", "imp", "cau"], StringComparer.OrdinalIgnoreCase);

    // "a single internal punctuation character (:.#$%&-+?<>~/)"
    private static readonly SearchValues<char> InnerMarks = SearchValues.Create(":.#$%&-+?<>~/");

    /// <summary>Everything that may be a citation, in the order of the text; which keys there are is not known here.</summary>
    public static IEnumerable<PandocCitation> In(string text)
    {
        for (int from = 0, at; from < text.Length && (at = text.IndexOf('@', from)) >= 0;)
        {
            if (KeyAt(text, at) is not { } key)
            {
                from = at + 1;
                continue;
            }

            var citation = GroupAround(text, from, at) ?? new PandocCitation(new TextSpan(at, key.End), [key.Key], IsBracketed: false);
            if (!citation.Keys.All(IsCrossReference))
                yield return citation;
            from = citation.Span.End;
        }
    }

    /// <summary>Names of figures, sections and the like (quarto.org, "Cross References"; lierdakil.github.io/pandoc-crossref) are no keys.</summary>
    private static bool IsCrossReference(string key) => key.AsSpan().IndexOfAny(':', '-') is > 0 and var end && CrossReferences.Contains(key[..end]);

    /// <summary>The bracket around this place, if each of its parts cites something.</summary>
    private static PandocCitation? GroupAround(string text, int from, int at)
    {
        var open = text.LastIndexOf('[', at, Math.Min(at - from + 1, LongestGroup));
        if (open < 0 || ClosingOf(text, open) is not (> 0 and var close) || close < at)
            return null;
        var keys = new List<string>();
        var keysBefore = 0;
        for (var i = open + 1; i <= close; i++)
        {
            if (i == close || text[i] == ';')
            {
                if (keys.Count == keysBefore)
                    return null;
                keysBefore = keys.Count;
            }
            else if (text[i] == '@' && KeyAt(text, i) is { } key)
            {
                keys.Add(key.Key);
                i = key.End - 1;
            }
        }

        return new PandocCitation(new TextSpan(open, close + 1), keys, IsBracketed: true);
    }

    private static int ClosingOf(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length && i < open + LongestGroup; i++)
            if (text[i] == '[')
                depth++;
            else if (text[i] == ']' && --depth == 0)
                return i;
        return -1;
    }

    /// <summary>The key behind this @; null where it stands within a word, as in an address, or before none.</summary>
    private static (string Key, int End)? KeyAt(string text, int at)
    {
        var start = at + 1;
        if ((at > 0 && IsInWord(text[at - 1])) || start >= text.Length)
            return null;
        if (text[start] == '{')
            return text.AsSpan(start, Math.Min(LongestKey, text.Length - start)).IndexOfAny('}', '\n') is > 1 and var length && text[start + length] == '}'
                ? (text[(start + 1)..(start + length)], start + length + 1)
                : null;
        var end = start;
        while (end < text.Length && (IsInWord(text[end]) || (end > start && end + 1 < text.Length && InnerMarks.Contains(text[end]) && IsInWord(text[end + 1]))))
            end++;
        return end > start && end - start <= LongestKey ? (text[start..end], end) : null;
    }

    // In scripts without spaces a word may touch a key.
    private static bool IsInWord(char c) => c == '_' || (char.IsLetterOrDigit(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.OtherLetter);
}
