using AngleSharp.Dom;
using Gateway.Content.Parsing.Html;

namespace Gateway.Content.Parsing.Markdown;

/// <summary>Reads a body that was rendered from Markdown.</summary>
internal static class MarkdownBody
{
    /// <param name="show">Puts template marks back that were hidden from the Markdown parser.</param>
    public static BodyReading Read(string file, int bodyStart, MarkdownRendering rendered, Func<string, string> show, string? pageUrl)
    {
        using var document = HtmlParsing.Parse(rendered.Html);
        var root = document.Body!;
        Show(root, show);
        return BodyReading.Of(root, file, bodyStart, rendered.Positions, pageUrl);
    }

    private static void Show(IElement root, Func<string, string> show)
    {
        foreach (var text in root.Descendants<IText>())
            text.Data = show(text.Data);
        foreach (var attribute in root.Descendants<IElement>().SelectMany(x => x.Attributes))
            attribute.Value = show(attribute.Value);
    }
}
