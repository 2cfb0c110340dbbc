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
        var walker = new MarkdownWalker(markup, text, bodyStart, formulas);
        walker.Walk(document);
        if (markup is HtmlText html)
            RenderedHtml.Read(html, file, body);
        return body.Finish(bodyStart + text.Markdown.Length, bodyStart) with { Tags = walker.Tags };
    }

    private static void NameHeadings(MarkdownDocument document, MarkdownText text, HiddenMarks formulas)
    {
        var named = text.Ids.NamesTerms ? document.Descendants<LeafBlock>().Where(x => x is HeadingBlock or DefinitionTerm) : document.Descendants<HeadingBlock>();
        foreach (var block in named)
        {
            var attributes = block.GetAttributes();
            if (!string.IsNullOrEmpty(attributes.Id))
                text.Ids.Take(attributes.Id);
            else if (text.Ids.Next(TextOf(block, text, formulas)) is { Length: > 0 } id)
                attributes.Id = id;
        }
    }

    private static string TextOf(LeafBlock heading, MarkdownText text, HiddenMarks formulas)
    {
        switch (text.Ids.Reads)
        {
            case HeadingText.Source:
                return SourceLine(heading, text.Markdown);
            case HeadingText.Parsed:
                return formulas.Expand(InlineText.Of(heading.Inline, '\n'), mark => mark);
            default:
                var shown = InlineText.ShownOf(heading.Inline, '\n');
                // What stands for a hidden mark may be nothing, between spaces.
                return HiddenMarks.MayBeIn(shown) ? text.Show(formulas.Expand(shown, mark => mark)).Trim() : shown;
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
    /// <summary>From the name of a note, and a destination that the post defines for it, to where the link leads.</summary>
    public Func<string, string?, NamedTarget> Find { get; init; } = (name, _) => new NamedTarget(name);

    public MarkdownDialect Dialect { get; init; } = MarkdownDialect.Common;

    /// <summary>Ids that the layout gives to blocks.</summary>
    public IReadOnlyList<BlockName> Names { get; init; } = [];

    /// <summary>Puts in the place of hidden template marks what readers see.</summary>
    public Func<string, string> Show { get; init; } = text => text;

    /// <summary>The same within HTML as written.</summary>
    public Func<string, string> ShowInHtml { get => field ?? Show; init; }

    /// <summary>Puts back hidden template marks as they were written.</summary>
    public Func<string, string> Restore { get => field ?? Show; init; }

    /// <summary>The figure that a text with nothing but a hidden template mark stands for; null for any other text.</summary>
    public Func<string, FigureMark?> FigureIn { get; init; } = _ => null;
}

/// <summary>Where a link leads that names a note.</summary>
/// <param name="Href">Destination to print.</param>
internal readonly record struct NamedTarget(string Href)
{
    /// <summary>Paths of the files that fit equally well, where the name does not tell them apart; null where it does.</summary>
    public IReadOnlyList<string>? Candidates { get; init; }
}
