using AngleSharp.Dom;
using Gateway.Content.Model;
using Gateway.Content.Parsing.Markdown;

namespace Gateway.Content.Parsing.Html;

/// <summary>Tells where in the file an element was written.</summary>
internal sealed class ElementPlaces(string source, int bodyStart, PositionMap positions, LineIndex lines)
{
    // An end tag further away than this belongs to some other element: the search must not run through the file for each unclosed link.
    private const int LongestElement = 4000;

    public int OffsetOf(IElement element) => bodyStart + SpanOf(element).Start;

    /// <summary>From the start of the element to its end tag's end.</summary>
    public SourceSpan LocationOf(IElement element)
    {
        var (start, knownEnd) = SpanOf(element);
        var from = bodyStart + start;
        return lines.Span(from, knownEnd is { } end ? bodyStart + end : EndOf(element, from));
    }

    private (int Start, int? End) SpanOf(IElement element) =>
        positions.Of(element.SourceReference?.Position.Index ?? 0, isContainer: element.LocalName is "li" or "td" or "th" or "dd" or "dt" or "tr");

    private int EndOf(IElement element, int from)
    {
        var length = Math.Min(LongestElement, source.Length - from);
        var endTag = length > 0 ? source.IndexOf($"</{element.LocalName}", from, length, StringComparison.OrdinalIgnoreCase) : -1;
        var end = source.IndexOf('>', endTag >= 0 ? endTag : Math.Min(from, source.Length));
        return end < 0 ? source.Length : end + 1;
    }
}
