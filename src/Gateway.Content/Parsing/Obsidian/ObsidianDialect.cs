using Gateway.Content.Parsing.Markdown;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers.Inlines;

namespace Gateway.Content.Parsing.Obsidian;

/// <summary>Obsidian Flavored Markdown (help.obsidian.md/obsidian-flavored-markdown), which Foam and Quartz read too.</summary>
internal static class ObsidianDialect
{
    public static readonly MarkdownDialect Instance = new(builder =>
    {
        builder.UseCommon();
        builder.Extensions.ReplaceOrAdd<EmphasisExtraExtension>(new EmphasisExtraExtension(EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Marked));
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new WikiLinkParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new CalloutParser());
        builder.InlineParsers.Add(new TagParser());
        builder.InlineParsers.Add(new BlockIdParser());
    });
}
