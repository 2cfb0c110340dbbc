using System.Text;
using Gateway.Content.Parsing.Markdown;

namespace Gateway.Content.Parsing.Obsidian;

/// <summary>Lines that hold nothing but the name of the block above them, such as <c>^my-id</c> after a list or table, of which Markdown would make a part.</summary>
/// <param name="Text">The Markdown with these lines blanked, as long as before.</param>
/// <param name="Names">The ids that they give.</param>
internal sealed record BlockIdLines(string Text, IReadOnlyList<BlockName> Names)
{
    public static BlockIdLines TakeFrom(string markdown)
    {
        if (!markdown.Contains("\n^", StringComparison.Ordinal))
            return new BlockIdLines(markdown, []);
        var code = CodeMap.Of(markdown);
        var text = new StringBuilder(markdown);
        var names = new List<BlockName>();
        for (int i = 0, found; (found = markdown.IndexOf("\n^", i, StringComparison.Ordinal)) >= 0;)
        {
            var start = found + 1;
            var end = markdown.AsSpan(start).IndexOfAny('\r', '\n') is var length and >= 0 ? start + length : markdown.Length;
            i = end;
            var id = markdown.AsSpan(start, end - start).TrimEnd();
            // A heading keeps its own id, and the line becomes a block of its own.
            if (!BlockIdParser.IsId(id) || code.At(start) is not null || IsHeading(LineAbove(markdown, start)))
                continue;
            names.Add(new BlockName(start, id.ToString(), NamesBlockAbove: true));
            for (var j = 0; j < id.Length; j++)
                text[start + j] = ' ';
        }

        return new BlockIdLines(text.ToString(), names);
    }

    private static bool IsHeading(ReadOnlySpan<char> line) => line.TrimStart().StartsWith("#");

    /// <summary>The nearest line above that is not empty.</summary>
    private static ReadOnlySpan<char> LineAbove(string text, int lineStart)
    {
        var above = text.AsSpan(0, lineStart).TrimEnd();
        return above[(above.LastIndexOf('\n') + 1)..];
    }
}
