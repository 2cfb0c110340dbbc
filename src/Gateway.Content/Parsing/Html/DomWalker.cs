using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Gateway.Content.Parsing.Bodies;
using Gateway.Content.Parsing.Markdown;

namespace Gateway.Content.Parsing.Html;

/// <summary>Walks through parsed HTML and hands on what it says, piece by piece.</summary>
/// <param name="hasTheme">Whether a theme had a hand in it, which adds to headings links to themselves; else all links are the author's.</param>
/// <param name="onlyNamedHeadings">Whether a heading without id is no section, but part of some figure.</param>
/// <param name="start">Where relative addresses start; null where that is the page itself.</param>
internal sealed partial class DomWalker(BodyBuilder body, ElementPlaces places, bool hasTheme, bool onlyNamedHeadings, PageBase? start = null)
{
    // Deeper nesting is no article but an attack on the stack.
    private const int MaxDepth = 400;

    private static readonly HashSet<string> Skipped = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "canvas", "video", "audio", "button", "input", "select", "textarea", "form", "nav", "head", "title",
    };

    private static readonly HashSet<string> OwnAttributes = new(StringComparer.Ordinal)
    {
        "id", "class", "href", "src", "alt", HtmlText.WrittenAttribute, HtmlText.EmbedAttribute, HtmlText.HeadingAttribute, HtmlText.CandidatesAttribute,
    };

    /// <param name="root">Element that holds the body and nothing else. Wrappers around its headings are taken off.</param>
    public void Walk(IElement root)
    {
        foreach (var heading in root.QuerySelectorAll("h1, h2, h3, h4, h5, h6").ToList())
        {
            Unwrap(heading, root);
            if (hasTheme)
                HeadingAnchor.TakeMarksBefore(heading);
        }

        Children(root, 0, heading: null);
    }

    /// <summary>Replaces what surrounds a heading by its content, so that a section is a span of the HTML, but for elements that would lose their meaning.</summary>
    private static void Unwrap(IElement heading, IElement root)
    {
        if (heading.Closest("table, li, dl, details, blockquote") is { } frame && root.Contains(frame))
            return;
        while (heading.ParentElement is { } parent && parent != root)
        {
            KeepId(parent, heading);
            foreach (var child in parent.ChildNodes.ToList())
                parent.ParentElement!.InsertBefore(child, parent);
            parent.Remove();
        }
    }

    /// <summary>A link to the id of a wrapper must still find it: the heading has it if nothing stands before it, else an empty element.</summary>
    private static void KeepId(IElement wrapper, IElement heading)
    {
        if (wrapper.Id is not { Length: > 0 } id)
            return;
        if (string.IsNullOrEmpty(heading.Id) && IsFirstIn(wrapper, heading))
        {
            heading.Id = id;
            return;
        }

        var mark = wrapper.Owner!.CreateElement("span");
        mark.Id = id;
        if (IsFirstIn(wrapper, heading))
            heading.AppendChild(mark);
        else
            wrapper.Prepend(mark);
    }

    private static bool IsFirstIn(IElement wrapper, IElement heading)
    {
        for (var node = wrapper.FirstChild; node is not null && node != heading; node = node.NextSibling)
            if (node is IElement { LocalName: "img" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" } || !string.IsNullOrWhiteSpace(node.TextContent))
                return false;
        return true;
    }

    private void Children(INode node, int depth, IElement? heading)
    {
        foreach (var child in node.ChildNodes)
            if (child is IText { Data: var data })
                body.Text(data);
            else if (child is IElement element && depth < MaxDepth)
                Element(element, depth + 1, heading);
    }

    private void Element(IElement element, int depth, IElement? heading)
    {
        var name = element.LocalName;
        if (TypesetMath.TexOf(element) is { } tex)
            body.Text(tex);
        else if (hasTheme && HeadingAnchor.IsPermalink(element, heading))
            TakeAllIds(element);
        else if (Skipped.Contains(name) || IsHidden(element))
            TakeAllIds(element);
        else if (hasTheme && name == "table" && CodeText.InTable(element) is { } code)
            Code(code);
        else if (name == "pre" || (name == "d-code" && element.HasAttribute("block")))
            Code(element);
        else if (name is "d-cite" or "dt-cite")
            Cite(element, depth, heading);
        else if (name is ['h', >= '1' and <= '6'])
            Heading(element, depth);
        else
            Other(element, ElementType.Of(name), depth, heading);
    }

    private void Heading(IElement element, int depth)
    {
        var anchor = HeadingAnchor.Of(element);
        var level = element.LocalName[1] - '0';
        var type = anchor is null && onlyNamedHeadings && !element.HasAttribute(HtmlText.HeadingAttribute) ? ElementType.HeadingOfFigure(level) : ElementType.Heading(level);
        body.Begin(type, AttributesOf(element) with { Id = anchor }, places.Of(element));
        Children(element, depth, element);
        body.End(type);
    }

    private void Other(IElement element, ElementType type, int depth, IElement? heading)
    {
        if (element is IHtmlAnchorElement && element.GetAttribute("name") is { Length: > 0 } name)
            body.TakeId(name);
        var attributes = AttributesOf(element);
        // An unclosed link is opened anew by the parser in each block that follows (HTML, section 13.2.4.3); only the one that was written counts.
        if (type == ElementType.Link && (element.SourceReference is null || (hasTheme && heading is not null && HeadingAnchor.IsAround(element, heading))))
            attributes = attributes with { Href = null };
        body.Begin(type, attributes, places.Of(element));
        if (type.IsVoid)
            return;
        Children(element, depth, heading);
        body.End(type);
    }

    // Tabs show one panel at a time; all are text.
    private static bool IsHidden(IElement element) =>
        (element.GetAttribute("style") is { } style && NotShown().IsMatch(style)) || (element.HasAttribute("hidden") && element.GetAttribute("role") != "tabpanel" && element.GetAttribute("hidden") != "until-found");

    [GeneratedRegex(@"display\s*:\s*none", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex NotShown();

    private void Code(IElement element)
    {
        foreach (var inner in element.QuerySelectorAll("[id], a[name]"))
            TakeIds(inner);
        body.CodeBlock(CodeText.Of(element), CodeText.LanguageOf(element), AttributesOf(element), places.Of(element));
    }

    /// <summary>Distill's callout (distill.pub/guide), whose marker is made in the browser: by default the keys stand for it.</summary>
    /// <remarks>HTML takes what follows <c>&lt;d-cite key="a"/&gt;</c> for its content.</remarks>
    private void Cite(IElement element, int depth, IElement? heading)
    {
        var isOpen = places.IsWrittenEmpty(element);
        var keys = (element.GetAttribute("key") ?? element.GetAttribute("bibtex-key") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var marker = !isOpen && element.TextContent.Trim() is { Length: > 0 } shown ? shown : $"[{string.Join(", ", keys)}]";
        if (keys.Length > 0)
            body.Cite(marker, keys, places.Of(element));
        if (isOpen)
            Children(element, depth, heading);
    }

    /// <summary>What is not shown can still be where a link leads.</summary>
    private void TakeAllIds(IElement element)
    {
        TakeIds(element);
        foreach (var inner in element.QuerySelectorAll("[id], a[name]"))
            TakeIds(inner);
    }

    private void TakeIds(IElement element)
    {
        body.TakeId(element.Id);
        if (element is IHtmlAnchorElement)
            body.TakeId(element.GetAttribute("name"));
    }

    private Attributes AttributesOf(IElement element)
    {
        if (element.Attributes.Length == 0)
            return default;
        var isLink = element is IHtmlAnchorElement;
        return new Attributes
        {
            Id = element.Id is { Length: > 0 } id ? id : null,
            Class = element.GetAttribute("class"),
            Href = isLink ? Resolved(element.GetAttribute("href")) : null,
            Written = isLink ? element.GetAttribute(HtmlText.WrittenAttribute) ?? (start is null ? null : element.GetAttribute("href")) : null,
            Label = isLink && hasTheme && IsFootnoteMark(element) ? element.TextContent.Trim() : null,
            Embeds = isLink && element.HasAttribute(HtmlText.EmbedAttribute),
            Candidates = isLink ? element.GetAttribute(HtmlText.CandidatesAttribute)?.Split('\n') : null,
            Source = element is IHtmlImageElement ? Resolved(element.GetAttribute("src")) : null,
            Alt = element.GetAttribute("alt"),
            Others = [.. element.Attributes.Where(x => !OwnAttributes.Contains(x.Name)).Select(x => KeyValuePair.Create(x.Name, x.Value))],
        };
    }

    private string? Resolved(string? address) => address is null || start is null ? address : start.Resolve(address);

    // ARIA in HTML for publications (DPUB-ARIA 1.1), and the names that renderers give.
    private static bool IsFootnoteMark(IElement link) =>
        link.GetAttribute("role") is "doc-noteref" or "doc-backlink"
        || link.ClassList.Any(x => x is "footnote-ref" or "footnote-reference" or "footnote-back-ref" or "footnote-backref" or "footnote-back" or "fn-backref" or "reversefootnote" or "footnote" or "footref" or "footnum" or "footnote-anchor");
}
