using Gateway.Content.Parsing.Markdown;
using Markdig;
using Markdig.Renderers;

namespace Gateway.Content.Parsing.Myst;

/// <summary>Makes Markdig read roles, and formulas beside letters; the lines that are marks are taken out before, by <see cref="MystText"/>.</summary>
internal sealed class MystExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.Insert(0, new RoleParser());
        pipeline.InlineParsers.Insert(0, new MathSpanParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
