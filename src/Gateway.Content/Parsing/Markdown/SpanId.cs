using Gateway.Content.Parsing.Bodies;
using Markdig.Syntax.Inlines;

namespace Gateway.Content.Parsing.Markdown;

/// <summary>An id given to a place within a line.</summary>
internal sealed class SpanId(string id) : LeafInline, IMarkupInline
{
    public void WriteTo(MarkdownWalker walker) => walker.Empty(ElementType.Span, new Attributes { Id = id }, this);
}
