using Gateway.Content.Parsing.Bodies;
using Gateway.Content.Parsing.Html;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
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
        var formulas = HiddenMarks.HideIn(text.Markdown, text.Dialect.FormulasIn(text.Markdown), HiddenMarks.Layer.Math);
        var document = Markdig.Markdown.Parse(formulas.Text, text.Dialect.Pipeline);
        BlockNames.Give(text.Names, document);
        NameHeadings(document, text, formulas);
        if (text.Dialect.Footnotes.StandInPlace)
            PutFootnotesInPlace(document);

        var body = new BodyBuilder(lines, pageUrl);
        IMarkup markup = !text.Dialect.OmitsHtml && RawHtml.StandsIn(document, text.Markdown) ? new HtmlText() : body;
        new MarkdownWalker(markup, text, bodyStart, formulas).Walk(document);
        if (markup is HtmlText html)
            RenderedHtml.Read(html, file, body);
        return body.Finish(bodyStart + text.Markdown.Length, bodyStart);
    }

    private static void NameHeadings(MarkdownDocument document, MarkdownText text, HiddenMarks formulas)
    {
        var named = text.Ids.NamesTerms ? document.Descendants<LeafBlock>().Where(x => x is HeadingBlock or DefinitionTerm) : document.Descendants<HeadingBlock>();
        foreach (var block in named)
        {
            var attributes = block.GetAttributes();
            if (string.IsNullOrEmpty(attributes.Id))
                attributes.Id = text.Ids.Next(text.Ids.ReadsText ? formulas.Expand(InlineText.Of(block.Inline, '\n'), mark => mark) : SourceLine(block, text.Markdown));
            else
                text.Ids.Take(attributes.Id);
        }
    }

    /// <summary>The parser gathers footnotes at the end.</summary>
    private static void PutFootnotesInPlace(MarkdownDocument document)
    {
        if (document.LastChild is not FootnoteGroup group)
            return;
        document.Remove(group);
        var notes = new Queue<Block>(group.OrderBy(x => x.Span.Start));
        var blocks = document.ToList();
        group.Clear();
        document.Clear();
        foreach (var block in blocks)
        {
            while (block is not LinkReferenceDefinitionGroup && notes.TryPeek(out var next) && next.Span.Start < block.Span.Start)
                document.Add(notes.Dequeue());
            document.Add(block);
        }

        while (notes.TryDequeue(out var rest))
            document.Add(rest);
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
    public MarkdownDialect Dialect { get; init; } = MarkdownDialect.Common;

    /// <summary>Ids that the layout gives to blocks.</summary>
    public IReadOnlyList<BlockName> Names { get; init; } = [];

    /// <summary>Puts in the place of hidden template marks what readers see.</summary>
    public Func<string, string> Show { get; init; } = text => text;

    /// <summary>Puts them back as the author wrote them; as <see cref="Show"/> does where a layout makes no difference.</summary>
    public Func<string, string>? ShowWritten { get; init; }

    /// <summary>The same within HTML as written.</summary>
    public Func<string, string>? ShowInHtml { get; init; }

    /// <summary>The figure that a text with nothing but a hidden template mark stands for; null for any other text.</summary>
    public Func<string, FigureMark?> FigureIn { get; init; } = _ => null;
}
