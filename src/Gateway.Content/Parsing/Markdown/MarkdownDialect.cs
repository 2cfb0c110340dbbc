using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Mathematics;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Gateway.Content.Parsing.Markdown;

/// <summary>What a site's renderer understands.</summary>
internal sealed class MarkdownDialect
{
    // The parser bounds how deep blocks nest, but not emphasis and brackets; whoever walks through them would run out of stack.
    private const int MaxNesting = 500;

    /// <summary>CommonMark with what nearly every renderer adds: GFM's tables, task lists, strikethrough and bare links; footnotes, definition lists, attributes and math.</summary>
    public static readonly MarkdownDialect Common = new(builder => builder.UseCommon());

    /// <param name="add">Adds what the dialect understands besides CommonMark.</param>
    public MarkdownDialect(Action<MarkdownPipelineBuilder> add)
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        builder.InlineParsers.Replace<LinkInlineParser>(new BoundedLinkParser());
        add(builder);
        Pipeline = builder.Build();
    }

    private MarkdownPipeline Pipeline { get; }

    public FootnoteIds Footnotes { get; init; } = FootnoteIds.Numbered;

    /// <summary>Hides the formulas that the parser must not see.</summary>
    public Func<string, HiddenMarks> HideFormulas { get; init; } = text => DisplayedMath.HideIn(text, hasMathInLines: false);

    /// <summary>Whether the renderer leaves out HTML that authors write.</summary>
    public bool OmitsHtml { get; init; }

    /// <exception cref="ArgumentException">The blocks are nested too deeply.</exception>
    /// <exception cref="InvalidDataException">The inlines are nested too deeply.</exception>
    public MarkdownDocument Parse(string markdown)
    {
        var document = Markdig.Markdown.Parse(markdown, Pipeline);
        foreach (var leaf in document.Descendants<LeafBlock>())
            if (leaf.Inline is { } inlines)
                RefuseDeepNesting(inlines);
        return document;
    }

    private static void RefuseDeepNesting(ContainerInline root)
    {
        var depth = 0;
        for (var inline = root.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            while (inline is ContainerInline { FirstChild: { } inner })
            {
                if (++depth > MaxNesting)
                    throw new InvalidDataException($"Emphasis and brackets are nested more than {MaxNesting} deep.");
                inline = inner;
            }

            for (; inline.NextSibling is null && inline.Parent is { } parent && parent != root; depth--)
                inline = parent;
        }
    }
}

internal static class CommonMarkdown
{
    public static MarkdownPipelineBuilder UseCommon(this MarkdownPipelineBuilder builder)
    {
        builder
            .UseMathematics()
            .UsePipeTables()
            .UseFootnotes()
            .UseDefinitionLists()
            .UseTaskLists()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseAutoLinks()
            .UseGenericAttributes()
            .Extensions.Add(new NoMathBlocks());
        return builder;
    }

    /// <summary>Displayed math is hidden before; what is left was never closed, and would reach to the end of the text.</summary>
    private sealed class NoMathBlocks : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.TryRemove<MathBlockParser>();

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
        }
    }
}
