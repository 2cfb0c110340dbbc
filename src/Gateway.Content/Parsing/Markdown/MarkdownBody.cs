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
        var formulas = HiddenMarks.HideIn(text.Markdown, DisplayedMath.In(text.Markdown), HiddenMarks.Layer.Math);
        var document = Markdig.Markdown.Parse(formulas.Text, text.Dialect.Pipeline);
        BlockNames.Give(text.Names, document);
        string Show(string hidden) => text.Show(formulas.Expand(hidden, mark => mark));
        NameHeadings(document, text, Show);

        var body = new BodyBuilder(lines, pageUrl);
        var needsHtml = RawHtml.StandsIn(document, text.Markdown);
        IMarkup markup = needsHtml ? new HtmlText() : body;
        var walker = new MarkdownWalker(markup, text, bodyStart, Show);
        walker.Walk(document);
        if (markup is HtmlText html)
            RenderedHtml.Read(html, file, body);
        return body.Finish(bodyStart + text.Markdown.Length, bodyStart) with { Tags = walker.Tags };
    }

    private static void NameHeadings(MarkdownDocument document, MarkdownText text, Func<string, string> show)
    {
        // Terms take what headings leave: Hugo names headings while it parses, terms after that.
        IEnumerable<LeafBlock> terms = text.Ids.NamesTerms ? document.Descendants<DefinitionTerm>() : [];
        foreach (var block in document.Descendants<HeadingBlock>().Concat(terms))
        {
            var attributes = block.GetAttributes();
            if (!string.IsNullOrEmpty(attributes.Id))
                text.Ids.Take(attributes.Id);
            else if (text.Ids.Next(text.Ids.ReadsText ? Shown(block, show) : SourceLine(block, text.Markdown)) is { Length: > 0 } id)
                attributes.Id = id;
        }
    }

    private static string Shown(LeafBlock block, Func<string, string> show)
    {
        var shown = InlineText.Of(block.Inline);
        // What stands for a hidden mark may be nothing, between spaces.
        return HiddenMarks.MayBeIn(shown) ? show(shown).Trim() : shown;
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
/// <param name="Rewrite">From the destination of a link as written to the one to print.</param>
internal sealed record MarkdownText(string Markdown, IHeadingIds Ids, Func<string, string> Rewrite)
{
    /// <summary>From the name of a note, and a destination that the post defines for it, to where the link leads.</summary>
    public Func<string, string?, NamedTarget> Find { get; init; } = (name, _) => new NamedTarget(name);

    public MarkdownDialect Dialect { get; init; } = MarkdownDialect.Common;

    /// <summary>Ids that the layout gives to blocks.</summary>
    public IReadOnlyList<BlockName> Names { get; init; } = [];

    /// <summary>Puts in the place of hidden template marks what readers see.</summary>
    public Func<string, string> Show { get; init; } = text => text;
}

/// <summary>Where a link leads that names a note.</summary>
/// <param name="Href">Destination to print.</param>
internal readonly record struct NamedTarget(string Href)
{
    /// <summary>Paths of the files that fit equally well, where the name does not tell them apart; null where it does.</summary>
    public IReadOnlyList<string>? Candidates { get; init; }
}
