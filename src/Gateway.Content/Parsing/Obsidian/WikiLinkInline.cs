using Gateway.Content.Parsing.Markdown;
using Markdig.Syntax.Inlines;

namespace Gateway.Content.Parsing.Obsidian;

/// <summary>A link such as <c>[[note]]</c>, or an embed such as <c>![[note]]</c> or <c>![[image.png|300]]</c>.</summary>
/// <param name="definition">Destination that the post defines for it, for programs that know no wikilinks; null where it has none.</param>
internal sealed class WikiLinkInline(WikiLink link, bool embeds, string? definition) : LeafInline, IMarkupInline
{
    private bool IsImage => embeds && Attachments.IsImage(link.File);

    public string ShownText => IsImage ? "" : link.ShownText;

    public void WriteTo(MarkdownWalker walker)
    {
        if (IsImage)
            walker.ImageByName(link.Target, AltOf(link.Label), this);
        else
            walker.LinkByName(link.Target, definition, link.ShownText, embeds, this);
    }

    /// <summary>What stands for the image, without its size: <c>300</c> or <c>300x200</c>, alone or after another bar.</summary>
    private static string? AltOf(string? label)
    {
        if (label is null)
            return null;
        var bar = label.LastIndexOf('|');
        if (!label[(bar + 1)..].All(x => char.IsAsciiDigit(x) || x is 'x' or ' '))
            return label;
        return bar > 0 ? label[..bar].TrimEnd() : null;
    }
}
