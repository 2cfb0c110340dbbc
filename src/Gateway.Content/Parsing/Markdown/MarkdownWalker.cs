using System.Runtime.CompilerServices;
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
/// <param name="bodyStart">Offset of the Markdown in the file.</param>
/// <param name="formulas">What was hidden from the parser besides the text's own template marks.</param>
internal sealed class MarkdownWalker(IMarkup markup, MarkdownText text, int bodyStart, HiddenMarks formulas)
{
    // From the index of a mark of a footnote to its number among those of the same footnote.
    private readonly Dictionary<int, int> footnoteMarks = [];

    private HashSet<string>? tags;

    /// <summary>What the text itself names as its topics, each once.</summary>
    public IReadOnlyCollection<string> Tags => tags ?? [];

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

    public void Inlines(ContainerInline? container)
    {
        // The parser nests inlines without limit.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
            Inline(inline);
    }

    private void Inline(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal when FigureIn(literal) is { } figure:
                Figure(figure, literal);
                break;
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
        markup.Begin(ElementType.Link, AttributesOf(node) with { Href = Shown(text.Rewrite(written)), Written = Restored(written), Embeds = embeds }, PlaceOf(node));
        Text(label);
        markup.End(ElementType.Link);
    }

    /// <summary>A link that names a note rather than an address.</summary>
    /// <param name="definition">Destination that the post defines for the name, for programs that know no names; null where it has none.</param>
    public void LinkByName(string name, string? definition, string label, bool embeds, MarkdownObject node)
    {
        var target = text.Find(name, definition);
        var attributes = AttributesOf(node) with { Href = target.Href, Written = name, Embeds = embeds, Candidates = target.Candidates };
        markup.Begin(ElementType.Link, attributes, PlaceOf(node));
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

    /// <summary>An image that is named rather than addressed.</summary>
    public void ImageByName(string name, string? alt, MarkdownObject node) =>
        markup.Begin(ElementType.Image, AttributesOf(node) with { Source = text.Find(name, null).Href, Alt = alt }, PlaceOf(node));

    /// <summary>A word that names a topic of the post.</summary>
    public void Tag(string tag)
    {
        (tags ??= new HashSet<string>(StringComparer.OrdinalIgnoreCase)).Add(tag);
        Text("#" + tag);
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
        markup.Begin(ElementType.Link, Titled(link) with { Href = Shown(text.Rewrite(url)), Written = Restored(url) }, PlaceOf(link));
        Inlines(link);
        markup.End(ElementType.Link);
    }

    private void Image(LinkInline image) =>
        markup.Begin(ElementType.Image, Titled(image) with { Source = Shown(text.Rewrite(image.Url ?? "")), Alt = Shown(InlineText.Of(image, ' ')) }, PlaceOf(image));

    private void Autolink(AutolinkInline link)
    {
        markup.Begin(ElementType.Link, new Attributes { Href = link.IsEmail ? "mailto:" + link.Url : link.Url, Written = link.Url }, PlaceOf(link));
        Text(link.Url);
        markup.End(ElementType.Link);
    }

    private void FootnoteMark(FootnoteLink mark)
    {
        var note = mark.Footnote;
        if (!footnoteMarks.ContainsKey(mark.Index))
            foreach (var (number, other) in note.Links.Where(x => !x.IsBackLink).OrderBy(x => x.Index).Index())
                footnoteMarks[other.Index] = number + 1;
        var id = text.Dialect.Footnotes.OfMark(note, footnoteMarks.GetValueOrDefault(mark.Index, 1));
        var attributes = mark.IsBackLink
            ? new Attributes { Href = id is null ? null : "#" + id, Class = "footnote-back-ref" }
            : new Attributes { Id = id, Href = "#" + text.Dialect.Footnotes.OfNote(note), Class = "footnote-ref" };
        markup.Begin(ElementType.Link, attributes, PlaceOf(mark));
        markup.Text(mark.IsBackLink ? "↩" : note.Order.ToString(System.Globalization.CultureInfo.InvariantCulture));
        markup.End(ElementType.Link);
    }

    /// <summary>A figure that a template makes, as Hugo's own shortcode does.</summary>
    private void Figure(FigureMark figure, MarkdownObject node)
    {
        var place = PlaceOf(node);
        markup.Begin(ElementType.Figure, new Attributes { Class = figure.Class }, place);
        if (figure.Link is not null)
            markup.Begin(ElementType.Link, new Attributes { Href = Shown(text.Rewrite(figure.Link)), Written = Restored(figure.Link) }, place);
        markup.Begin(ElementType.Image, new Attributes { Source = Shown(text.Rewrite(figure.Source)), Alt = figure.Alt }, place);
        if (figure.Link is not null)
            markup.End(ElementType.Link);
        if (figure.Caption.Length > 0)
        {
            markup.Begin(ElementType.Caption, default, place);
            new MarkdownWalker(markup, text with { Markdown = figure.Caption }, place.Start, formulas).WalkInlines();
            markup.End(ElementType.Caption);
        }

        markup.End(ElementType.Figure);
    }

    /// <summary>A text of a few words, without an element of its own.</summary>
    private void WalkInlines()
    {
        foreach (var leaf in text.Dialect.Parse(text.Markdown).Descendants<LeafBlock>())
            Inlines(leaf.Inline);
    }

    private FigureMark? FigureIn(LiteralInline literal) => HiddenMarks.MayBeIn(literal.Content.AsSpan()) ? text.FigureIn(literal.Content.ToString()) : null;

    private void Tag(HtmlInline tag)
    {
        if (text.Dialect.OmitsHtml || tag.Tag.StartsWith("<!--", StringComparison.Ordinal))
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
            Raw(ShownInHtml(html[marks.Start..marks.End].ToString()), offset + marks.Start, offset + marks.End);
            html = html[marks.End..];
            offset += marks.End;
        }

        Raw(html, offset, offset + html.Length);
    }

    private void Raw(ReadOnlySpan<char> html, int start, int end)
    {
        if (!html.IsEmpty)
            markup.Raw(html, new TextSpan(PlaceOf(start), PlaceOf(end)));
    }

    private static ElementType TypeOf(EmphasisInline emphasis) => emphasis switch
    {
        { DelimiterChar: '~', DelimiterCount: 1 } => ElementType.Subscript,
        { DelimiterChar: '~' } => ElementType.Deletion,
        { DelimiterChar: '^' } => ElementType.Superscript,
        { DelimiterChar: '+' } => ElementType.Insertion,
        { DelimiterChar: '=' } => ElementType.Mark,
        { DelimiterCount: 1 } => ElementType.Emphasis,
        _ => ElementType.Strong,
    };

    private static string TextOf(LeafBlock block) => block.Lines.ToString();

    private void Text(ReadOnlySpan<char> words)
    {
        if (HiddenMarks.MayBeIn(words))
            markup.Text(Shown(words.ToString()));
        else
            markup.Text(words);
    }

    private string Shown(string words) => HiddenMarks.MayBeIn(words) ? text.Show(formulas.Show(words)) : words;

    private string Restored(string words) => HiddenMarks.MayBeIn(words) ? text.Restore(formulas.Restore(words)) : words;

    private string ShownInHtml(string html) => HiddenMarks.MayBeIn(html) ? text.ShowInHtml(formulas.Show(html)) : html;

    private TextSpan PlaceOf(MarkdownObject node) => new(PlaceOf(node.Span.Start), PlaceOf(node.Span.End + 1));

    /// <summary>From an offset of the Markdown to the offset in the file.</summary>
    private int PlaceOf(int offset) => bodyStart + text.OriginOf(Math.Min(offset, text.Markdown.Length));

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
