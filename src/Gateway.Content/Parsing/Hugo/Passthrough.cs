using Gateway.Content.Model;
using Gateway.Content.Parsing.Markdown;

namespace Gateway.Content.Parsing.Hugo;

/// <summary>Formulas between delimiters of a site's own choice, which Hugo hands on as they are (gohugo.io/content-management/mathematics).</summary>
/// <param name="pairs">Opening and closing delimiters, none of them empty.</param>
internal sealed class Passthrough(IReadOnlyList<(string Open, string Close)> pairs)
{
    private readonly (string Open, string Close)[] byLength = [.. pairs.OrderByDescending(x => x.Open.Length)];
    private readonly char[] firsts = [.. pairs.Select(x => x.Open[0]).Distinct()];

    /// <summary>The formulas outside of code, with their delimiters, none over an empty line.</summary>
    public IEnumerable<TextSpan> In(string text)
    {
        if (!Array.Exists(byLength, x => text.Contains(x.Open, StringComparison.Ordinal)))
            yield break;
        var code = CodeMap.Of(text);
        var gap = new Finder(text, "\n\n");
        Finder[] closings = [.. byLength.Select(x => new Finder(text, x.Close))];
        for (int i = 0, step; i < text.Length && (step = text.AsSpan(i).IndexOfAny(firsts)) >= 0;)
        {
            i += step;
            if (code.At(i) is { } around)
            {
                i = around.End;
                continue;
            }

            var end = EndAt(text, i, closings, gap);
            if (end > 0)
                yield return new TextSpan(i, end);
            i = end > 0 ? end : i + 1;
        }
    }

    private int EndAt(string text, int start, Finder[] closings, Finder gap)
    {
        for (var pair = 0; pair < byLength.Length; pair++)
        {
            var (open, close) = byLength[pair];
            var body = start + open.Length;
            if (text.AsSpan(start).StartsWith(open) && closings[pair].From(body) is var end && end > body && end < gap.From(body) && end < text.Length)
                return end + close.Length;
        }

        return -1;
    }

    /// <summary>Finds a sign again and again, each time further on, and never looks at a place twice.</summary>
    private sealed class Finder(string text, string sign)
    {
        private int found = -1;

        /// <summary>The first place from here on; the end of the text where there is none.</summary>
        public int From(int start)
        {
            if (found < start && found < text.Length)
                found = start < text.Length && text.IndexOf(sign, start, StringComparison.Ordinal) is var at and >= 0 ? at : text.Length;
            return found;
        }
    }
}
