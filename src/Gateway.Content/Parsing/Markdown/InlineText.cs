using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Markdig.Extensions.Emoji;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax.Inlines;

namespace Gateway.Content.Parsing.Markdown;

/// <summary>What inlines say, their markup left out.</summary>
internal sealed class InlineText
{
    private readonly StringBuilder text = new();
    private readonly char lineBreak;
    private readonly bool onlyShown;

    private InlineText(char lineBreak, bool onlyShown) => (this.lineBreak, this.onlyShown) = (lineBreak, onlyShown);

    /// <summary>All that is text. Images count by their descriptions (CommonMark, section 6.4).</summary>
    /// <param name="lineBreak">Stands for the end of a line.</param>
    public static string Of(ContainerInline? container, char lineBreak) => new InlineText(lineBreak, onlyShown: false).Add(container);

    /// <summary>What readers see: nothing of images, but the numbers of footnotes.</summary>
    /// <param name="lineBreak">Stands for the end of a line.</param>
    public static string ShownOf(ContainerInline? container, char lineBreak) => new InlineText(lineBreak, onlyShown: true).Add(container);

    private string Add(ContainerInline? container)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
            Add(inline);
        return text.ToString();
    }

    private void Add(Inline inline)
    {
        switch (inline)
        {
            case EmojiInline emoji:
                text.Append(emoji.Match);
                break;
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
                text.Append(lineBreak);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case AutolinkInline link:
                text.Append(link.Url);
                break;
            case FootnoteLink { IsBackLink: false } note when onlyShown:
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
            case LinkInline { IsImage: true } when onlyShown:
                break;
            // A bracket or the like that opened nothing.
            case DelimiterInline open:
                text.Append(open.ToLiteral());
                Add((ContainerInline)open);
                break;
            case ContainerInline inner:
                Add(inner);
                break;
        }
    }
}
