using Markdig.Parsers;
using Markdig.Syntax;

namespace Gateway.Content.Parsing.Jekyll.Kramdown;

/// <summary>
/// What some blocks need before and after them (kramdown.gettalong.org/syntax.html#block-boundaries): a blank line, an end-of-block marker, an attribute list,
/// or the start or end of whatever holds them.
/// </summary>
internal static class BlockBoundary
{
    /// <summary>Whether the line that is being read begins behind a boundary.</summary>
    public static bool StandsBefore(BlockProcessor processor) =>
        processor.CurrentBlock is not ParagraphBlock
        && (processor.LastBlock is null or AttributeListBlock or EndOfBlock || IsAfterBlank(processor.Line.Text, processor.CurrentLineStartPosition));

    public static bool IsAfterBlank(string text, int lineStart) =>
        lineStart == 0 || SourceLines.IsBlank(SourceLines.At(text, SourceLines.StartOf(text, lineStart - 1)));

    /// <summary>Whether the line that starts here is a boundary.</summary>
    public static bool StandsAt(string text, int lineStart)
    {
        if (lineStart >= text.Length)
            return true;
        var line = SourceLines.At(text, lineStart).Trim(" \t\r>");
        return line.IsEmpty || line is "^" || (line.StartsWith("{:") && line.EndsWith('}'));
    }
}
