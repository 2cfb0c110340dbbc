using Gateway.Content.Model;
using Gateway.Content.Parsing.FrontMatter;
using Gateway.Content.Parsing.Garbling;
using Gateway.Content.Parsing.Hugo;
using Gateway.Content.Sources;

namespace Gateway.Content.Parsing.Markdown;

/// <summary>Puts a post together from its front matter and its rendered text.</summary>
internal static class MarkdownPost
{
    /// <param name="show">Puts template marks back that were hidden from the Markdown parser.</param>
    public static ParsedPost Of(
        SourceText file, Outline outline, FrontMatterBlock head, MarkdownRendering rendered, Func<string, string> show, string? pageUrl)
    {
        var text = file.Text!;
        var body = MarkdownBody.Read(text, head.BodyStart, rendered, x => show(rendered.Formulas.Expand(x, mark => mark)), pageUrl);
        var slug = HugoAddress.SlugOf(outline.SitePath);
        return new ParsedPost
        {
            File = file.File,
            ContentHash = file.Hash,
            Fields = outline.Fields,
            SitePath = outline.SitePath,
            Slug = slug,
            Title = outline.Fields.Title ?? body.FirstHeading ?? slug,
            Sections = body.Sections,
            Blocks = body.Blocks,
            Anchors = body.Anchors,
            Body = new PostBody(text[head.BodyStart..], body.Html, body.Text),
            Exhibits = body.Exhibits,
            Lines = body.Lines,
            Source = text,
            Faults = [.. file.Faults, .. Mojibake.In(text), .. head.Faults, .. outline.Fields.Faults, .. body.Faults],
        };
    }
}
