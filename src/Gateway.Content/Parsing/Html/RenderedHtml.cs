using Gateway.Content.Parsing.Bodies;
using Gateway.Content.Parsing.Markdown;

namespace Gateway.Content.Parsing.Html;

/// <summary>Reads HTML that the author wrote, whole or within Markdown that was rendered around it.</summary>
internal static class RenderedHtml
{
    /// <param name="file">The whole file, which the positions lead to.</param>
    /// <param name="onlyNamedHeadings">Whether a heading without id is no section, but part of some figure.</param>
    public static void Read(HtmlText rendered, string file, BodyBuilder body, bool onlyNamedHeadings)
    {
        using var document = HtmlParsing.Parse(rendered.ToString());
        new DomWalker(body, new ElementPlaces(file, rendered.Positions), hasTheme: false, onlyNamedHeadings).Walk(document.Body!);
    }
}
