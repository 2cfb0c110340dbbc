using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace Gateway.Content.Parsing.Jekyll.Kramdown;

/// <summary>Makes Markdig read as kramdown does (kramdown.gettalong.org/syntax.html, and its source where that is silent).</summary>
internal sealed class KramdownExtension(KramdownOptions options) : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        var blocks = pipeline.BlockParsers;
        blocks.Replace<ThematicBreakParser>(new RuleParser());
        blocks.Replace<HeadingBlockParser>(new HeadingParser(options));
        blocks.Replace<ListBlockParser>(new ListParser());
        blocks.Replace<HtmlBlockParser>(new HtmlParser(options));
        blocks.Replace<FencedCodeBlockParser>(new FenceParser(options));
        blocks.Replace<ParagraphBlockParser>(new ParagraphParser());
        blocks.Insert(0, new MarkParser(options));
        blocks.InsertBefore<ParagraphParser>(new TableParser());
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new LinkParser());
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new FootnoteMarkParser());
        pipeline.InlineParsers.InsertBefore<AutolinkInlineParser>(new SpanHtmlParser(options));
        pipeline.InlineParsers.Insert(0, new SpanAttributeParser(options));
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
