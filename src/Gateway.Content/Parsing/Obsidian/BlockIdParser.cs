using System.Buffers;
using Gateway.Content.Parsing.Bodies;
using Gateway.Content.Parsing.Markdown;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Gateway.Content.Parsing.Obsidian;

/// <summary>Finds what names a block: <c>^my-id</c> at its end (help.obsidian.md/links, "Link to a block in a note").</summary>
internal sealed class BlockIdParser : InlineParser
{
    private static readonly SearchValues<char> IdCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    public BlockIdParser() => OpeningCharacters = ['^'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var id = slice.AsSpan().TrimEnd();
        if (!IsId(id) || !slice.PeekCharExtra(-1).IsWhiteSpaceOrZero())
            return false;
        var start = slice.Start;
        slice.Start += id.Length;
        processor.Inline = new BlockIdInline(id.ToString())
        {
            Span = new SourceSpan(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(slice.Start - 1)),
            Line = line,
            Column = column,
        };
        return true;
    }

    public static bool IsId(ReadOnlySpan<char> text) => text is ['^', _, ..] && text[1..].IndexOfAnyExcept(IdCharacters) < 0;

    private sealed class BlockIdInline(string id) : LeafInline, IMarkupInline
    {
        public void WriteTo(MarkdownWalker walker) => walker.Empty(ElementType.Span, new Attributes { Id = id }, this);
    }
}
