using Gateway.Content.Parsing.Bodies;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using CodeBlock = Markdig.Syntax.CodeBlock;

namespace Gateway.Content.Parsing.Markdown;

internal sealed partial class MarkdownWalker
{
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
            case ParagraphBlock { Inline.FirstChild: LiteralInline { NextSibling: null } only } when FigureIn(only) is { } figure:
                Figure(figure, only);
                break;
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
            case Footnote note:
                FootnoteInPlace(note);
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
        if (block.Type == HtmlBlockType.Comment || text.Dialect.OmitsHtml)
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
            markup.Begin(ElementType.ListItem, new Attributes { Id = text.Dialect.Footnotes.OfNote(note) }, PlaceOf(note));
            Blocks(note, tight: false);
            markup.End(ElementType.ListItem);
        }

        markup.End(ElementType.OrderedList);
        markup.End(ElementType.Division);
    }

    private void FootnoteInPlace(Footnote note)
    {
        markup.Begin(ElementType.Division, new Attributes { Id = text.Dialect.Footnotes.OfNote(note), Class = "footnotes" }, PlaceOf(note));
        Blocks(note, tight: false);
        markup.End(ElementType.Division);
    }
}
