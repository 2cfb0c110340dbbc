using Gateway.Content.Model;
using Gateway.Content.Parsing.Markdown;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using SourceSpan = Markdig.Syntax.SourceSpan;

namespace Gateway.Content.Parsing.Jekyll.Kramdown;

/// <summary>Reads block HTML.</summary>
internal sealed class HtmlParser : BlockParser
{
    private readonly KramdownOptions options;

    public HtmlParser(KramdownOptions options)
    {
        this.options = options;
        OpeningCharacters = ['<'];
    }

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
            return BlockState.None;
        var state = KramdownState.Of(processor.Document, options, processor.Line.Text);
        if (state.Stretches.At(processor.Start, state.Options.ParsesBlockHtml) is not { } stretch)
            return BlockState.None;
        processor.NewBlocks.Push(new HtmlStretchBlock(this, stretch)
        {
            Column = processor.ColumnBeforeIndent,
            Span = new SourceSpan(processor.Start, stretch.End - 1),
            // What is a comment, or stands in the pieces, is not shown a second time.
            Type = stretch.IsComment || stretch.Pieces.Count > 0 ? HtmlBlockType.Comment : HtmlBlockType.InterruptingBlock,
            IsBreakable = false,
            HoldsMarkdown = state.Stretches.IsInside,
        });
        processor.GoToColumn(processor.ColumnBeforeIndent);
        return EndOrGoOn(processor, stretch);
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var stretch = ((HtmlStretchBlock)block).Stretch;
        if (processor.CurrentLineStartPosition >= stretch.End)
            return BlockState.None;
        processor.GoToColumn(processor.ColumnBeforeIndent);
        return EndOrGoOn(processor, stretch);
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is not HtmlStretchBlock { Stretch.Pieces: { Count: > 0 } pieces } || block.Parent is not { } parent)
            return true;
        var index = parent.IndexOf(block);
        foreach (var piece in pieces)
            parent.Insert(++index, BlockOf(piece, processor.Line.Text, block.Line));
        return true;
    }

    private static BlockState EndOrGoOn(BlockProcessor processor, HtmlStretch stretch) =>
        stretch.End <= processor.Line.End + 1 ? BlockState.Break : BlockState.Continue;

    /// <summary>A piece of a stretch as a block of its own.</summary>
    public static LeafBlock BlockOf(HtmlPiece piece, string text, int line)
    {
        LeafBlock block = piece.IsText ? new LineOfText() : new HtmlBlock(null) { Type = HtmlBlockType.InterruptingBlock };
        block.Span = new SourceSpan(piece.Span.Start, piece.Span.End - 1);
        block.Line = line;
        AddLines(block, text, piece.Span);
        return block;
    }

    private static void AddLines(LeafBlock block, string text, TextSpan span)
    {
        block.Lines = new StringLineGroup(1);
        for (int start = span.Start, end; start < span.End; start = end + 1)
        {
            end = Math.Min(span.End, SourceLines.EndOf(text, start));
            block.Lines.Add(new StringSlice(text, start, end - 1));
        }
    }
}

/// <summary>A stretch of HTML. Where it holds lines of Markdown, its pieces follow it as blocks of their own.</summary>
internal sealed class HtmlStretchBlock(BlockParser parser, HtmlStretch stretch) : HtmlBlock(parser)
{
    public HtmlStretch Stretch => stretch;

    /// <summary>Whether the blocks that follow stand inside an element.</summary>
    public bool HoldsMarkdown { get; init; }
}

/// <summary>A line of Markdown inside an element.</summary>
internal sealed class LineOfText : LeafBlock, IMarkupBlock
{
    public LineOfText()
        : base(null) => ProcessInlines = true;

    public void WriteTo(MarkdownWalker walker) => walker.Inlines(Inline);
}
