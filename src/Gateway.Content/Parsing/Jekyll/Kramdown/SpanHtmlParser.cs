using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Gateway.Content.Parsing.Jekyll.Kramdown;

/// <summary>
/// Reads HTML within a line where kramdown and CommonMark differ: <c>&lt;a /&gt;</c> is an element without content, and what stands in elements such as
/// <c>code</c>, and in those that HTML does not know, is no Markdown.
/// </summary>
internal sealed class SpanHtmlParser : InlineParser
{
    private readonly KramdownOptions options;

    public SpanHtmlParser(KramdownOptions options)
    {
        this.options = options;
        OpeningCharacters = ['<'];
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!char.IsAsciiLetter(slice.PeekChar()))
            return false;
        var html = KramdownState.Of(processor.Document, options, slice.Text).HtmlOf(slice.Text);
        if (html.TagAt(slice.Start) is not { IsEnd: false } tag || tag.End > slice.End + 1 || HtmlElements.IsVoid(tag.Name))
            return false;
        if (tag.IsClosed)
            return Take(processor, ref slice, $"{slice.Text.AsSpan(tag.Start, tag.End - tag.Start).TrimEnd('>').TrimEnd('/')}></{tag.Name}>", tag.End);
        return tag.Content(HtmlElements.ContentOf(tag.Name)) == HtmlContent.Raw
            && html.EndOf(tag.Name, tag.End, out _) is > 0 and var end
            && end <= slice.End + 1
            && Take(processor, ref slice, slice.Text[tag.Start..end], end);
    }

    private static bool Take(InlineProcessor processor, ref StringSlice slice, string html, int end)
    {
        processor.Inline = new HtmlInline(html)
        {
            Span = new SourceSpan(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(end - 1)),
            Line = line,
            Column = column,
        };
        slice.Start = end;
        return true;
    }
}
