using System.Globalization;
using System.Text.RegularExpressions;
using Gateway.Content.Model;

namespace Gateway.Content.Extraction.Citations;

/// <summary>A callout by label: <c>[12]</c>, <c>[3, 5-7]</c>, <c>[AB17; CD18]</c>.</summary>
/// <param name="Labels">Ranges are written out.</param>
internal sealed partial record BracketCallout(TextSpan Span, IReadOnlyList<string> Labels)
{
    private const int Longest = 60;
    private const int LongestRange = 30;
    private const int FewestLetters = 3;
    private const int MostInARow = 8;

    /// <summary>The callout in the bracket that opens here; null where it is an interval, an index or anything else.</summary>
    public static BracketCallout? At(string text, int open)
    {
        var length = text.AsSpan(open).IndexOf(']');
        if (length is < 2 or > Longest || !MayStandAfter(text.AsSpan(0, open)) || (open + length + 1 < text.Length && text[open + length + 1] == '('))
            return null;
        var labels = new List<string>();
        foreach (var part in text[(open + 1)..(open + length)].Split(',', ';'))
            // "[2, p. 5]": where in the work is no label.
            if (!(labels.Count > 0 && Locator().IsMatch(part)) && !AddLabels(labels, part.Trim()))
                return null;
        var end = EndOfRange(text, open + length + 1, labels);
        return new BracketCallout(new TextSpan(open, end), labels);
    }

    /// <summary><c>[1]–[3]</c>, as the IEEE writes ranges ("IEEE Reference Guide"): the first bracket names the first, the last one ends it.</summary>
    private static int EndOfRange(string text, int end, List<string> labels)
    {
        if (labels is not [var first] || text.AsSpan(end) is not ['-' or '–' or '—', '[', ..] || text.IndexOf(']', end) is not (> 0 and var close))
            return end;
        var range = new List<string>();
        if (!AddRange(range, first, text[(end + 2)..close]))
            return end;
        labels.Clear();
        labels.AddRange(range);
        return close + 1;
    }

    /// <summary>A callout follows words or another callout; an index follows a symbol, an interval "=", "in" math or an opening bracket.</summary>
    private static bool MayStandAfter(ReadOnlySpan<char> before)
    {
        // Of "a[2][3]" the first bracket decides.
        for (var i = 0; i < MostInARow && before is [.., ']'] && before.LastIndexOf('[') is >= 0 and var open; i++)
            before = before[..open];
        var word = before.TrimEnd();
        if (word.IsEmpty || word[^1] is '=' or '∈' or '<' or '>' or '+' or '*' or '(' or '[' or '^' or '_' or '\\')
            return false;
        if (word.Length < before.Length || !char.IsLetterOrDigit(word[^1]))
            return true;
        var letters = 0;
        while (letters < word.Length && char.IsLetter(word[^(letters + 1)]))
            letters++;
        return letters >= FewestLetters;
    }

    private static bool AddLabels(List<string> labels, string part)
    {
        var dash = part.IndexOfAny(['-', '–']);
        if (dash > 0 && AddRange(labels, part[..dash].TrimEnd(), part[(dash + 1)..].TrimStart()))
            return true;
        if (part.Length == 0 || part.Length > Longest / 2 || part.AsSpan().IndexOfAny('[', '\n') >= 0)
            return false;
        labels.Add(part);
        return true;
    }

    private static bool AddRange(List<string> labels, string from, string to)
    {
        if (Number(from) is not { } first || Number(to) is not { } last || first >= last || last - first > LongestRange)
            return false;
        for (var i = first; i <= last; i++)
            labels.Add(i.ToString(CultureInfo.InvariantCulture));
        return true;
    }

    // The terms by which the Citation Style Language calls the parts of a work (docs.citationstyles.org, "Locators"), long and short, and what mathematics adds.
    [GeneratedRegex(
        @"^\s*(?:(?:pp?|pages?|ch|chaps?|chapters?|secs?|sect|sections?|paras?|paragraphs?|vols?|volumes?|figs?|figures?|tables?|tab|l|ll|lines?|nos?|nn?|notes?|cols?|eqs?|eqn|equations?|apps?|appendix|appendices|algs?|algorithms?|thms?|theorems?|lem|lemmas?|props?|propositions?|cors?|corollary|defs?|definitions?|ex|examples?|exercises?|rem|remarks?|parts?|pt)(?:\.\s*|\s+)|[§¶]{1,2}\s*)[A-Z]?[0-9IVX][0-9A-Za-z.–-]*\s*$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Locator();

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
