using System.Text;
using Markdig.Extensions.Emoji;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Gateway.Content.Parsing.Markdown;

/// <summary>What inlines say, their markup left out.</summary>
internal static class InlineText
{
    /// <param name="lineBreak">Stands for the end of a line.</param>
    public static string Of(ContainerInline? container, char lineBreak)
    {
        var text = new StringBuilder();
        foreach (var inline in container?.Descendants() ?? [])
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
            }

        return text.ToString();
    }
}
