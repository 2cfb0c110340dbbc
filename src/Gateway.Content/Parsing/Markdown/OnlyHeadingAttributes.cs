using Markdig;
using Markdig.Extensions.GenericAttributes;
using Markdig.Renderers;

namespace Gateway.Content.Parsing.Markdown;

/// <summary>Leaves attributes such as <c>{#id}</c> to headings and fences: elsewhere braces are text.</summary>
internal sealed class OnlyHeadingAttributes : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.TryRemove<GenericAttributesParser>();

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
