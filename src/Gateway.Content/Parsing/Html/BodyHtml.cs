using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html;
using AngleSharp.Html.Dom;
using Ganss.Xss;

namespace Gateway.Content.Parsing.Html;

/// <summary>Prints a body as HTML that is safe to show on any page.</summary>
internal static class BodyHtml
{
    private static readonly HtmlSanitizer Sanitizer = CreateSanitizer();

    /// <summary>Sanitises the body in place and prints its content. Headings are brought to the top, so that a section is a span of the HTML.</summary>
    /// <param name="pageUrl">Relative addresses become absolute by it; null leaves them.</param>
    public static (string Html, IReadOnlyDictionary<IElement, int> HeadingOffsets) Write(IElement root, IEnumerable<IElement> headings, string? pageUrl)
    {
        var kept = headings.ToHashSet();
        foreach (var heading in kept)
            foreach (var child in heading.Children.Where(HeadingAnchor.IsPermalink).ToList())
                child.Remove();
        foreach (var heading in kept)
            Unwrap(heading, root);
        if (pageUrl is not null)
            MakeAbsolute(root, new Uri(pageUrl));
        Sanitizer.SanitizeDom((IHtmlDocument)root.Owner!, (IHtmlElement)root);

        var html = new StringBuilder();
        var formatter = new HeadingFormatter(html, kept, root);
        using var writer = new StringWriter(html, CultureInfo.InvariantCulture);
        foreach (var child in root.ChildNodes)
            child.ToHtml(writer, formatter);
        // A heading that the sanitiser dropped with what surrounded it leaves an empty section at the end.
        foreach (var heading in kept)
            formatter.Offsets.TryAdd(heading, html.Length);
        return (html.ToString(), formatter.Offsets);
    }

    /// <summary>Replaces what surrounds a heading by its content, but for elements that would lose their meaning.</summary>
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

    private static void MakeAbsolute(IElement root, Uri pageUrl)
    {
        foreach (var element in root.QuerySelectorAll("[href], [src]"))
            foreach (var name in new[] { "href", "src" })
                if (element.GetAttribute(name) is { Length: > 0 } written && written[0] != '#' && Uri.TryCreate(pageUrl, written, out var absolute))
                    element.SetAttribute(name, absolute.AbsoluteUri);
    }

    private static HtmlSanitizer CreateSanitizer()
    {
        var sanitizer = new HtmlSanitizer();
        sanitizer.AllowedAttributes.UnionWith(["id", "class", "start", "colspan", "rowspan", "loading", "datetime", "lang", "dir"]);
        sanitizer.AllowedAttributes.ExceptWith(["style", "action", "method", "name", "background", "usemap"]);
        sanitizer.AllowedTags.ExceptWith(["form", "input", "button", "select", "option", "optgroup", "textarea", "fieldset", "legend", "label", "html", "head", "body"]);
        sanitizer.AllowedSchemes.Add("mailto");
        sanitizer.AllowDataAttributes = false;
        return sanitizer;
    }

    /// <summary>Takes note of where each heading starts in the HTML.</summary>
    private sealed class HeadingFormatter(StringBuilder html, HashSet<IElement> headings, IElement root) : HtmlMarkupFormatter
    {
        // Where the element at the top begins that is being printed: a section inside a frame starts with the frame.
        private int topStart;

        public Dictionary<IElement, int> Offsets { get; } = [];

        public override string OpenTag(IElement element, bool selfClosing)
        {
            if (headings.Contains(element))
                Offsets[element] = element.ParentElement == root ? html.Length : topStart;
            if (element.ParentElement == root)
                topStart = html.Length;
            return base.OpenTag(element, selfClosing);
        }
    }
}
