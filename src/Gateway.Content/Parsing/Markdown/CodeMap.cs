using System.Buffers;
using Gateway.Content.Model;

namespace Gateway.Content.Parsing.Markdown;

/// <summary>Where a Markdown text is code, fenced or within a line (CommonMark, sections 4.5 and 6.1): what is written there means itself.</summary>
internal sealed class CodeMap
{
    // Indentation and the marks of quotations and list items.
    private static readonly SearchValues<char> BeforeFence = SearchValues.Create(" \t>-*+0123456789.)");

    private readonly List<TextSpan> spans = [];

    private CodeMap(string text)
    {
        for (int i = 0, found; i < text.Length && (found = text.AsSpan(i).IndexOfAny('`', '~')) >= 0;)
        {
            var start = i + found;
            var length = RunLength(text, start);
            var end = length >= 3 && StartsLine(text, start) ? EndOfFence(text, start, length)
                : text[start] == '`' ? EndOfCodeSpan(text, start, length)
                : -1;
            if (end > 0)
                spans.Add(new TextSpan(start, end));
            i = end > 0 ? end : start + length;
        }
    }

    public static CodeMap Of(string text) => new(text);

    /// <summary>The code that this place lies in; null outside of code.</summary>
    public TextSpan? At(int offset)
    {
        var (low, high) = (0, spans.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (offset < spans[middle].Start)
                high = middle - 1;
            else if (offset >= spans[middle].End)
                low = middle + 1;
            else
                return spans[middle];
        }

        return null;
    }

    private static int RunLength(string text, int start)
    {
        var rest = text.AsSpan(start).TrimStart(text[start]);
        return text.Length - start - rest.Length;
    }

    private static bool StartsLine(string text, int offset)
    {
        var before = text.AsSpan(0, offset);
        return before[(before.LastIndexOf('\n') + 1)..].IndexOfAnyExcept(BeforeFence) < 0;
    }

    /// <summary>An open fence reaches to the end of the text.</summary>
    private static int EndOfFence(string text, int start, int length)
    {
        var info = LineAt(text, start + length);
        // Backticks in the info string make it a code span.
        if (text[start] == '`' && text.AsSpan(start + length, info - start - length).Contains('`'))
            return EndOfCodeSpan(text, start, length);
        for (var line = info; line < text.Length;)
        {
            var next = LineAt(text, line);
            var content = text.AsSpan(line, next - line).TrimStart(" \t>").TrimEnd();
            if (content.Length >= length && content.IndexOfAnyExcept(text[start]) < 0)
                return next;
            line = next;
        }

        return text.Length;
    }

    /// <summary>-1 where no run of the same length follows in the same paragraph.</summary>
    private static int EndOfCodeSpan(string text, int start, int length)
    {
        for (int i = start + length, found; (found = text.AsSpan(i).IndexOfAny('`', '\n')) >= 0;)
        {
            i += found;
            if (text[i] == '\n')
            {
                if (text.AsSpan(i + 1, LineAt(text, i + 1) - i - 1).IsWhiteSpace())
                    return -1;
                i++;
                continue;
            }

            var run = RunLength(text, i);
            i += run;
            if (run == length)
                return i;
        }

        return -1;
    }

    /// <summary>Start of the line after the one that holds this place.</summary>
    private static int LineAt(string text, int offset)
    {
        var end = offset >= text.Length ? -1 : text.IndexOf('\n', offset);
        return end < 0 ? text.Length : end + 1;
    }
}
