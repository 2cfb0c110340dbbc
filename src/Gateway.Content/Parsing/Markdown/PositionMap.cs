using Gateway.Content.Model;

namespace Gateway.Content.Parsing.Markdown;

/// <summary>Leads from a place in rendered HTML back to the place in the file that it was made from.</summary>
internal sealed class PositionMap
{
    private readonly List<int> offsets = [];
    private readonly List<(TextSpan Source, bool Verbatim)> spans = [];

    /// <summary>Where HTML is read as it was written.</summary>
    public static readonly PositionMap Identity = new();

    /// <summary>Takes note that what is written to the HTML from here on comes from this span; calls come in the order of the offsets.</summary>
    /// <param name="verbatim">Whether the span is copied letter by letter, as raw HTML is.</param>
    public void Add(int htmlOffset, TextSpan source, bool verbatim)
    {
        // Of several objects that start at one place the innermost is the last.
        if (offsets.Count > 0 && offsets[^1] == htmlOffset)
        {
            spans[^1] = (source, verbatim);
            return;
        }

        offsets.Add(htmlOffset);
        spans.Add((source, verbatim));
    }

    /// <summary>The span of the file that the element at this offset was made from. The end is null where only the start is known.</summary>
    /// <param name="isContainer">Whether the element has no object of its own, such as a list item: then the first object in it tells the place.</param>
    public (int Start, int? End) Of(int htmlOffset, bool isContainer = false)
    {
        if (offsets.Count == 0)
            return (htmlOffset, null);
        var found = offsets.BinarySearch(htmlOffset);
        var index = Math.Clamp(found >= 0 ? found : isContainer ? ~found : ~found - 1, 0, offsets.Count - 1);
        var (source, verbatim) = spans[index];
        return verbatim && offsets[index] <= htmlOffset ? (source.Start + htmlOffset - offsets[index], null) : (source.Start, source.End);
    }
}
