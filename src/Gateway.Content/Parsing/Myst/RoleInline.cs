using Gateway.Content.Parsing.Bodies;
using Gateway.Content.Parsing.Markdown;
using Markdig.Syntax.Inlines;

namespace Gateway.Content.Parsing.Myst;

/// <summary>A role: <c>{ref}`A text &lt;label&gt;`</c> or, as reStructuredText and d2l-book write it, <c>:numref:`label`</c>.</summary>
/// <param name="content">What stands between the backticks, on one line.</param>
internal sealed class RoleInline(RoleKind kind, string content) : LeafInline, IMarkupInline
{
    public RoleKind Kind => kind;

    /// <summary>The label or file that a reference names.</summary>
    public string Target { get; } = Explicit(content) is var (_, target) ? target : content;

    /// <summary>The text that the author gives to a reference; null where the page is to show one of its own.</summary>
    public string? Text { get; } = Explicit(content)?.Text;

    /// <summary>Where a reference leads.</summary>
    public string Href { get; set; } = "";

    /// <summary>What the target of a reference is called; null where that is not known.</summary>
    public string? Title { get; set; }

    public void WriteTo(MarkdownWalker walker)
    {
        switch (kind)
        {
            case RoleKind.Cite:
                var keys = KeysIn(content);
                walker.Cite($"[{string.Join(", ", keys)}]", keys, this);
                break;
            // A label is written as MyST links to one in Markdown's own way.
            case RoleKind.Reference:
                walker.LinkTo(Href, $"#{Target}", Shown(), this);
                break;
            case RoleKind.Equation:
                walker.LinkTo(Href, $"#{Target}", Text ?? $"({Target})", this);
                break;
            case RoleKind.Document:
                walker.LinkTo(Href, Target, Text ?? Title ?? Target, this);
                break;
            case RoleKind.Label:
                walker.Empty(ElementType.Span, new Attributes { Id = content }, this);
                break;
            case RoleKind.Math:
                walker.Plain($"${content}$");
                break;
            case RoleKind.Subscript:
                walker.Element(ElementType.Of("sub"), content, this);
                break;
            case RoleKind.Superscript:
                walker.Element(ElementType.Superscript, content, this);
                break;
            case RoleKind.Text:
                walker.Plain(Text ?? content);
                break;
            case RoleKind.Code:
                walker.Element(ElementType.Code, Text ?? content, this);
                break;
        }
    }

    /// <summary>The text of a reference. Numbers, which stand for <c>%s</c>, are given by the site.</summary>
    private string Shown()
    {
        var name = Title ?? Target;
        return Text is null ? name : Text.Replace("%s", name, StringComparison.Ordinal).Replace("{number}", name, StringComparison.Ordinal).Replace("{name}", name, StringComparison.Ordinal);
    }

    /// <summary>Keys between commas; texts before and after them stand in braces (sphinxcontrib-bibtex, "Roles").</summary>
    private static string[] KeysIn(string content)
    {
        for (var open = content.IndexOf('{'); open >= 0 && content.IndexOf('}', open) is > 0 and var close; open = content.IndexOf('{'))
            content = content.Remove(open, close + 1 - open);
        return content.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    private static (string Text, string Target)? Explicit(string content) =>
        content.EndsWith('>') && content.LastIndexOf('<') is > 0 and var open ? (content[..open].Trim(), content[(open + 1)..^1].Trim()) : null;
}
