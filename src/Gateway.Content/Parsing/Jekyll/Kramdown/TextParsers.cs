using Markdig.Parsers;
using Markdig.Syntax;

namespace Gateway.Content.Parsing.Jekyll.Kramdown;

// Where kramdown's rules for lines of text differ from CommonMark's.

/// <summary>A heading begins at the start of its line, and has a space after its signs.</summary>
internal sealed class HeadingParser(KramdownOptions options) : HeadingBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.Indent > 0 || (!options.EndsParagraphs && !BlockBoundary.StandsBefore(processor)))
            return BlockState.None;
        var title = processor.Line.AsSpan().TrimStart('#');
        return title.IsWhiteSpace() || (options.ReadsGfm && title[0] is not (' ' or '\t')) ? BlockState.None : base.TryOpen(processor);
    }
}

/// <summary>A heading that is underlined has one line, and stands behind a block boundary.</summary>
internal sealed class ParagraphParser : ParagraphBlockParser
{
    private readonly ParagraphBlockParser underlined = new();

    public ParagraphParser() => ParseSetextHeadings = false;

    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        processor.Indent == 0 && processor.CurrentChar is '=' or '-' && block is ParagraphBlock { Lines.Count: 1 } && IsBehindBoundary(processor, block)
            ? underlined.TryContinue(processor, block)
            : base.TryContinue(processor, block);

    private static bool IsBehindBoundary(BlockProcessor processor, Block block)
    {
        var text = processor.Line.Text;
        var index = block.Parent!.IndexOf(block);
        return index == 0 || block.Parent[index - 1] is AttributeListBlock or EndOfBlock || BlockBoundary.IsAfterBlank(text, SourceLines.StartOf(text, block.Span.Start));
    }
}

/// <summary>A rule does not end a paragraph.</summary>
internal sealed class RuleParser : ThematicBreakParser
{
    public override bool CanInterrupt(BlockProcessor processor, Block block) => block is not ParagraphBlock;
}

/// <summary>Numbers of items are followed by a full stop.</summary>
internal sealed class ListParser : ListBlockParser
{
    public ListParser()
    {
        foreach (var parser in ItemParsers.OfType<OrderedListItemParser>())
            parser.OrderedDelimiters = ['.'];
    }

    // A rule is taken for a list by its first sign.
    public override bool CanInterrupt(BlockProcessor processor, Block block) => block is not ParagraphBlock || !IsRule(processor.Line.AsSpan());

    private static bool IsRule(ReadOnlySpan<char> line)
    {
        var signs = 0;
        foreach (var c in line)
            if (c == line[0])
                signs++;
            else if (c is not (' ' or '\t'))
                return false;
        return signs >= 3;
    }
}

/// <summary>A fence is followed by one word at most. One that is never closed is text.</summary>
internal sealed class FenceParser(KramdownOptions options) : FencedCodeBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan();
        var sign = line[0];
        var length = line.Length - line.TrimStart(sign).Length;
        return length >= 3 && !line[length..].Trim().ContainsAny(' ', '\t') && KramdownState.Of(processor.Document, options, processor.Line.Text).HasFenceAfter(processor.Line.End, sign, length)
            ? base.TryOpen(processor)
            : BlockState.None;
    }
}
