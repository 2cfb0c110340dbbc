using System.Buffers;

namespace Gateway.Content.Parsing.BibTeX;

/// <summary>
/// Which closing brace belongs to which opening one, found in one pass: nesting then costs a parser neither stack nor time. As in BibTeX,
/// a backslash before a brace makes no difference.
/// </summary>
internal sealed class BracePairs
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    private static readonly SearchValues<char> NotInKeys = SearchValues.Create(" \t{}=\"");

    // Sorted by the opening brace.
    private readonly List<int> openings = [];
    private readonly List<int> closings = [];

    // Offsets of lines that can hardly be anything but the beginning of an entry.
    private readonly List<int> entries = [];

    private readonly int length;

    public BracePairs(string text)
    {
        length = text.Length;
        var open = new Stack<int>();
        for (var i = text.AsSpan().IndexOfAny('{', '}'); i >= 0; i = Next(text.AsSpan(i + 1).IndexOfAny('{', '}'), i))
            if (text[i] == '{')
            {
                open.Push(openings.Count);
                openings.Add(i);
                closings.Add(-1);
            }
            else if (open.TryPop(out var opening))
            {
                closings[opening] = i;
            }

        for (var i = text.IndexOf("\n@", StringComparison.Ordinal); i >= 0; i = text.IndexOf("\n@", i + 1, StringComparison.Ordinal))
            if (BeginsEntry(text.AsSpan(i + 2)))
                entries.Add(i + 1);
    }

    /// <summary>Where the brace opened here is closed; -1 where it never is or, unless it may hold entries, where another entry begins before.</summary>
    public int ClosingOf(int opening, bool mayHoldEntries = false)
    {
        var closing = closings[openings.BinarySearch(opening)];
        return mayHoldEntries || closing < NextEntry(opening) ? closing : -1;
    }

    /// <summary>Where the next line stands that surely begins an entry; else the end of the text. No value goes beyond it.</summary>
    public int NextEntry(int offset)
    {
        var index = entries.BinarySearch(offset);
        index = index < 0 ? ~index : index;
        return index < entries.Count ? entries[index] : length;
    }

    private static int Next(int distance, int from) => distance < 0 ? -1 : from + 1 + distance;

    /// <summary>Whether a line goes on after its @ as in <c>article{key,</c>.</summary>
    private static bool BeginsEntry(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAny(',', '\n');
        if (end < 0 || line[end] != ',')
            return false;
        var brace = line[..end].IndexOfAny('{', '(');
        return brace > 0 && !line[..brace].TrimEnd().ContainsAnyExcept(Letters) && !line[(brace + 1)..end].Trim().ContainsAny(NotInKeys);
    }
}
