using Gateway.Content.Model;
using Gateway.Content.Parsing.Garbling;
using Gateway.Content.Parsing.Hugo;
using Gateway.Content.Sources;

namespace Gateway.Content.Parsing.Markdown;

/// <summary>Puts a post together from its front matter and its rendered text.</summary>
internal static class MarkdownPost
{
    /// <param name="markdown">The file's text after its front matter.</param>
    /// <param name="pageUrl">Address that relative addresses start from; null where it is unknown.</param>
    /// <param name="expandedLines">Lines of the file's text, where that holds the text of other files too.</param>
    public static ParsedPost Of(SourceText file, Outline outline, MarkdownText markdown, string? pageUrl, LineIndex? expandedLines = null)
    {
        var text = file.Text!;
        var lines = expandedLines ?? new LineIndex(text);
        var body = MarkdownBody.Read(markdown, text, outline.BodyStart, lines, pageUrl is null ? null : new Uri(pageUrl));
        var slug = HugoAddress.SlugOf(outline.SitePath);
        return new ParsedPost
        {
            File = file.File,
            ContentHash = file.Hash,
            Fields = body.Tags.Count == 0 ? outline.Fields : outline.Fields with { Tags = [.. outline.Fields.Tags.Union(body.Tags, StringComparer.OrdinalIgnoreCase)] },
            SitePath = outline.SitePath,
            HasPage = outline.HasPage,
            Slug = slug,
            Title = outline.Fields.Title ?? body.FirstHeading ?? slug,
            Sections = body.Sections,
            Blocks = body.Blocks,
            Anchors = body.Anchors,
            Body = new PostBody(SourceOf(text, outline.BodyStart, markdown), body.Html, body.Text),
            Exhibits = body.Exhibits,
            Lines = lines,
            Length = body.Length,
            Source = text,
            Faults = [.. file.Faults, .. Mojibake.In(text), .. outline.HeadFaults, .. outline.Fields.Faults, .. body.Faults],
        };
    }

    /// <summary>The body as written. Where the layout changed nothing in it, there is no need for a copy.</summary>
    private static string SourceOf(string text, int bodyStart, MarkdownText markdown) =>
        text.AsSpan(bodyStart).SequenceEqual(markdown.Markdown) ? markdown.Markdown : text[bodyStart..];
}
