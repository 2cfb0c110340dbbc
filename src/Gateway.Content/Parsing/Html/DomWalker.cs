using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Gateway.Content.Parsing.Bodies;
using Gateway.Content.Parsing.Markdown;

namespace Gateway.Content.Parsing.Html;

/// <summary>Walks through parsed HTML and hands on what it says, piece by piece.</summary>
/// <param name="hasTheme">Whether a theme had a hand in it, which adds to headings links to themselves; else all links are the author's.</param>
/// <param name="onlyNamedHeadings">Whether a heading without id is no section, but part of some figure.</param>
internal sealed class DomWalker(BodyBuilder body, ElementPlaces places, bool hasTheme, bool onlyNamedHeadings)
{
    // Deeper nesting is no article but an attack on the stack.
    private const int MaxDepth = 400;

    private static readonly HashSet<string> Skipped = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "canvas", "video", "audio", "button", "input", "select", "textarea", "form", "nav", "head", "title", "math",
    };

    private static readonly HashSet<string> OwnAttributes = new(StringComparer.Ordinal)
    {
        "id", "class", "href", "src", "alt", HtmlText.WrittenAttribute, HtmlText.EmbedAttribute, HtmlText.HeadingAttribute, HtmlText.CandidatesAttribute,
    };

    /// <param name="root">Element that holds the body and nothing else. Wrappers around its headings are taken off.</param>
    public void Walk(IElement root)
    {
        foreach (var heading in root.QuerySelectorAll("h1, h2, h3, h4, h5, h6").ToList())
            Unwrap(heading, root);
        Children(root, 0, inHeading: false);
    }

    /// <summary>Replaces what surrounds a heading by its content, so that a section is a span of the HTML, but for elements that would lose their meaning.</summary>
    private static void Unwrap(IElement heading, IElement root)
    {
        if (heading.Closest("table, li, dl, details, blockquote") is { } frame && root.Contains(frame))
            return;
        while (heading.ParentElement is { } parent && parent != root)
        {
            // A link to the section's own id must still find it.
            if (parent.Id is { Length: > 0 } id && string.IsNullOrEmpty(heading.Id))
                heading.Id = id;
            foreach (var child in parent.ChildNodes.ToList())
                parent.ParentElement!.InsertBefore(child, parent);
            parent.Remove();
        }
    }

    private void Children(INode node, int depth, bool inHeading)
    {
        foreach (var child in node.ChildNodes)
            if (child is IText { Data: var data })
                body.Text(data);
            else if (child is IElement element && depth < MaxDepth)
                Element(element, depth + 1, inHeading);
    }

    private void Element(IElement element, int depth, bool inHeading)
    {
        var name = element.LocalName;
        if (TypesetMath.TexOf(element) is { } tex)
            body.Text(tex);
        else if (inHeading && hasTheme && HeadingAnchor.IsPermalink(element))
            TakeIds(element);
        else if (Skipped.Contains(name) || element.HasAttribute("hidden"))
            TakeAllIds(element);
        else if (name == "pre")
            Code(element);
        else if (name is "d-cite" or "dt-cite")
            Cite(element, depth, inHeading);
        else if (name is ['h', >= '1' and <= '6'])
            Heading(element, depth);
        else
            Other(element, ElementType.Of(name), depth, inHeading);
    }

    private void Heading(IElement element, int depth)
    {
        var anchor = HeadingAnchor.Of(element);
        var level = element.LocalName[1] - '0';
        var type = anchor is null && onlyNamedHeadings && !element.HasAttribute(HtmlText.HeadingAttribute) ? ElementType.HeadingOfFigure(level) : ElementType.Heading(level);
        body.Begin(type, AttributesOf(element) with { Id = anchor }, places.Of(element));
        Children(element, depth, inHeading: true);
        body.End(type);
    }

    private void Other(IElement element, ElementType type, int depth, bool inHeading)
    {
        if (element is IHtmlAnchorElement && element.GetAttribute("name") is { Length: > 0 } name)
            body.TakeId(name);
        var attributes = AttributesOf(element);
        // An unclosed link is opened anew by the parser in each block that follows (HTML, section 13.2.4.3); only the one that was written counts.
        if (type == ElementType.Link && element.SourceReference is null)
            attributes = attributes with { Href = null };
        body.Begin(type, attributes, places.Of(element));
        if (type.IsVoid)
            return;
        Children(element, depth, inHeading);
        body.End(type);
    }

    private void Code(IElement element)
    {
        foreach (var inner in element.QuerySelectorAll("[id], a[name]"))
            TakeIds(inner);
        body.CodeBlock(element.TextContent, LanguageOf(element), AttributesOf(element), places.Of(element));
    }

    /// <summary>Distill's callout (distill.pub/guide), whose marker is made in the browser: by default the keys stand for it.</summary>
    /// <remarks>HTML takes what follows <c>&lt;d-cite key="a"/&gt;</c> for its content.</remarks>
    private void Cite(IElement element, int depth, bool inHeading)
    {
        var isOpen = places.IsWrittenEmpty(element);
        var keys = (element.GetAttribute("key") ?? element.GetAttribute("bibtex-key") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var marker = !isOpen && element.TextContent.Trim() is { Length: > 0 } shown ? shown : $"[{string.Join(", ", keys)}]";
        if (keys.Length > 0)
            body.Cite(marker, keys, places.Of(element));
        if (isOpen)
            Children(element, depth, inHeading);
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

    private static string? LanguageOf(IElement pre)
    {
        var classes = pre.QuerySelectorAll("code").Prepend(pre).SelectMany(x => x.ClassList).Concat(pre.Closest("[class*=language-]")?.ClassList ?? Enumerable.Empty<string>());
        return classes.Select(x => x.StartsWith("language-", StringComparison.Ordinal) ? x[9..] : x.StartsWith("lang-", StringComparison.Ordinal) ? x[5..] : "").FirstOrDefault(x => x.Length > 0)
            ?? pre.QuerySelector("[data-lang]")?.GetAttribute("data-lang");
    }

    private static Attributes AttributesOf(IElement element)
    {
        if (element.Attributes.Length == 0)
            return default;
        var isLink = element is IHtmlAnchorElement;
        return new Attributes
        {
            Id = element.Id is { Length: > 0 } id ? id : null,
            Class = element.GetAttribute("class"),
            Href = isLink ? element.GetAttribute("href") : null,
            Written = isLink ? element.GetAttribute(HtmlText.WrittenAttribute) : null,
            Embeds = isLink && element.HasAttribute(HtmlText.EmbedAttribute),
            Candidates = isLink ? element.GetAttribute(HtmlText.CandidatesAttribute)?.Split('\n') : null,
            Source = element is IHtmlImageElement ? element.GetAttribute("src") : null,
            Alt = element.GetAttribute("alt"),
            Others = [.. element.Attributes.Where(x => !OwnAttributes.Contains(x.Name)).Select(x => KeyValuePair.Create(x.Name, x.Value))],
        };
    }
}
