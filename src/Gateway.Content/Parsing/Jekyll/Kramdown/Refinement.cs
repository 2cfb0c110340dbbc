using System.Runtime.CompilerServices;
using System.Text;
using Gateway.Content.Parsing.Bodies;
using Gateway.Content.Parsing.Markdown;
using Markdig.Extensions.Abbreviations;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Gateway.Content.Parsing.Jekyll.Kramdown;

/// <summary>Does what can be done only when all of a document has been parsed: gives blocks their attributes, and headings and footnotes their ids.</summary>
/// <param name="show">Puts back what was hidden from the parser.</param>
internal sealed class Refinement(KramdownState state, Func<string, string> show)
{
    private readonly KramdownIds ids = new(state.Options.IdPrefix);
    private bool isInHtml;

    public void Of(ContainerBlock container)
    {
        var shown = new List<Block>(container.Count);
        var pending = new List<AttributeList>();
        var isBelowBlock = false;
        foreach (var block in container)
            switch (block)
            {
                case AttributeListBlock list:
                    isBelowBlock &= !list.StandsAlone;
                    if (isBelowBlock)
                        shown[^1] = Named(shown[^1], list.Attributes);
                    else
                        pending.Add(list.Attributes);
                    break;
                case EndOfBlock mark:
                    isBelowBlock = false;
                    if (mark.Html is { } html)
                        shown.Add(HtmlParser.BlockOf(new HtmlPiece(html, IsText: false), state.Text, mark.Line));
                    break;
                default:
                    shown.Add(pending.Aggregate(block, Named));
                    pending.Clear();
                    isBelowBlock = true;
                    break;
            }

        if (shown.Count < container.Count || !shown.SequenceEqual(container))
        {
            container.Clear();
            shown.ForEach(container.Add);
        }

        shown.ForEach(Visit);
    }

    /// <summary>The block with these attributes, or what stands in its place.</summary>
    private Block Named(Block block, AttributeList attributes)
    {
        attributes.ApplyTo(block, state.Definitions);
        // A list that is to become the table of contents is not shown itself.
        return block is ListBlock && attributes.References.Contains("toc")
            ? new TableOfContents(block.TryGetAttributes()?.Id ?? "markdown-toc") { Span = block.Span, Line = block.Line }
            : block;
    }

    private void Visit(Block block)
    {
        switch (block)
        {
            case HtmlStretchBlock html:
                isInHtml = html.HoldsMarkdown;
                break;
            case HeadingBlock heading:
                Name(heading);
                break;
            case ContainerBlock container:
                Of(container);
                break;
            case LeafBlock { Inline: { } text } when state.Options.WrapsHard:
                foreach (var lineBreak in text.Descendants<LineBreakInline>())
                    lineBreak.IsHard = true;
                break;
        }
    }

    private void Name(HeadingBlock heading)
    {
        heading.Level = Math.Clamp(heading.Level + state.Options.HeaderOffset, 1, 6);
        var attributes = heading.GetAttributes();
        if (!string.IsNullOrEmpty(attributes.Id) || !state.Options.NamesHeadings)
            return;
        var title = state.Options.ReadsGfm ? TitleOf(heading) : SourceOf(heading);
        attributes.Id = state.Options.ReadsGfm && !isInHtml ? ids.OfGfm(title) : ids.Of(title);
    }

    /// <summary>The text of a heading as it is written, which is what kramdown itself goes by.</summary>
    private string SourceOf(HeadingBlock heading)
    {
        var source = state.Text.AsSpan(heading.Span.Start, Math.Min(heading.Span.Length, state.Text.Length - heading.Span.Start));
        return show((heading.IsSetext ? source[..source.LastIndexOf('\n')] : source.Trim().Trim('#')).Trim().ToString());
    }

    /// <summary>The text of a heading without its markup.</summary>
    private string TitleOf(HeadingBlock heading)
    {
        var title = new StringBuilder();
        Append(title, heading.Inline);
        return title.ToString();
    }

    private void Append(StringBuilder title, ContainerInline? container)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
            switch (inline)
            {
                case LiteralInline literal:
                    title.Append(WithDashes(show(literal.Content.ToString())));
                    break;
                case CodeInline code:
                    title.Append(show(code.Content));
                    break;
                case HtmlEntityInline entity:
                    title.Append(entity.Transcoded.AsSpan());
                    break;
                case HtmlInline html:
                    title.Append(WithoutTags(show(html.Tag)));
                    break;
                case AbbreviationInline { Abbreviation.Label: { } label }:
                    title.Append(label);
                    break;
                case AutolinkInline link:
                    title.Append(link.Url);
                    break;
                case LinkInline { IsImage: true }:
                    break;
                case DelimiterInline open:
                    title.Append(open.ToLiteral());
                    Append(title, open);
                    break;
                case ContainerInline inner:
                    Append(title, inner);
                    break;
            }
    }

    private string WithDashes(string text) =>
        state.Options.MakesDashes ? text.Replace("---", "—", StringComparison.Ordinal).Replace("--", "–", StringComparison.Ordinal) : text;

    private static string WithoutTags(string html)
    {
        var text = new StringBuilder();
        for (var rest = html.AsSpan(); !rest.IsEmpty;)
        {
            var tag = rest.IndexOf('<');
            text.Append(tag < 0 ? rest : rest[..tag]);
            rest = tag < 0 ? [] : rest[tag..];
            rest = rest.IndexOf('>') is >= 0 and var end ? rest[(end + 1)..] : [];
        }

        return text.ToString();
    }
}

/// <summary>Where kramdown prints a table of contents (kramdown.gettalong.org/converter/html.html#toc). It says nothing that the headings do not.</summary>
internal sealed class TableOfContents(string id) : LeafBlock(null), IMarkupBlock
{
    public void WriteTo(MarkdownWalker walker) => walker.Empty(ElementType.Division, new Attributes { Id = id }, this);
}
