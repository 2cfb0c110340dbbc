using System.Globalization;
using Gateway.Content.Parsing.Markdown;
using Markdig;
using Markdig.Extensions.EmphasisExtras;

namespace Gateway.Content.Parsing.Jekyll.Kramdown;

/// <summary>Jekyll's Markdown. It knows no bare links, and no single dollar signs.</summary>
internal static class KramdownMarkdown
{
    /// <summary>By name (kramdown, <c>converter/html.rb</c>).</summary>
    private static readonly FootnoteIds Named = new(
        note => $"fn:{FootnoteIds.NameOf(note)}",
        (note, number) => number == 1 ? $"fnref:{FootnoteIds.NameOf(note)}" : $"fnref:{FootnoteIds.NameOf(note)}:{(number - 1).ToString(CultureInfo.InvariantCulture)}");

    public static MarkdownDialect DialectOf(KramdownOptions options) => new(builder => builder
        .UseFootnotes()
        .UseDefinitionLists()
        .UseTaskLists()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseAbbreviations()
        .Use(new KramdownExtension(options)))
    {
        Footnotes = Named,
        HideFormulas = text => DisplayedMath.HideIn(text, hasMathInLines: true),
    };
}
