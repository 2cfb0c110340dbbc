using Gateway.Content.Parsing.Bodies;
using Gateway.Content.Parsing.Markdown;

namespace Gateway.Content.Parsing.Html;

/// <summary>Reads HTML that was rendered from Markdown because the author's own tags stand in it.</summary>
internal static class RenderedHtml
{
    /// <param name="file">The whole file, which the positions lead to.</param>
    public static void Read(HtmlText rendered, string file, BodyBuilder body)
    {
        using var document = HtmlParsing.Parse(rendered.ToString());
        new DomWalker(body, new ElementPlaces(file, rendered.Positions), onlyNamedHeadings: true).Walk(document.Body!);
    }
}
