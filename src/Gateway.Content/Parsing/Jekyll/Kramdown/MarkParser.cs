using Markdig.Parsers;
using Markdig.Syntax;

namespace Gateway.Content.Parsing.Jekyll.Kramdown;

/// <summary>Reads lines that are marks for kramdown itself: attribute lists and their definitions, extensions, and the end-of-block marker.</summary>
internal sealed class MarkParser : BlockParser
{
    private readonly KramdownOptions options;

    public MarkParser(KramdownOptions options)
    {
        this.options = options;
        OpeningCharacters = ['{', '^'];
    }

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
            return BlockState.None;
        var line = processor.Line.AsSpan().TrimEnd();
        if (line is "^")
            return Push(processor, new EndOfBlock(this, processor.Line.End));
        if (!line.StartsWith("{:"))
            return BlockState.None;
        if (line.StartsWith("{::") || line.StartsWith("{:/"))
            return Extension(processor);
        if (!line.EndsWith('}') || line[2..^1].Contains('}') && !line[2..^1].Contains("\\}", StringComparison.Ordinal))
            return BlockState.None;

        var content = line[2..^1];
        if (content.IndexOf(':') is > 0 and var colon && AttributeList.IsName(content[..colon]))
            return Define(processor, content[..colon].ToString(), content[(colon + 1)..]);
        return Push(processor, new AttributeListBlock(this, AttributeList.Parse(content), StandsAlone(processor)));
    }

    /// <summary>A list right below another list names what that one names.</summary>
    private static bool StandsAlone(BlockProcessor processor) =>
        processor.LastBlock is AttributeListBlock { StandsAlone: false } && processor.CurrentBlock is not ParagraphBlock && !BlockBoundary.IsAfterBlank(processor.Line.Text, processor.CurrentLineStartPosition)
            ? false
            : BlockBoundary.StandsBefore(processor);

    /// <summary>An extension that spans several lines is passed over to its end.</summary>
    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        block is EndOfBlock mark && processor.CurrentLineStartPosition < mark.End ? BlockState.ContinueDiscard : BlockState.None;

    private BlockState Define(BlockProcessor processor, string name, ReadOnlySpan<char> attributes)
    {
        var definitions = StateOf(processor).Definitions;
        if (!definitions.TryGetValue(name, out var list))
            definitions.Add(name, list = new AttributeList());
        list.Add(attributes);
        return Push(processor, new EndOfBlock(this, processor.Line.End));
    }

    private BlockState Extension(BlockProcessor processor)
    {
        var text = processor.Line.Text;
        if (ExtensionTag.At(text, processor.Start, text.Length, isBlock: true) is not { } tag)
            return BlockState.None;
        var state = StateOf(processor);
        if (tag.Name == "options")
            state.Options = tag.Attributes.Others.Aggregate(state.Options, (current, x) => current.With(x.Key, x.Value));
        Push(processor, new EndOfBlock(this, tag.End) { Html = tag.Html, IsBreakable = false });
        return BlockState.ContinueDiscard;
    }

    private static BlockState Push(BlockProcessor processor, LeafBlock mark)
    {
        mark.Column = processor.Column;
        mark.Span = new SourceSpan(processor.Start, processor.Line.End);
        processor.NewBlocks.Push(mark);
        return BlockState.BreakDiscard;
    }

    private KramdownState StateOf(BlockProcessor processor) => KramdownState.Of(processor.Document, options, processor.Line.Text);
}
