using Gateway.Content.Model;
using Gateway.Content.Parsing.Bodies;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using CodeBlock = Markdig.Syntax.CodeBlock;

namespace Gateway.Content.Parsing.Markdown;

/// <summary>Walks through a parsed Markdown document and hands on what it says, piece by piece.</summary>
/// <param name="length">Of the Markdown.</param>
/// <param name="place">From an offset of the Markdown to the offset in the file.</param>
/// <param name="rewrite">From the destination of a link as written to the one to print.</param>
/// <param name="show">Puts in the place of what was hidden from the parser what readers see.</param>
/// <param name="restore">Puts it back as it was written.</param>
internal sealed class MarkdownWalker(IMarkup markup, int length, Func<int, int> place, Func<string, string> rewrite, Func<string, string> show, Func<string, string> restore)
{
    public void Walk(MarkdownDocument document) => Blocks(document, tight: false);

    private void Blocks(ContainerBlock container, bool tight)
    {
        foreach (var block in container)
        {
            Block(block, tight);
            markup.Text("\n");
        }
    }

    /// <param name="tight">Whether paragraphs are shown without an element of their own, as in a tight list.</param>
    private void Block(Block block, bool tight)
    {
        switch (block)
        {
            case ParagraphBlock paragraph when tight:
                Inlines(paragraph.Inline);
                break;
            case ParagraphBlock paragraph:
                Leaf(ElementType.Paragraph, paragraph);
                break;
            case HeadingBlock heading:
                Leaf(ElementType.Heading(Math.Min(heading.Level, 6)), heading);
                break;
            case ListBlock list:
                List(list);
                break;
            case MathBlock math:
                Formula(math);
                break;
            case CodeBlock code:
                Code(code);
                break;
            case QuoteBlock quote:
                Container(ElementType.Quote, quote, tight: false);
                break;
            case ThematicBreakBlock:
                markup.Begin(ElementType.Rule, default, PlaceOf(block));
                break;
            case HtmlBlock html:
                Html(html);
                break;
            case Table table:
                Table(table);
                break;
            case DefinitionList list:
                Definitions(list);
                break;
            case FootnoteGroup notes:
                Footnotes(notes);
                break;
            // Definitions of links and the like show nothing.
            case LinkReferenceDefinitionGroup or LinkReferenceDefinition:
                break;
            case IMarkupBlock own:
                own.WriteTo(this);
                break;
            case LeafBlock leaf:
                Leaf(ElementType.Division, leaf);
                break;
            case ContainerBlock container:
                Container(ElementType.Division, container, tight: false);
                break;
        }
    }

    private void Leaf(ElementType type, LeafBlock block)
    {
        markup.Begin(type, AttributesOf(block), PlaceOf(block));
        Inlines(block.Inline);
        markup.End(type);
    }

    private void Container(ElementType type, ContainerBlock block, bool tight)
    {
        markup.Begin(type, AttributesOf(block), PlaceOf(block));
        Blocks(block, tight);
        markup.End(type);
    }

    private void List(ListBlock list)
    {
        var type = list.IsOrdered ? ElementType.OrderedList : ElementType.UnorderedList;
        var attributes = AttributesOf(list);
        if (list.IsOrdered && list.OrderedStart is { } first && first != "1")
            attributes = attributes with { Others = [.. attributes.Others ?? [], KeyValuePair.Create("start", first)] };
        markup.Begin(type, attributes, PlaceOf(list));
        foreach (var item in list.OfType<ListItemBlock>())
            Container(ElementType.ListItem, item, tight: !list.IsLoose);
        markup.End(type);
    }

    private void Code(CodeBlock block)
    {
        var language = block is FencedCodeBlock { Info: { Length: > 0 } info } ? Shown(info) : null;
        markup.CodeBlock(Shown(TextOf(block)), language, AttributesOf(block), PlaceOf(block));
    }

    private void Formula(MathBlock block)
    {
        markup.Begin(ElementType.Paragraph, AttributesOf(block), PlaceOf(block));
        markup.Text($"$${Shown(TextOf(block))}$$");
        markup.End(ElementType.Paragraph);
    }

    private void Html(HtmlBlock block)
    {
        if (block.Type == HtmlBlockType.Comment)
            return;
        foreach (var line in block.Lines.Lines.AsSpan(0, block.Lines.Count))
        {
            Raw(line.Slice.AsSpan(), line.Slice.Start);
            markup.Text("\n");
        }
    }

    private void Table(Table table)
    {
        markup.Begin(ElementType.Table, AttributesOf(table), PlaceOf(table));
        ElementType? part = null;
        foreach (var row in table.OfType<TableRow>())
        {
            var wanted = row.IsHeader ? ElementType.TableHead : ElementType.TableBody;
            if (part != wanted)
            {
                if (part is not null)
                    markup.End(part);
                markup.Begin(wanted, default, PlaceOf(row));
                part = wanted;
            }

            Row(row);
        }

        if (part is not null)
            markup.End(part);
        markup.End(ElementType.Table);
    }

