using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Gateway.Content.Parsing.Markdown;

/// <summary>An id that stands on a line of its own, beside the block that it names.</summary>
/// <param name="Offset">Where the line starts in the Markdown.</param>
/// <param name="NamesBlockAbove">Whether the line touches the block above it; else it names the block below.</param>
internal sealed record BlockName(int Offset, string Id, bool NamesBlockAbove)
{
    public void ApplyTo(MarkdownDocument document)
    {
        var blocks = document.Descendants<Block>();
        var block = NamesBlockAbove
            ? blocks.Where(x => x.Span.End < Offset).MaxBy(x => (x.Span.End, x.Span.Start))
            : blocks.Where(x => x.Span.Start >= Offset).MinBy(x => (x.Span.Start, -x.Span.End));
        if (block is not null)
            block.GetAttributes().Id = Id;
    }
}
