using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Gateway.Content.Parsing.Markdown;

/// <summary>Tells whether a Markdown document holds HTML that only a parser of HTML can read.</summary>
internal static class RawHtml
{
    /// <summary>Comments show nothing and line breaks are understood; everything else between angle brackets counts.</summary>
    public static bool StandsIn(MarkdownDocument document, string markdown) =>
        // Kramdown also has a way to say that something without any tag is HTML.
        (markdown.Contains('<', StringComparison.Ordinal) || markdown.Contains("{::nomarkdown", StringComparison.Ordinal)) && document.Descendants().Any(x => x switch
        {
            HtmlBlock block => block.Type != HtmlBlockType.Comment,
            HtmlInline inline => !inline.Tag.StartsWith("<!--", StringComparison.Ordinal) && !IsLineBreak(inline.Tag),
            _ => false,
        });

    public static bool IsLineBreak(string tag) =>
        tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase) && tag.AsSpan(3).Trim(" />").IsEmpty;
}
