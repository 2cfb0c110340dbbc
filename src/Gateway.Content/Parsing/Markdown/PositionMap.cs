using Gateway.Content.Model;

namespace Gateway.Content.Parsing.Markdown;

/// <summary>Leads from a place in rendered HTML back to the place in the file that it was made from.</summary>
internal sealed class PositionMap
{
    private readonly List<int> offsets = [];
    private readonly List<(TextSpan Source, bool Verbatim)> spans = [];

    /// <summary>Takes note that what is written to the HTML from here on comes from this span; calls come in the order of the offsets.</summary>
    /// <param name="verbatim">Whether the span is copied letter by letter, as raw HTML is.</param>
    public void Add(int htmlOffset, TextSpan source, bool verbatim)
    {
        offsets.Add(htmlOffset);
        spans.Add((source, verbatim));
    }

    /// <summary>The span of the file that the element at this offset was made from, and whether it was copied letter by letter; then only its start is sure.</summary>
    public (TextSpan Source, bool IsVerbatim) Of(int htmlOffset)
    {
        if (offsets.Count == 0)
            return default;
        var found = offsets.BinarySearch(htmlOffset);
        var index = Math.Max(0, found >= 0 ? found : ~found - 1);
        var (source, verbatim) = spans[index];
        // What stands before the first span is taken for its start.
        return verbatim ? (new TextSpan(Math.Min(source.End, source.Start + Math.Max(0, htmlOffset - offsets[index])), source.End), true) : (source, false);
    }
}
