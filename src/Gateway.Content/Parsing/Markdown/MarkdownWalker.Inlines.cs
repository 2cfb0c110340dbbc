using System.Runtime.CompilerServices;
using Gateway.Content.Model;
using Gateway.Content.Parsing.Bodies;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Gateway.Content.Parsing.Markdown;

internal sealed partial class MarkdownWalker
{
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
}
