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
        var formulas = text.IsHtml ? HiddenMarks.None(text.Markdown) : text.Dialect.HideFormulas(text.Markdown);
        var document = text.IsHtml ? null : Parse(text, formulas);
        var body = new BodyBuilder(lines, pageUrl);
        IMarkup markup = document is null || (!text.Dialect.OmitsHtml && RawHtml.StandsIn(document, text.Markdown)) ? new HtmlText() : body;
        var walker = new MarkdownWalker(markup, text, bodyStart, formulas);
        if (document is null)
            walker.Raw(text.Markdown, 0);
        else
            walker.Walk(document);
        if (markup is HtmlText html)
            RenderedHtml.Read(html, file, body, onlyNamedHeadings: !text.IsHtml);
        return body.Finish(bodyStart + text.OriginOf(text.Markdown.Length), bodyStart) with { Tags = walker.Tags };
    }

    private static MarkdownDocument Parse(MarkdownText text, HiddenMarks formulas)
    {
        var document = text.Dialect.Parse(formulas.Text);
        BlockNames.Give(text.Names, document);
        text.Refine(document, hidden => text.Show(formulas.Show(hidden)));
        if (text.Ids is { } ids)
            NameHeadings(document, ids, text, formulas);
        if (text.Dialect.Footnotes.StandInPlace)
            PutFootnotesInPlace(document);
        return document;
    }

    private static void NameHeadings(MarkdownDocument document, IHeadingIds ids, MarkdownText text, HiddenMarks formulas)
    {
        var named = ids.NamesTerms ? document.Descendants<LeafBlock>().Where(x => x is HeadingBlock or DefinitionTerm) : document.Descendants<HeadingBlock>();
        foreach (var block in named)
        {
            var attributes = block.GetAttributes();
            if (!string.IsNullOrEmpty(attributes.Id))
                ids.Take(attributes.Id);
            else if (ids.Next(ids.ReadsShownText ? ShownText(block, text, formulas) : formulas.Restore(InlineText.Of(block.Inline, '\n'))) is { Length: > 0 } id)
                attributes.Id = id;
        }
    }

    private static string ShownText(LeafBlock heading, MarkdownText text, HiddenMarks formulas)
    {
        var shown = InlineText.ShownOf(heading.Inline, '\n');
        // What stands for a hidden mark may be nothing, between spaces.
        return HiddenMarks.MayBeIn(shown) ? text.Show(formulas.Show(shown)).Trim() : shown;
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
}
