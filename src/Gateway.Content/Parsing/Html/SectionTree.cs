using AngleSharp.Dom;
using Gateway.Content.Model;

namespace Gateway.Content.Parsing.Html;

/// <summary>Makes sections of headings: each reaches to the next heading of its own or a higher level.</summary>
internal static class SectionTree
{
    public static IReadOnlyList<ParsedSection> Build(
        IReadOnlyList<HeadingMark> headings,
        string text,
        string html,
        IReadOnlyDictionary<IElement, int> htmlOffsets,
        string source,
        int bodyStart,
        bool isHtml,
        LineIndex lines)
    {
        var sections = new ParsedSection[headings.Count];
        var open = new Stack<int>();
        for (var i = 0; i < headings.Count; i++)
        {
            var heading = headings[i];
            while (open.TryPeek(out var above) && headings[above].Level >= heading.Level)
                open.Pop();
            var next = Next(headings, i);
            var textSpan = new TextSpan(heading.TextOffset, next?.TextOffset ?? text.Length);
            var sourceEnd = next?.SourceOffset ?? source.Length;
            sections[i] = new ParsedSection(
                heading.Level,
                heading.Title,
                heading.Anchor,
                open.TryPeek(out var parent) ? parent : null,
                Words.Count(text.AsSpan(textSpan.Start, textSpan.Length)),
                new TextSpan(htmlOffsets[heading.Element], next is null ? html.Length : htmlOffsets[next.Element]),
                textSpan,
                isHtml ? null : new TextSpan(heading.SourceOffset - bodyStart, sourceEnd - bodyStart),
                lines.Span(heading.SourceOffset, sourceEnd));
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
