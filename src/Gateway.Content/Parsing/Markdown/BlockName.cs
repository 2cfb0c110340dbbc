using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Gateway.Content.Parsing.Markdown;

/// <summary>An id that stands on a line of its own, beside the block that it names.</summary>
/// <param name="Offset">Where the line starts in the Markdown.</param>
/// <param name="NamesBlockAbove">Whether the line touches the block above it; else it names the block below.</param>
internal sealed record BlockName(int Offset, string Id, bool NamesBlockAbove);

internal static class BlockNames
{
    public static void Give(IReadOnlyList<BlockName> names, MarkdownDocument document)
    {
        if (names.Count == 0)
            return;
        // Of blocks that begin in one place the outermost is named, of those that end in one place the innermost.
        var byStart = document.Descendants<Block>().OrderBy(x => x.Span.Start).ThenByDescending(x => x.Span.End).ToList();
        var byEnd = document.Descendants<Block>().OrderBy(x => x.Span.End).ThenBy(x => x.Span.Start).ToList();
        var given = new HashSet<HtmlAttributes>(ReferenceEqualityComparer.Instance);
        foreach (var name in names)
        {
            var block = name.NamesBlockAbove
                ? byEnd.ElementAtOrDefault(FirstIndex(byEnd, x => x.Span.End >= name.Offset) - 1)
                : byStart.ElementAtOrDefault(FirstIndex(byStart, x => x.Span.Start >= name.Offset));
            if ((HasNoElement(block) ? block!.Parent : block)?.GetAttributes() is not { } attributes)
                continue;
            // An element has one id: another name of the same block stands within it.
            if (!given.Add(attributes) && block is LeafBlock { Inline.FirstChild: { } first })
                first.InsertBefore(new SpanId(attributes.Id!));
            attributes.Id = name.Id;
        }
    }

    /// <summary>Whether a block may be shown as part of the one around it alone, as in a tight list.</summary>
    private static bool HasNoElement(Block? block) => block is ParagraphBlock { Parent: ListItemBlock or TableCell };

    /// <summary>Index of the first block that lies beyond a place; the number of blocks where none does.</summary>
    private static int FirstIndex(List<Block> blocks, Predicate<Block> isBeyond)
    {
        var (low, high) = (0, blocks.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (isBeyond(blocks[middle]))
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
