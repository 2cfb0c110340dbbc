using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Gateway.Content.Parsing.Jekyll.Kramdown;

/// <summary>Reads marks of footnotes before links, so that <c>[^a][^b]</c> is two of them.</summary>
internal sealed class FootnoteMarkParser : InlineParser
{
    public FootnoteMarkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '^' || slice.IndexOf(']') is not (>= 0 and var close))
            return false;
        var label = slice.Text[(slice.Start + 1)..close];
        if (!processor.Document.TryGetLinkReferenceDefinition(label, out var definition) || definition.CreateLinkInline is not { } create)
            return false;
        processor.Inline = create(processor, definition, null);
        processor.Inline.Span = new SourceSpan(processor.GetSourcePosition(slice.Start), processor.GetSourcePosition(close));
        slice.Start = close + 1;
        return true;
    }
}
