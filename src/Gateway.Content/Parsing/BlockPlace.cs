using Gateway.Content.Model;

namespace Gateway.Content.Parsing;

/// <summary>
/// Finds stretches of a block's text in the file. A block keeps only the place where it starts, since markup and entities lie between its
/// words; a stretch is looked for letter by letter from there on, each after the one before.
/// </summary>
internal sealed class BlockPlace(string source, TextBlock block, LineIndex lines)
{
    // Markup makes the source longer than the text; further away stands another block.
    private readonly int end = Math.Min(source.Length, block.Offset + (block.Text.Length * 4) + 400);

    private int next = Math.Min(block.Offset, source.Length);
    private int lastStart;

    /// <summary>Whether a backslash stands before the stretch that was asked for last.</summary>
    public bool IsEscaped { get; private set; }

    /// <summary>Where this stretch stands; the block's start where it is written in other letters. Ask in the order of the text.</summary>
    public SourceSpan Of(TextSpan span)
    {
        var text = block.Text.AsSpan(span.Start, span.Length);
        // Markup makes it no nearer than it is in the text; what a template puts in may.
        var start = Find(text, next + Math.Max(0, span.Start - lastStart)) is >= 0 and var found ? found : Find(text, next);
        IsEscaped = false;
        if (start < 0)
            return lines.Span(block.Offset, block.Offset);
        // Several callouts may share one place: the next search starts within this one.
        (next, lastStart) = (start, span.Start);
        IsEscaped = start > 0 && source[start - 1] == '\\';
        return lines.Span(start, start + span.Length);
    }

    private int Find(ReadOnlySpan<char> text, int from) =>
        from < end && source.AsSpan(from, end - from).IndexOf(text, StringComparison.Ordinal) is >= 0 and var found ? from + found : -1;
}
