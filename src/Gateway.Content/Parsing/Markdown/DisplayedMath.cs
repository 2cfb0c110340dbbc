using Gateway.Content.Model;

namespace Gateway.Content.Parsing.Markdown;

/// <summary>
/// Finds formulas between <c>$$</c>. TeX reads otherwise than Markdown: its lines may begin with "=", "-" or "#", it may hold "|" in a table, and a
/// formula may end in the middle of a line.
/// </summary>
internal static class DisplayedMath
{
    /// <summary>The formulas outside of code, with their dollar signs. None holds an empty line, and none is empty.</summary>
    public static IEnumerable<TextSpan> In(string text)
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

            var end = EndOf(text, start + 2);
            if (end > 0)
                yield return new TextSpan(start, end);
            i = end > 0 ? end : start + 2;
        }
    }

    /// <summary>Behind the closing signs; -1 where an empty line or the end comes first.</summary>
    private static int EndOf(string text, int start)
    {
        var close = text.IndexOf("$$", start, StringComparison.Ordinal);
        if (close <= start)
            return -1;
        for (int i = start, found; (found = text.AsSpan(i, close - i).IndexOf('\n')) >= 0;)
        {
            i += found + 1;
            var line = text.AsSpan(i, close - i);
            var next = line.IndexOf('\n');
            if (next >= 0 && line[..next].IsWhiteSpace())
                return -1;
        }

        return close + 2;
    }
}
