namespace Gateway.Content.Parsing.Jekyll.Liquid;

/// <summary>Leads from a text into which others were put back to the text as it was.</summary>
internal sealed class OffsetMap
{
    private readonly List<int> starts = [];
    private readonly List<(int End, int Origin, int OriginEnd)> pieces = [];

    /// <summary>Takes note of a piece that stands in the place of a stretch of the original; calls come in the order of the text.</summary>
    public void Insert(int start, int length, int origin, int originEnd)
    {
        starts.Add(start);
        pieces.Add((start + length, origin, originEnd));
    }

    /// <summary>The place in the original. All of a piece that was put in stands where it was put.</summary>
    public int OriginOf(int offset)
    {
        var found = starts.BinarySearch(offset);
        var index = found >= 0 ? found : ~found - 1;
        if (index < 0)
            return offset;
        var (end, origin, originEnd) = pieces[index];
        return offset < end ? origin : originEnd + offset - end;
    }
}