    private void Row(TableRow row)
    {
        markup.Begin(ElementType.Row, AttributesOf(row), PlaceOf(row));
        foreach (var cell in row.OfType<TableCell>())
            Container(row.IsHeader ? ElementType.HeaderCell : ElementType.Cell, cell, tight: true);
        markup.End(ElementType.Row);
    }

    private void Definitions(DefinitionList list)
    {
        markup.Begin(ElementType.DefinitionList, AttributesOf(list), PlaceOf(list));
        foreach (var item in list.OfType<DefinitionItem>())
        {
            foreach (var term in item.OfType<DefinitionTerm>())
                Leaf(ElementType.Term, term);
            markup.Begin(ElementType.Definition, AttributesOf(item), PlaceOf(item));
            foreach (var block in item.Where(x => x is not DefinitionTerm))
            {
                Block(block, tight: item.Count(x => x is not DefinitionTerm) == 1);
                markup.Text("\n");
            }

            markup.End(ElementType.Definition);
        }

        markup.End(ElementType.DefinitionList);
    }

    private void Footnotes(FootnoteGroup notes)
    {
        markup.Begin(ElementType.Division, new Attributes { Class = "footnotes" }, PlaceOf(notes));
        markup.Begin(ElementType.OrderedList, default, PlaceOf(notes));
        foreach (var note in notes.OfType<Footnote>())
        {
            markup.Begin(ElementType.ListItem, new Attributes { Id = IdOf(note) }, PlaceOf(note));
            Blocks(note, tight: false);
            markup.End(ElementType.ListItem);
        }

        markup.End(ElementType.OrderedList);
        markup.End(ElementType.Division);
    }

