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
        var open = new Stack<int>();
        for (var i = 0; i < headings.Count; i++)
        {
            var heading = headings[i];
            while (open.TryPeek(out var above) && headings[above].Level >= heading.Level)
                open.Pop();
            var next = Next(headings, i) ?? end;
            sections[i] = new ParsedSection(
                heading.Level,
                heading.Title,
                heading.Anchor,
                open.TryPeek(out var parent) ? parent : null,
                next.Before - heading.Before,
                new TextSpan(heading.HtmlOffset, next.HtmlOffset),
                new TextSpan(heading.TextOffset, next.TextOffset),
                bodyStart is { } start ? new TextSpan(heading.SourceOffset - start, next.SourceOffset - start) : null,
                lines.Span(heading.SourceOffset, next.SourceOffset));
            open.Push(i);
        }

        return sections;
    }

    private static HeadingMark? Next(IReadOnlyList<HeadingMark> headings, int index)
    {
        for (var i = index + 1; i < headings.Count; i++)
            if (headings[i].Level <= headings[index].Level)
                return headings[i];
        return null;
    }
}
