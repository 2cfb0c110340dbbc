using System.Globalization;
using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax.Inlines;

namespace Gateway.Content.Parsing.Markdown;

/// <summary>What readers see of inlines, without markup.</summary>
internal static class InlineText
{
    /// <summary>Text of a heading. Images have none.</summary>
    public static string Of(ContainerInline? container)
    {
        var text = new StringBuilder();
        if (container is not null)
            Append(text, container, imagesToo: false);
        return text.ToString();
    }

    /// <summary>What stands for an image where it cannot be seen (CommonMark, section 6.4).</summary>
    public static string OfImage(LinkInline image)
    {
        var text = new StringBuilder();
        Append(text, image, imagesToo: true);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ContainerInline container, bool imagesToo)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case MathInline math:
                    text.Append('$').Append(math.Content.AsSpan()).Append('$');
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case FootnoteLink { IsBackLink: false } note:
                    text.Append(CultureInfo.InvariantCulture, $"{note.Footnote.Order}");
                    break;
                case IMarkupInline { ShownText: { Length: > 0 } own }:
                    text.Append(own);
                    break;
                // What shows nothing takes the space before it along.
                case IMarkupInline:
                    while (text.Length > 0 && text[^1] == ' ')
                        text.Length--;
                    break;
                case LinkInline { IsImage: true } when !imagesToo:
                    break;
                case ContainerInline inner:
                    // A bracket or the like that opened nothing.
                    if (inner is DelimiterInline open)
                        text.Append(open.ToLiteral());
                    Append(text, inner, imagesToo);
                    break;
            }
    }
}
