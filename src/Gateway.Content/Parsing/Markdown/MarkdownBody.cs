using Gateway.Content.Parsing.Bodies;
using Gateway.Content.Parsing.Html;
using Markdig.Extensions.DefinitionLists;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Gateway.Content.Parsing.Markdown;

/// <summary>Reads a body written in Markdown.</summary>
internal static class MarkdownBody
{
    /// <param name="bodyStart">Offset of the Markdown in the file.</param>
    /// <param name="lines">Of the file.</param>
    /// <param name="pageUrl">Address that relative addresses start from; null where it is unknown.</param>
    public static BodyReading Read(MarkdownText text, string file, int bodyStart, LineIndex lines, Uri? pageUrl)
    {
        var body = new BodyBuilder(lines, pageUrl);
        var formulas = text.IsHtml ? HiddenMarks.None(text.Markdown) : DisplayedMath.HideIn(text.Markdown, text.Dialect.HasMathInLines);
        var document = text.IsHtml ? null : Parse(text, formulas.Text, Show);
        IMarkup markup = document is null || RawHtml.StandsIn(document, text.Markdown) ? new HtmlText() : body;
        var walker = new MarkdownWalker(markup, text.Markdown.Length, Place, text.Rewrite, Show, Restore);
        if (document is null)
            walker.Raw(text.Markdown, 0);
        else
            walker.Walk(document);
        if (markup is HtmlText html)
            RenderedHtml.Read(html, file, body, onlyNamedHeadings: !text.IsHtml);
        return body.Finish(Place(text.Markdown.Length), bodyStart);

        int Place(int offset) => bodyStart + text.OriginOf(offset);

        string Show(string hidden) => text.Show(formulas.Show(hidden));

        string Restore(string hidden) => text.Restore(formulas.Restore(hidden));
    }

    private static MarkdownDocument Parse(MarkdownText text, string hidden, Func<string, string> show)
    {
        var document = Markdig.Markdown.Parse(hidden, text.Dialect.Pipeline);
        BlockNames.Give(text.Names, document);
        text.Refine(document, show);
        if (text.Ids is { } ids)
            NameHeadings(document, ids, text.Markdown);
        return document;
    }

    private static void NameHeadings(MarkdownDocument document, IHeadingIds ids, string markdown)
    {
        // Terms take what headings leave: Hugo names headings while it parses, terms after that.
        IEnumerable<LeafBlock> terms = ids.NamesTerms ? document.Descendants<DefinitionTerm>() : [];
        foreach (var block in document.Descendants<HeadingBlock>().Concat(terms))
        {
            var attributes = block.GetAttributes();
            if (string.IsNullOrEmpty(attributes.Id))
                attributes.Id = ids.Next(SourceLine(block, markdown));
            else
                ids.Take(attributes.Id);
        }
    }

    private static string SourceLine(LeafBlock block, string markdown)
    {
        var source = markdown.AsSpan(block.Span.Start, Math.Min(block.Span.Length, markdown.Length - block.Span.Start));
        if (block is HeadingBlock { IsSetext: true })
            return source[..source.LastIndexOf('\n')].Trim().ToString();
        return source.Trim().TrimStart('#').Trim().TrimEnd('#').Trim().ToString();
    }
}

/// <summary>Markdown as a layout hands it over, its template marks hidden.</summary>
/// <param name="Ids">Null where the layout names headings itself.</param>
/// <param name="Rewrite">From the destination of a link as written to the one to print.</param>
internal sealed record MarkdownText(string Markdown, IHeadingIds? Ids, Func<string, string> Rewrite)
{
    public MarkdownDialect Dialect { get; init; } = MarkdownDialect.Common;

    /// <summary>Whether it is HTML with template marks, and no Markdown at all.</summary>
    public bool IsHtml { get; init; }

    /// <summary>Ids that the layout gives to blocks.</summary>
    public IReadOnlyList<BlockName> Names { get; init; } = [];

    /// <summary>What the layout does with the parsed document before it is read, given a way to show what is hidden.</summary>
    public Action<MarkdownDocument, Func<string, string>> Refine { get; init; } = (_, _) => { };

    /// <summary>Puts in the place of hidden template marks what readers see.</summary>
    public Func<string, string> Show { get; init; } = text => text;

    /// <summary>Puts back hidden template marks as they were written.</summary>
    public Func<string, string> Restore { get => field ?? Show; init; }

    /// <summary>From an offset of the Markdown to that of the file's text after its front matter, where something was put into it.</summary>
    public Func<int, int> OriginOf { get; init; } = offset => offset;
}