    public void Inlines(ContainerInline? container)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
            Inline(inline);
    }

    private void Inline(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Text(literal.Content.AsSpan());
                break;
            case LineBreakInline { IsHard: false }:
                markup.Text("\n");
                break;
            case LineBreakInline:
                markup.Begin(ElementType.LineBreak, default, PlaceOf(inline));
                break;
            case LinkInline { IsImage: true } image:
                Image(image);
                break;
            case LinkInline link:
                Link(link);
                break;
            case AutolinkInline link:
                Autolink(link);
                break;
            case FootnoteLink note:
                FootnoteMark(note);
                break;
            case EmphasisInline emphasis:
                Wrapped(TypeOf(emphasis), emphasis);
                break;
            case CodeInline code:
                markup.Begin(ElementType.Code, AttributesOf(code), PlaceOf(code));
                Text(code.Content);
                markup.End(ElementType.Code);
                break;
            // Math stays TeX between dollar signs, for whoever shows the page to typeset.
            case MathInline math:
                var delimiter = math.DelimiterCount == 1 ? "$" : "$$";
                markup.Text(delimiter);
                Text(math.Content.AsSpan());
                markup.Text(delimiter);
                break;
            case HtmlEntityInline entity:
                markup.Text(entity.Transcoded.AsSpan());
                break;
            case HtmlInline html:
                Tag(html);
                break;
            case IMarkupInline own:
                own.WriteTo(this);
                break;
            case AbbreviationInline { Abbreviation: var abbreviation }:
                markup.Begin(ElementType.Abbreviation, new Attributes { Others = [KeyValuePair.Create("title", Shown(abbreviation.Text.ToString()))] }, PlaceOf(inline));
                Text(abbreviation.Label);
                markup.End(ElementType.Abbreviation);
                break;
            // A bracket or the like that opened nothing.
            case DelimiterInline open:
                Text(open.ToLiteral());
                Inlines(open);
                break;
            case ContainerInline container:
                Inlines(container);
                break;
        }
    }

    /// <summary>A link that some dialect writes in its own way.</summary>
    /// <param name="written">Destination as written, to be rewritten by the layout.</param>
    public void Link(string written, string label, bool embeds, MarkdownObject node)
    {
        markup.Begin(ElementType.Link, AttributesOf(node) with { Href = Shown(rewrite(written)), Written = Restored(written), Embeds = embeds }, PlaceOf(node));
        Text(label);
        markup.End(ElementType.Link);
    }

    /// <summary>A link of which the dialect knows the address.</summary>
    /// <param name="href">As it is to be printed.</param>
    public void LinkTo(string href, string written, string label, MarkdownObject node)
    {
        markup.Begin(ElementType.Link, new Attributes { Href = href, Written = written }, PlaceOf(node));
        Text(label);
        markup.End(ElementType.Link);
    }

    /// <summary>Text that some dialect writes in its own way.</summary>
    public void Plain(string text) => Text(text);

    /// <summary>An element that holds nothing but a text.</summary>
    public void Element(ElementType type, string text, MarkdownObject node)
    {
        markup.Begin(type, default, PlaceOf(node));
        Text(text);
        markup.End(type);
    }

    /// <summary>An element that holds nothing.</summary>
    public void Empty(ElementType type, in Attributes attributes, MarkdownObject node)
    {
        markup.Begin(type, attributes, PlaceOf(node));
        markup.End(type);
    }

    public void Cite(string marker, IReadOnlyList<string> keys, MarkdownObject node) => markup.Cite(marker, keys, PlaceOf(node));

    private void Wrapped(ElementType type, ContainerInline inline)
    {
        markup.Begin(type, AttributesOf(inline), PlaceOf(inline));
        Inlines(inline);
        markup.End(type);
    }

    private void Link(LinkInline link)
    {
        var url = link.Url ?? "";
        markup.Begin(ElementType.Link, Titled(link) with { Href = Shown(rewrite(url)), Written = Restored(url) }, PlaceOf(link));
        Inlines(link);
        markup.End(ElementType.Link);
    }

    private void Image(LinkInline image) =>
        markup.Begin(ElementType.Image, Titled(image) with { Source = Shown(rewrite(image.Url ?? "")), Alt = PlainText(image) }, PlaceOf(image));

    private void Autolink(AutolinkInline link)
    {
        markup.Begin(ElementType.Link, new Attributes { Href = link.IsEmail ? "mailto:" + link.Url : link.Url, Written = link.Url }, PlaceOf(link));
        Text(link.Url);
        markup.End(ElementType.Link);
    }

    private void FootnoteMark(FootnoteLink note)
    {
        var attributes = note.IsBackLink
            ? new Attributes { Href = $"#fnref:{note.Index}", Class = "footnote-back-ref" }
            : new Attributes { Id = note.TryGetAttributes()?.Id ?? $"fnref:{note.Index}", Href = $"#{IdOf(note.Footnote)}", Class = "footnote-ref" };
        markup.Begin(ElementType.Link, attributes, PlaceOf(note));
        markup.Text(note.IsBackLink ? "↩" : note.Footnote.Order.ToString(System.Globalization.CultureInfo.InvariantCulture));
        markup.End(ElementType.Link);
    }

    private static string IdOf(Footnote note) => note.TryGetAttributes()?.Id ?? $"fn:{note.Order}";

    private void Tag(HtmlInline tag)
    {
        if (tag.Tag.StartsWith("<!--", StringComparison.Ordinal))
            return;
        if (RawHtml.IsLineBreak(tag.Tag))
            markup.Begin(ElementType.LineBreak, default, PlaceOf(tag));
        else
            Raw(tag.Tag, tag.Span.Start);
    }

    /// <summary>HTML as written, from an offset of the Markdown on. What was hidden in it may have another length, so that each piece is handed on with its own place.</summary>
    public void Raw(ReadOnlySpan<char> html, int offset)
    {
        while (HiddenMarks.FirstIn(html) is { } marks)
        {
            Raw(html[..marks.Start], offset, offset + marks.Start);
            Raw(show(html[marks.Start..marks.End].ToString()), offset + marks.Start, offset + marks.End);
            html = html[marks.End..];
            offset += marks.End;
        }

        Raw(html, offset, offset + html.Length);
    }

    private void Raw(ReadOnlySpan<char> html, int start, int end)
    {
        if (!html.IsEmpty)
            markup.Raw(html, new TextSpan(place(start), place(Math.Min(end, length))));
    }

    private static ElementType TypeOf(EmphasisInline emphasis) => emphasis switch
    {
        { DelimiterChar: '~' } => ElementType.Deletion,
        { DelimiterChar: '=' } => ElementType.Mark,
        { DelimiterCount: 1 } => ElementType.Emphasis,
        _ => ElementType.Strong,
    };

    private static string PlainText(ContainerInline container)
    {
        var text = new System.Text.StringBuilder();
        foreach (var inline in container.Descendants())
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case MathInline math:
                    text.Append('$').Append(math.Content.AsSpan()).Append('$');
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
            }

        return text.ToString();
    }

    private static string TextOf(LeafBlock block) => block.Lines.ToString();

    private void Text(ReadOnlySpan<char> text)
    {
        if (HiddenMarks.MayBeIn(text))
            markup.Text(show(text.ToString()));
        else
            markup.Text(text);
    }

    private string Restored(string text) => HiddenMarks.MayBeIn(text) ? restore(text) : text;

    private string Shown(string text) => HiddenMarks.MayBeIn(text) ? show(text) : text;

    private TextSpan PlaceOf(MarkdownObject node) => new(place(node.Span.Start), place(Math.Min(node.Span.End + 1, length)));

    private Attributes Titled(LinkInline link)
    {
        var attributes = AttributesOf(link);
        return string.IsNullOrEmpty(link.Title) ? attributes : attributes with { Others = [.. attributes.Others ?? [], KeyValuePair.Create("title", Shown(link.Title))] };
    }

    private static Attributes AttributesOf(IMarkdownObject node) => node.TryGetAttributes() is not { } given ? default : new Attributes
    {
        Id = given.Id,
        Class = given.Classes is { Count: > 0 } classes ? string.Join(' ', classes) : null,
        Others = given.Properties is { Count: > 0 } properties ? [.. properties.Select(x => KeyValuePair.Create(x.Key, x.Value ?? ""))] : null,
    };
}
