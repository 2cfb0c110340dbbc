using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Gateway.Content.Parsing.Obsidian;

/// <summary>Takes the mark off a quotation that is a callout, such as <c>> [!note]- Title</c> (help.obsidian.md/callouts).</summary>
internal sealed class CalloutParser : InlineParser
{
    // The longest of Obsidian's own has eight characters; people add theirs.
    private const int MaxLength = 100;

    public CalloutParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan();
        if (!rest.StartsWith("[!") || processor.Block is not ParagraphBlock { Parent: QuoteBlock quote } paragraph || quote[0] != paragraph
            || processor.GetSourcePosition(slice.Start) != paragraph.Span.Start)
            return false;
        var end = rest[..Math.Min(rest.Length, MaxLength)].IndexOfAny(']', '\n');
        if (end <= 2 || rest[end] != ']')
            return false;
        var mark = rest[2..end];
        var bar = mark.IndexOf('|');
        quote.GetAttributes().AddClass("callout");
        quote.GetAttributes().AddClass((bar < 0 ? mark : mark[..bar]).Trim().ToString().ToLowerInvariant());
        end++;
        if (end < rest.Length && rest[end] is '+' or '-')
            end++;
        slice.Start += end;
        slice.TrimStart();
        return true;
    }
}
