using Gateway.Content.Parsing.Jekyll.Kramdown;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Mathematics;

namespace Gateway.Content.Parsing.Markdown;

/// <summary>What a site's renderer understands.</summary>
internal sealed class MarkdownDialect
{
    /// <summary>CommonMark with what nearly every renderer adds: GFM's tables, task lists, strikethrough and bare links; footnotes, definition lists, attributes and math.</summary>
    public static readonly MarkdownDialect Common = new(AddCommon);

    private MarkdownDialect(Action<MarkdownPipelineBuilder> add)
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        add(builder);
        Pipeline = builder.Build();
    }

    public MarkdownPipeline Pipeline { get; }

    /// <summary>The common dialect and what some family of sites adds.</summary>
    public static MarkdownDialect CommonWith(IMarkdownExtension extension) => new(builder =>
    {
        AddCommon(builder);
        builder.Extensions.Add(extension);
    });

    private static void AddCommon(MarkdownPipelineBuilder builder) => builder
        .UseMathematics()
        .UsePipeTables()
        .UseFootnotes()
        .UseDefinitionLists()
        .UseTaskLists()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseAutoLinks()
        .UseGenericAttributes()
        // Displayed math is hidden before; what is left was never closed, and would reach to the end of the text.
        .BlockParsers.TryRemove<MathBlockParser>();

    /// <summary>Whether <c>$$</c> within a line of text encloses a formula of that line; else all such formulas are displayed by themselves.</summary>
    public bool HasMathInLines { get; private init; }

    /// <summary>Jekyll's Markdown. It knows no bare links, and no single dollar signs.</summary>
    public static MarkdownDialect Kramdown(KramdownOptions options) => new(builder => builder
        .UseFootnotes()
        .UseDefinitionLists()
        .UseTaskLists()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseAbbreviations()
        .Use(new KramdownExtension(options)))
    {
        HasMathInLines = true,
    };
}
