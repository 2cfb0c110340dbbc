using Markdig;
using Markdig.Renderers;

namespace Gateway.Content.Parsing.Myst;

/// <summary>Makes Markdig read roles; the lines that are marks are taken out before, by <see cref="MystText"/>.</summary>
internal sealed class MystExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new RoleParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
