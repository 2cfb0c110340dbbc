using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Gateway.Content.Parsing.Html;
using Gateway.Content.Parsing.Hugo;

namespace Gateway.Content.Parsing.Markdown;

/// <summary>Reads a body that was rendered from Markdown.</summary>
internal static class MarkdownBody
{
    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsKeepingSourceReferences = true });

    public static BodyReading Read(string file, int bodyStart, MarkdownRendering rendered, Shortcodes shortcodes, string? pageUrl)
    {
        using var document = Parser.ParseDocument(rendered.Html);
        var root = document.Body!;
        Show(root, shortcodes);
        return BodyReading.Of(root, file, bodyStart, rendered.Positions, pageUrl);
    }

    private static void Show(IElement root, Shortcodes shortcodes)
    {
        foreach (var text in root.Descendants<IText>())
            text.Data = shortcodes.Show(text.Data);
        foreach (var attribute in root.Descendants<IElement>().SelectMany(x => x.Attributes))
            attribute.Value = shortcodes.Show(attribute.Value);
    }
}
