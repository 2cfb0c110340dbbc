using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Gateway.Content.Model;
using Gateway.Content.Sources;

namespace Gateway.Content.Parsing.Html;

/// <summary>Walks through a body once, in reading order, and collects its headings, blocks of text, links and ids.</summary>
/// <param name="onlyNamedHeadings">Whether a heading without id is no section, but part of some figure.</param>
internal sealed class BodyWalker(ElementPlaces places, Exhibits exhibits, bool onlyNamedHeadings)
{
    // Deeper nesting is no article but an attack on the stack.
    private const int MaxDepth = 400;

    /// <summary>Holds the destination as written where a layout has put another into the HTML.</summary>
    public const string WrittenAttribute = "data-written";

    private static readonly HashSet<string> Skipped = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "svg", "iframe", "object", "video", "audio", "button", "input", "select", "textarea", "nav",
    };

    private static readonly HashSet<string> BlockElements = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6",
        "form", "header", "hr", "li", "main", "ol", "p", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    };

    private readonly BlockBuffer buffer = new();
    private readonly List<TextBlock> blocks = [];
    private readonly List<HeadingMark> headings = [];
    private readonly Dictionary<string, int?> anchors = new(StringComparer.Ordinal);
    private readonly List<Fault> faults = [];
    private readonly System.Text.StringBuilder text = new();
    private BlockKind kind = BlockKind.Paragraph;
    private int blockOffset;

    public IReadOnlyList<TextBlock> Blocks => blocks;

    public IReadOnlyList<HeadingMark> Headings => headings;

    public IReadOnlyDictionary<string, int?> Anchors => anchors;

    public IReadOnlyList<Fault> Faults => faults;

    /// <summary>All blocks, separated by line feeds.</summary>
    public string Text { get; private set; } = "";

    private int? CurrentSection => headings.Count > 0 ? headings.Count - 1 : null;

    public void Read(IElement root)
    {
        blockOffset = places.OffsetOf(root);
        Children(root, 0);
        Flush();
        Text = text.ToString();
    }

    private void Children(INode node, int depth)
    {
        foreach (var child in node.ChildNodes)
            if (child is IText { Data: var data })
                buffer.Append(data);
            else if (child is IElement element && depth < MaxDepth)
                Element(element, depth + 1);
    }

    private void Element(IElement element, int depth)
    {
        var name = element.LocalName;
        if (Skipped.Contains(name) || element.HasAttribute("hidden"))
            return;
        if (IsFootnoteMark(element))
        {
            TakeIds(element);
            return;
        }

        if (name is ['h', >= '1' and <= '6'] && (!onlyNamedHeadings || HeadingAnchor.Of(element) is not null))
            Heading(element, depth);
        else if (name == "pre")
            Code(element);
        else if (BlockElements.Contains(name))
            Block(element, depth);
        else
            Inline(element, depth);
    }

    private void Heading(IElement element, int depth)
    {
        Flush();
        var anchor = HeadingAnchor.Of(element);
        headings.Add(new HeadingMark(element, element.LocalName[1] - '0', "", anchor, text.Length, places.OffsetOf(element)));
        if (anchor is not null && !anchors.TryAdd(anchor, CurrentSection) && headings.Count(x => x.Anchor == anchor) > 1)
            ReportDuplicate(anchor, element);
        var outer = kind;
        kind = BlockKind.Heading;
        blockOffset = places.OffsetOf(element);
        foreach (var child in element.ChildNodes)
            if (child is IText { Data: var data })
                buffer.Append(data);
            else if (child is IElement inner && HeadingAnchor.IsPermalink(inner))
                TakeIds(inner);
            else if (child is IElement other)
                Element(other, depth + 1);
        headings[^1] = headings[^1] with { Title = buffer.Text };
        Flush();
        kind = outer;
    }

    private void Block(IElement element, int depth)
    {
        Flush();
        TakeIds(element);
        var outer = kind;
        kind = element.LocalName switch
        {
            _ when kind == BlockKind.Footnote || element.ClassList.Contains("footnotes") => BlockKind.Footnote,
            "li" or "dd" or "dt" => BlockKind.ListItem,
            "td" or "th" => BlockKind.Cell,
            "figcaption" or "caption" => BlockKind.Caption,
            _ => kind,
        };
        blockOffset = places.OffsetOf(element);
        if (element.LocalName == "table")
            exhibits.AddTable(element, CurrentSection);
        Children(element, depth);
        Flush();
        kind = outer;
    }

    private void Code(IElement element)
    {
        Flush();
        TakeIds(element);
        foreach (var inner in element.QuerySelectorAll("[id]"))
            TakeIds(inner);
        var code = element.TextContent.Trim('\n');
        exhibits.AddCode(element, code, CurrentSection);
        Add(new TextBlock(BlockKind.Code, CurrentSection, code, [], [], places.OffsetOf(element)));
    }

    private void Inline(IElement element, int depth)
    {
        TakeIds(element);
        switch (element)
        {
            case { LocalName: "code" or "kbd" or "samp" }:
                var codeStart = buffer.MarkStart();
                Children(element, depth);
                buffer.AddCode(codeStart);
                break;
            case { LocalName: "img" }:
                exhibits.AddImage(element, CurrentSection);
                break;
            case { LocalName: "br" }:
                buffer.Break();
                break;
            // An unclosed link is opened anew by the parser in each block that follows (HTML, section 13.2.4.3); only the one that was written counts.
            case IHtmlAnchorElement { SourceReference: not null } when element.GetAttribute("href") is { } href:
                var start = buffer.MarkStart();
                Children(element, depth);
                buffer.AddLink(start, new InlineLink(default, LabelOf(element), href, element.GetAttribute(WrittenAttribute) ?? href, places.LocationOf(element)));
                break;
            default:
                Children(element, depth);
                break;
        }
    }

    /// <summary>The little links to a footnote and back are no words of the text.</summary>
    private static bool IsFootnoteMark(IElement element) =>
        element.LocalName == "a" && (element.HasAttribute("data-footnote-backref") || element.ClassList.Any(x => x is "footnote-ref" or "footnote-back-ref" or "footnote-backref" or "reversefootnote" or "footnote"));

    private static string LabelOf(IElement link)
    {
        var label = BlockBuffer.Collapse(link.TextContent);
        return label.Length > 0 ? label : link.QuerySelector("img[alt]")?.GetAttribute("alt") ?? "";
    }

    private void TakeIds(IElement element)
    {
        if (element.Id is { Length: > 0 } id)
            anchors.TryAdd(id, CurrentSection);
        if (element is IHtmlAnchorElement && element.GetAttribute("name") is { Length: > 0 } name && name != element.Id)
            anchors.TryAdd(name, CurrentSection);
    }

    private void ReportDuplicate(string anchor, IElement heading) => faults.Add(new Fault(
        DiagnosticCode.DuplicateAnchor, places.LocationOf(heading), $"Two headings have the anchor #{anchor}; links reach only the first. Give one of them another id."));

    private void Flush()
    {
        if (buffer.Take(kind, CurrentSection, blockOffset) is { } block)
            Add(block);
    }

    private void Add(TextBlock block)
    {
        blocks.Add(block);
        if (block.Text.Length > 0)
            text.Append(block.Text).Append('\n');
    }
}

/// <summary>A heading where the walker met it.</summary>
/// <param name="TextOffset">Where it starts in the text of the body.</param>
/// <param name="SourceOffset">Where it starts in the file.</param>
internal sealed record HeadingMark(IElement Element, int Level, string Title, string? Anchor, int TextOffset, int SourceOffset);
