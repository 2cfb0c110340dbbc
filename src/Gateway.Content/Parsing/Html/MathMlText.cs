using System.Text;
using AngleSharp.Dom;

namespace Gateway.Content.Parsing.Html;

/// <summary>Writes presentation MathML (MathML Core) as TeX, where a page holds no TeX itself, as MathJax 3 leaves it for screen readers.</summary>
internal static class MathMlText
{
    private const int MaxDepth = 60;

    public static string Of(IElement math)
    {
        var tex = new StringBuilder();
        Children(math, tex, 0);
        return tex.ToString().Trim();
    }

    private static void Children(IElement parent, StringBuilder tex, int depth)
    {
        if (depth < MaxDepth)
            foreach (var child in parent.Children)
                Element(child, tex, depth + 1);
    }

    private static void Element(IElement element, StringBuilder tex, int depth)
    {
        switch (element.LocalName)
        {
            case "annotation" or "annotation-xml" or "mphantom":
                break;
            case "mi" or "mn" or "mo":
                tex.Append(element.TextContent.Trim().Replace("\u2061", "", StringComparison.Ordinal).Replace("\u2062", "", StringComparison.Ordinal));
                break;
            case "mtext" or "ms":
                tex.Append($@"\text{{{element.TextContent}}}");
                break;
            case "msub" or "munder":
                Scripted(element, tex, depth, "_");
                break;
            case "msup" or "mover":
                Scripted(element, tex, depth, "^");
                break;
            case "msubsup" or "munderover":
                Scripted(element, tex, depth, "_", "^");
                break;
            case "mfrac":
                Applied(@"\frac", element.Children, tex, depth);
                break;
            case "msqrt":
                tex.Append(@"\sqrt{");
                Children(element, tex, depth);
                tex.Append('}');
                break;
            case "mroot" when element.Children is { Length: 2 } parts:
                Applied($"\\sqrt[{Of(parts[1], depth)}]", [parts[0]], tex, depth);
                break;
            case "mtable":
                tex.Append($@"\begin{{matrix}}{string.Join(@" \\ ", element.Children.Select(row => string.Join(" & ", row.Children.Select(x => Of(x, depth)))))}\end{{matrix}}");
                break;
            default:
                Children(element, tex, depth);
                break;
        }
    }

    private static void Scripted(IElement element, StringBuilder tex, int depth, params ReadOnlySpan<string> signs)
    {
        var parts = element.Children;
        if (parts.Length > 0)
            Element(parts[0], tex, depth);
        for (var i = 1; i < parts.Length && i <= signs.Length; i++)
        {
            var script = Of(parts[i], depth);
            tex.Append(signs[i - 1]).Append(script.Length == 1 ? script : $"{{{script}}}");
        }
    }

    private static void Applied(string command, IEnumerable<IElement> parts, StringBuilder tex, int depth)
    {
        tex.Append(command);
        foreach (var part in parts)
            tex.Append('{').Append(Of(part, depth)).Append('}');
    }

    private static string Of(IElement element, int depth)
    {
        var tex = new StringBuilder();
        if (depth < MaxDepth)
            Element(element, tex, depth + 1);
        return tex.ToString();
    }
}
