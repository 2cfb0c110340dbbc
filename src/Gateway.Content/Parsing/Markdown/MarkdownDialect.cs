using Gateway.Content.Model;
using Markdig;
using Markdig.Extensions.EmphasisExtras;

namespace Gateway.Content.Parsing.Markdown;

/// <summary>What a site's renderer understands besides CommonMark.</summary>
internal sealed class MarkdownDialect
{
    /// <summary>CommonMark with what nearly every renderer adds: GFM's tables, task lists, strikethrough and bare links; footnotes, definition lists, attributes and math.</summary>
    public static readonly MarkdownDialect Common = new(_ => { });

    /// <param name="add">Adds what only this dialect understands, or takes out what it does not.</param>
    public MarkdownDialect(Action<MarkdownPipelineBuilder> add)
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UseMathematics()
            .UsePipeTables()
            .UseFootnotes()
            .UseDefinitionLists()
            .UseTaskLists()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseAutoLinks()
            .UseGenericAttributes();
        add(builder);
        Pipeline = builder.Build();
    }

    public MarkdownPipeline Pipeline { get; }

    public FootnoteIds Footnotes { get; init; } = FootnoteIds.Numbered;

    /// <summary>Formulas that the parser must not see, with their delimiters.</summary>
    public Func<string, IEnumerable<TextSpan>> FormulasIn { get; init; } = DisplayedMath.In;

    /// <summary>Whether the renderer leaves out HTML that authors write.</summary>
    public bool OmitsHtml { get; init; }
}
