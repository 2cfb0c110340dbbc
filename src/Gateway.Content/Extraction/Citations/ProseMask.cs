using System.Text.RegularExpressions;
using Gateway.Content.Parsing;

namespace Gateway.Content.Extraction.Citations;

/// <summary>Tells the running text of a block from its links, code and math, where brackets and numbers mean other things.</summary>
internal sealed class ProseMask
{
    private readonly bool[] covered;

    public ProseMask(TextBlock block)
    {
        covered = new bool[block.Text.Length];
        foreach (var span in block.Links.Select(x => x.Span).Concat(block.Codes))
            covered.AsSpan(span.Start, span.Length).Fill(true);
        var inMath = false;
        for (var i = 0; i < covered.Length; i++)
        {
            if (block.Text[i] == '$' && !covered[i])
                inMath = !inMath;
            covered[i] |= inMath;
        }
    }

    /// <summary>Whether the whole match is running text.</summary>
    public bool Covers(Match match) => !covered.AsSpan(match.Index, match.Length).Contains(true);
}
