using Gateway.Content.Model;

namespace Gateway.Content.Parsing;

/// <summary>Turns offsets of a text into lines and columns.</summary>
internal class LineIndex
{
    private readonly int length;
    private readonly List<int> starts = [0];

    public LineIndex(string text)
    {
        length = text.Length;
        for (int i = 0, found; (found = text.AsSpan(i).IndexOfAny('\n', '\r')) >= 0;)
        {
            i += found + 1;
            if (text[i - 1] == '\n' || i == text.Length || text[i] != '\n')
                starts.Add(i);
        }
    }

    /// <summary>The span from one offset to another, both brought into the text if they lie outside.</summary>
    public virtual SourceSpan Span(int start, int end)
    {
        var (line, column) = At(Math.Clamp(start, 0, length));
        var (endLine, endColumn) = At(Math.Clamp(end, Math.Clamp(start, 0, length), length));
        return new SourceSpan(line, column, endLine, endColumn);
    }

    /// <summary>The stretch of the text at a span; null where the text has no such place.</summary>
    public TextSpan? Find(SourceSpan span)
    {
        if (span.Line < 1 || span.EndLine < span.Line || span.EndLine > starts.Count)
            return null;
        var (start, end) = (starts[span.Line - 1] + span.Column - 1, starts[span.EndLine - 1] + span.EndColumn - 1);
        return start <= end && end <= length ? new TextSpan(start, end) : null;
    }

    /// <summary>Where this stretch is written, if in another file that is read as part of this one; null elsewhere.</summary>
    public virtual Origin? OriginOf(TextSpan place) => null;

    private (int Line, int Column) At(int offset)
    {
        var index = starts.BinarySearch(offset);
        var line = index >= 0 ? index : ~index - 1;
        return (line + 1, offset - starts[line] + 1);
    }
}

/// <summary>A place in a file that others include.</summary>
/// <param name="Path">Inside the source's folder.</param>
internal sealed record Origin(string Path, SourceSpan Location);
