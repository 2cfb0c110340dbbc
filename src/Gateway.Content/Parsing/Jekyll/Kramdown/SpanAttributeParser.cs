using Gateway.Content.Parsing.Markdown;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Gateway.Content.Parsing.Jekyll.Kramdown;

/// <summary>
/// Reads what stands between braces within a line: attribute lists right behind an element (kramdown.gettalong.org/syntax.html#span-ials) or at the start of a
/// list item, the id at the end of a heading (#specifying-a-header-id), and extensions.
/// </summary>
internal sealed class SpanAttributeParser : InlineParser
{
    private readonly KramdownOptions options;

    public SpanAttributeParser(KramdownOptions options)
    {
        this.options = options;
        OpeningCharacters = ['{'];
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (text.StartsWith("{#"))
            return HeadingId(processor, ref slice);
        if (!text.StartsWith("{:"))
            return false;
        return text.StartsWith("{::") ? Extension(processor, ref slice) : Attributes(processor, ref slice);
    }

    private static bool HeadingId(InlineProcessor processor, ref StringSlice slice)
    {
        var mark = slice.AsSpan().TrimEnd();
        if (processor.Block is not HeadingBlock heading || slice.PeekCharExtra(-1) is not (' ' or '\t') || !mark.EndsWith('}') || !IsId(mark[2..^1]))
            return false;
        heading.GetAttributes().Id = mark[2..^1].ToString();
        slice.Start = slice.End + 1;
        return true;
    }

    private bool Attributes(InlineProcessor processor, ref StringSlice slice)
    {
        var close = slice.IndexOf('}');
        if (close < 0)
            return false;
        var list = AttributeList.Parse(new StringSlice(slice.Text, slice.Start + 2, close - 1).AsSpan());
        var definitions = KramdownState.Of(processor.Document, options, slice.Text).Definitions;
        if (processor.Inline is null && processor.Block is { Parent: ListItemBlock item } && item[0] == processor.Block)
            list.ApplyTo(item, definitions);
        else if (processor.Inline is LinkInline or CodeInline)
            list.ApplyTo(processor.Inline, definitions);
        else if (!IsElement(processor.Inline, slice))
            return false;
        else if (list.Id is not null)
            processor.Inline = new SpanId(list.Id) { Span = new SourceSpan(processor.GetSourcePosition(slice.Start), processor.GetSourcePosition(close)) };
        slice.Start = close + 1;
        return true;
    }

    private bool Extension(InlineProcessor processor, ref StringSlice slice)
    {
        if (ExtensionTag.At(slice.Text, slice.Start, slice.End + 1, isBlock: false) is not { } tag)
            return false;
        var state = KramdownState.Of(processor.Document, options, slice.Text);
        if (tag.Name == "options")
            state.Options = tag.Attributes.Others.Aggregate(state.Options, (current, x) => current.With(x.Key, x.Value));
        var html = tag.Html is { } span ? slice.Text[span.Start..span.End] : "<!-- -->";
        processor.Inline = new HtmlInline(html) { Span = new SourceSpan(processor.GetSourcePosition(slice.Start), processor.GetSourcePosition(tag.End - 1)) };
        slice.Start = tag.End;
        return true;
    }

    /// <summary>Whether what stands before is more than text. The marks of emphasis become elements only when the block has been read.</summary>
    private static bool IsElement(Inline? before, StringSlice slice) => before switch
    {
        null => false,
        LiteralInline => HiddenMarks.IsPartOfMark(slice.PeekCharExtra(-1)),
        EmphasisDelimiterInline => slice.PeekCharExtra(-1) is '*' or '_' or '~',
        DelimiterInline or LineBreakInline => false,
        _ => true,
    };

    // XML's names, as kramdown wants them.
    private static bool IsId(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '-' or '.' or ':'))
                return false;
        return text.Length > 0 && (char.IsLetter(text[0]) || text[0] is '_' or ':');
    }
}
