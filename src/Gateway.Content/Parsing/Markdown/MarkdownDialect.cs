using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Parsers;
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
    /// <param name="onlyHeadings">As in <see cref="WrittenAttributes"/>.</param>
    public static MarkdownPipelineBuilder UseCommon(this MarkdownPipelineBuilder builder, bool onlyHeadings = false)
    {
        builder
            .UseMathematics()
            // "If there are greater, the excess is ignored" (GFM, section 4.10).
            .UsePipeTables(new PipeTableOptions { UseHeaderForColumnCount = true })
            .UseFootnotes()
            .UseDefinitionLists()
            .UseTaskLists()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseAutoLinks()
            .UseGenericAttributes()
            .Extensions.AddRange([new WrittenAttributes(onlyHeadings), new SpacedTasks(), new NoMathBlocks()]);
        return builder;
    }

    /// <summary>"[x](note.md)" at the start of an item is a link (GFM, section 5.3: white space follows the box).</summary>
    private sealed class SpacedTasks : TaskListInlineParser, IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Replace<TaskListInlineParser>(this);

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
        }

        public override bool Match(InlineProcessor processor, ref StringSlice slice) => slice.PeekCharExtra(3).IsWhiteSpaceOrZero() && base.Match(processor, ref slice);
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
