using Gateway.Content.Model;

namespace Gateway.Content.Parsing.Bodies;

/// <summary>A heading where it was met.</summary>
/// <param name="TextOffset">Where it starts in the text of the body.</param>
/// <param name="HtmlOffset">Where its section starts in the HTML.</param>
/// <param name="SourceOffset">Where it starts in the file.</param>
/// <param name="Before">The body before it.</param>
internal sealed record HeadingMark(int Level, string Title, string? Anchor, int TextOffset, int HtmlOffset, int SourceOffset, TextLength Before);

/// <summary>Makes sections of headings: each reaches to the next heading of its own or a higher level.</summary>
internal static class SectionTree
{
    /// <param name="end">Stands for the end of the body.</param>
    /// <param name="bodyStart">Offset of the Markdown in the file; null where the file is HTML.</param>
    public static IReadOnlyList<ParsedSection> Build(IReadOnlyList<HeadingMark> headings, HeadingMark end, int? bodyStart, LineIndex lines)
    {
        var sections = new ParsedSection[headings.Count];
        var offsets = AscendingOffsets(headings);
        var open = new Stack<int>();
        for (var i = 0; i < headings.Count; i++)
        {
            var heading = headings[i];
            while (open.TryPeek(out var above) && headings[above].Level >= heading.Level)
                open.Pop();
            var nextIndex = Next(headings, i);
            var next = nextIndex < headings.Count ? headings[nextIndex] : end;
            var sourceEnd = nextIndex < headings.Count ? offsets[nextIndex] : Math.Max(end.SourceOffset, offsets[^1]);
            sections[i] = new ParsedSection(
                heading.Level,
                heading.Title,
                heading.Anchor,
                open.TryPeek(out var parent) ? parent : null,
                next.Before - heading.Before,
                new TextSpan(heading.HtmlOffset, next.HtmlOffset),
                new TextSpan(heading.TextOffset, next.TextOffset),
                bodyStart is { } start ? new TextSpan(offsets[i] - start, sourceEnd - start) : null,
                lines.Span(heading.SourceOffset, sourceEnd));
            open.Push(i);
        }

        return sections;
    }

    /// <summary>Where the headings start in the file. What is shown further down than it is written, as footnotes are, counts from the last heading before it.</summary>
    private static int[] AscendingOffsets(IReadOnlyList<HeadingMark> headings)
    {
        var offsets = new int[headings.Count];
        for (var i = 0; i < offsets.Length; i++)
            offsets[i] = Math.Max(headings[i].SourceOffset, i > 0 ? offsets[i - 1] : 0);
        return offsets;
    }

    /// <summary>Index of the heading that ends a section; the number of headings where none does.</summary>
    private static int Next(IReadOnlyList<HeadingMark> headings, int index)
    {
        var next = index + 1;
        while (next < headings.Count && headings[next].Level > headings[index].Level)
            next++;
        return next;
    }
}
