using Gateway.Content.Model;
using Gateway.Content.Parsing;

namespace Gateway.Content.Extraction.Citations;

/// <summary>Tells the running text of a block from its links, code and math, where brackets and numbers mean other things. Made only where there is something to ask.</summary>
internal sealed class ProseMask(TextBlock block)
{
    private bool[]? covered;

    /// <summary>Whether the whole stretch is running text.</summary>
    public bool Covers(TextSpan span) => !(covered ??= Covered()).AsSpan(span.Start, span.Length).Contains(true);

    private bool[] Covered()
    {
        var mask = new bool[block.Text.Length];
        foreach (var span in block.Links.Select(x => x.Span).Concat(block.Codes))
            mask.AsSpan(span.Start, span.Length).Fill(true);
        var inMath = false;
        for (var i = 0; i < mask.Length; i++)
        {
            if (block.Text[i] == '$' && !mask[i])
                inMath = !inMath;
            mask[i] |= inMath;
        }

        return mask;
    }
}
