using System.Text;
using Gateway.Content.Model;
using Gateway.Content.Parsing.Markdown;

namespace Gateway.Content.Parsing.Obsidian;

/// <summary>Hides what stands between <c>%%</c>: it is never shown (help.obsidian.md/syntax, "Comments").</summary>
internal static class Comments
{
    private const string Sign = "%%";

    public static HiddenMarks HideIn(string text)
    {
        var shown = new StringBuilder(text);
        var marks = new List<TextSpan>();
        foreach (var piece in In(text).SelectMany(comment => Lines(text, comment)))
            // A line that holds nothing else is as good as empty. Spaces beside text would mean something: a break, or code.
            if (StandsAlone(text, piece) || piece.Length <= Sign.Length)
                Blank(shown, piece);
            else
                marks.Add(piece);
        return HiddenMarks.HideIn(shown.ToString(), marks, HiddenMarks.Layer.Template);
    }

    private static IEnumerable<TextSpan> In(string text)
    {
        if (!text.Contains(Sign, StringComparison.Ordinal))
            yield break;
        var code = CodeMap.Of(text);
        for (int i = 0, start; (start = text.IndexOf(Sign, i, StringComparison.Ordinal)) >= 0;)
        {
            if (code.At(start) is { } around)
            {
                i = around.End;
                continue;
            }

            var close = text.IndexOf(Sign, start + Sign.Length, StringComparison.Ordinal);
            if (close < 0)
                yield break;
            i = close + Sign.Length;
            yield return new TextSpan(start, i);
        }
    }

    private static IEnumerable<TextSpan> Lines(string text, TextSpan span)
    {
        for (var start = span.Start; start < span.End;)
        {
            var lineEnd = text.AsSpan(start, span.Length - (start - span.Start)).IndexOfAny('\r', '\n');
            var end = lineEnd < 0 ? span.End : start + lineEnd;
            if (end > start)
                yield return new TextSpan(start, end);
            start = end + 1;
        }
    }

    private static bool StandsAlone(string text, TextSpan piece)
    {
        var before = text.AsSpan(0, piece.Start);
        var after = text.AsSpan(piece.End);
        var lineEnd = after.IndexOf('\n');
        return before[(before.LastIndexOf('\n') + 1)..].IsWhiteSpace() && (lineEnd < 0 ? after : after[..lineEnd]).IsWhiteSpace();
    }

    private static void Blank(StringBuilder text, TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
            text[i] = ' ';
    }
}
