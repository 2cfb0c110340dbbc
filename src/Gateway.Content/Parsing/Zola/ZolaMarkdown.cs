using Gateway.Content.Parsing.Markdown;
using Markdig;
using Markdig.Extensions.DefinitionLists;

namespace Gateway.Content.Parsing.Zola;

/// <summary>Markdown as a site sets it up (getzola.org/documentation/getting-started/configuration, <c>markdown</c>).</summary>
internal static class ZolaMarkdown
{
    /// <summary>Footnotes where they are written (docs.rs/pulldown-cmark), by the name of the author's.</summary>
    private static readonly FootnoteIds InPlace = new(FootnoteIds.NameOf, (_, _) => null) { StandInPlace = true };

    /// <summary>Footnotes at the bottom, as GitHub has them (getzola/zola, components/markdown/src/markdown.rs).</summary>
    private static readonly FootnoteIds AtBottom = new(note => $"fn-{FootnoteIds.NameOf(note)}", (note, number) => $"fr-{FootnoteIds.NameOf(note)}-{number}");

    public static MarkdownDialect DialectOf(ZolaSettings settings) => new(builder =>
    {
        builder.UseCommon(onlyHeadings: true);
        if (settings.Fields["base_url"] is not null && !settings.Markdown.Flag("definition_list"))
            builder.Extensions.TryRemove<DefinitionListExtension>();
        if (settings.Markdown.Flag("github_alerts"))
            builder.UseAlertBlocks();
        if (settings.Markdown.Flag("render_emoji"))
            builder.UseEmojiAndSmiley(enableSmileys: false);
    })
    {
        Footnotes = settings.Markdown.Flag("bottom_footnotes") ? AtBottom : InPlace,
    };
}
