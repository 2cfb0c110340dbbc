using System.Buffers;
using Gateway.Content.Model;

namespace Gateway.Content.Parsing.Markdown;

/// <summary>
/// Finds formulas between <c>$$</c>. TeX reads otherwise than Markdown: its lines may begin with "=", "-" or "#", it may hold "|" in a table, and a
/// formula may end in the middle of a line.
/// </summary>
internal static class DisplayedMath
{
    // Indentation and the marks of quotations and list items.
    private static readonly SearchValues<char> BeforeBlock = SearchValues.Create(" \t>-*+0123456789.)");
    private static readonly SearchValues<char> ItemMarks = SearchValues.Create("-*+.)");

    /// <summary>Hides the formulas outside of code.</summary>
    /// <param name="hasMathInLines">Whether a formula that is no block of its own stands in its line, and is shown so.</param>
    public static HiddenMarks HideIn(string text, bool hasMathInLines) => HiddenMarks.HideIn(
        text, In(text).Select(x => (x.Span, x.IsBlock || !hasMathInLines ? text[x.Span.Start..x.Span.End] : $"${text[(x.Span.Start + 2)..(x.Span.End - 2)].Trim()}$")), HiddenMarks.Layer.Math);

    /// <summary>
    /// The formulas with their dollar signs. Only one that is a block, with blank lines before and after it, may hold blank lines, and none reaches over a
    /// heading, a fence or a tag: what is never closed leaves the rest of the text alone.
    /// </summary>
    private static IEnumerable<(TextSpan Span, bool IsBlock)> In(string text)
    {
        if (!text.Contains("$$", StringComparison.Ordinal))
            yield break;
        var code = CodeMap.Of(text);
        for (int i = 0, start; (start = text.IndexOf("$$", i, StringComparison.Ordinal)) >= 0;)
        {
            if (code.At(start) is { } around)
            {
                i = around.End;
                continue;
            }

            var close = Closing(text, start + 2);
            if (close < 0)
                yield break;
            var isBlock = BeginsBlock(text, start) && EndsBlock(text, close + 2);
            var isFormula = close > start + 2 && !IsEscaped(text, start) && MayHold(text.AsSpan(start + 2, close - start - 2), isBlock);
            if (isFormula)
                yield return (new TextSpan(start, close + 2), isBlock);
            i = isFormula ? close + 2 : start + 2;
        }
    }

    private static int Closing(string text, int from)
    {
        var close = text.IndexOf("$$", from, StringComparison.Ordinal);
        while (close >= 0 && IsEscaped(text, close))
            close = text.IndexOf("$$", close + 2, StringComparison.Ordinal);
        return close;
    }

    private static bool IsEscaped(string text, int start) => start > 0 && text[start - 1] == '\\' && (start == 1 || text[start - 2] != '\\');

    private static bool BeginsBlock(string text, int start)
    {
        var lineStart = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        var before = text.AsSpan(lineStart, start - lineStart);
        if (before.IndexOfAnyExcept(BeforeBlock) >= 0)
            return false;
        return before.ContainsAny(ItemMarks) || lineStart == 0 || IsBoundary(text.AsSpan(0, lineStart - 1)[(text.AsSpan(0, lineStart - 1).LastIndexOf('\n') + 1)..]);
    }

    private static bool EndsBlock(string text, int end)
    {
        var rest = text.AsSpan(end);
        var lineEnd = rest.IndexOf('\n');
        if (lineEnd < 0)
            return rest.IsWhiteSpace();
        var next = rest[(lineEnd + 1)..];
        return rest[..lineEnd].IsWhiteSpace() && IsBoundary(next.IndexOf('\n') is >= 0 and var nextEnd ? next[..nextEnd] : next);
    }

    /// <summary>A blank line; a line of kramdown's that ends blocks; the start of a list item.</summary>
    private static bool IsBoundary(ReadOnlySpan<char> line)
    {
        line = line.Trim(" \t\r>");
        return line.IsEmpty || line is "^" || line.StartsWith("{:") || (line.Length > 1 && line[0] is '-' or '*' or '+' && line[1] == ' ');
    }

    private static bool MayHold(ReadOnlySpan<char> formula, bool isBlock)
    {
        var (hasBlank, hasBarrier) = (false, false);
        // The first line and the last are those of the dollar signs.
        for (int end = formula.IndexOf('\n'), next; end >= 0; end = next)
        {
            formula = formula[(end + 1)..];
            next = formula.IndexOf('\n');
            if (next < 0)
                break;
            hasBlank |= formula[..next].IsWhiteSpace();
            hasBarrier |= IsBarrier(formula[..next].TrimStart());
        }

        return !hasBlank || (isBlock && !hasBarrier);
    }

    /// <summary>A heading, a fence or a tag at the start of a line.</summary>
    private static bool IsBarrier(ReadOnlySpan<char> line) =>
        line.StartsWith("# ") || line.StartsWith("##") || line.StartsWith("```") || line.StartsWith("~~~")
        || (line.Length > 1 && line[0] == '<' && (char.IsAsciiLetter(line[1]) || line[1] is '/' or '!'));
}
