using System.Buffers;
using Markdig;
using Markdig.Extensions.GenericAttributes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Gateway.Content.Parsing.Markdown;

/// <summary>
/// Attributes as goldmark, pulldown-cmark and Pandoc read them, <c>{#id .class key=value}</c>. The parser's own rule takes any word for one: <c>{topic}</c> and
/// <c>/users/{id}</c> are text.
/// </summary>
/// <param name="onlyHeadings">Whether braces are text outside of headings and fences.</param>
internal sealed class WrittenAttributes(bool onlyHeadings) : IMarkdownExtension
{
    private const string Blanks = " \t\r\n";

    private static readonly SearchValues<char> Ends = SearchValues.Create(Blanks + "{}");

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.Replace<GenericAttributesParser>(new SpanParser(onlyHeadings));
        foreach (var parser in pipeline.BlockParsers.OfType<HeadingBlockParser>())
            parser.TryParseAttributes = EndOfHeading;
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private static bool EndOfHeading(BlockProcessor processor, ref StringSlice line, IBlock block)
    {
        var text = line.AsSpan().TrimEnd();
        var open = text.LastIndexOf('{');
        if (open < 1 || text[open - 1] == '\\')
            return false;
        var attributes = new HtmlAttributes();
        if (Length(text[open..], attributes) != text.Length - open)
            return false;
        block.SetAttributes(attributes);
        line.End = line.Start + open - 1;
        return true;
    }

    /// <summary>How long the attributes are that begin here, braces included; 0 where other things stand in the braces.</summary>
    private static int Length(ReadOnlySpan<char> text, HtmlAttributes attributes)
    {
        var rest = text[1..].TrimStart(Blanks);
        for (var isEmpty = true; rest is not []; isEmpty = false)
        {
            if (rest[0] == '}')
                return isEmpty ? 0 : text.Length - rest.Length + 1;
            if (Item(rest, attributes) is not (> 0 and var length))
                return 0;
            rest = rest[length..].TrimStart(Blanks);
        }

        return 0;
    }

    private static int Item(ReadOnlySpan<char> text, HtmlAttributes attributes)
    {
        var end = text.IndexOfAny(Ends);
        if (end < 2)
            return 0;
        switch (text[0])
        {
            case '#':
                attributes.Id ??= text[1..end].ToString();
                return end;
            case '.':
                attributes.AddClass(text[1..end].ToString());
                return end;
        }

        var name = text[..Math.Max(0, text[..end].IndexOf('='))];
        var value = text[(name.Length + 1)..];
        if (name.IsEmpty || !(char.IsAsciiLetter(name[0]) || name[0] is '_' or ':'))
            return 0;
        var isQuoted = value is ['"' or '\'', ..];
        var length = isQuoted ? value[1..].IndexOf(value[0]) : value.IndexOfAny(Ends);
        if (length < (isQuoted ? 0 : 1))
            return 0;
        attributes.AddProperty(name.ToString(), value.Slice(isQuoted ? 1 : 0, length).ToString());
        return name.Length + 1 + length + (isQuoted ? 2 : 0);
    }

    private sealed class SpanParser(bool onlyHeadings) : GenericAttributesParser
    {
        public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
            (!onlyHeadings || processor.Block is HeadingBlock { IsSetext: true }) && Length(slice.AsSpan(), new HtmlAttributes()) > 0 && base.Match(processor, ref slice);
    }
}
