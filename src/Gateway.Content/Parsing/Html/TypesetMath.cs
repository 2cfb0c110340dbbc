using AngleSharp.Dom;

namespace Gateway.Content.Parsing.Html;

/// <summary>Turns formulas that a site has typeset, or will typeset in the browser, back into TeX between dollar signs.</summary>
internal static class TypesetMath
{
    /// <summary>
    /// The TeX of KaTeX's and MathML's annotations (MathML Core, section 5.1), of MathJax's scripts (docs.mathjax.org, version 2) and attributes, of Distill's
    /// elements and of images made by LaTeX; written anew from MathML where that is all there is. Null for any other element.
    /// </summary>
    public static string? TexOf(IElement element) => element.LocalName switch
    {
        "script" when element.GetAttribute("type") is { } type && type.StartsWith("math/tex", StringComparison.Ordinal) =>
            Between(element.TextContent, isDisplayed: type.Contains("display", StringComparison.Ordinal)),
        "span" when element.ClassList.Contains("katex-display") && AnnotationIn(element) is { } tex => Between(tex, isDisplayed: true),
        "span" when element.ClassList.Contains("katex") && AnnotationIn(element) is { } tex => Between(tex, isDisplayed: false),
        "span" or "div" when IsTypesetByMathJax2(element) => "",
        "span" when element.ClassList.Contains("katex-error") => element.TextContent,
        "mjx-container" when (LatexOf(element) ?? AnnotationIn(element) ?? WrittenAnew(element.QuerySelector("math"))) is { } tex => Between(tex, element.GetAttribute("display") == "true"),
        "math" when (AnnotationIn(element) ?? WrittenAnew(element)) is { } tex => Between(tex, element.GetAttribute("display") == "block"),
        "d-math" or "dt-math" => Between(AnnotationIn(element) ?? element.TextContent, element.HasAttribute("block")),
        "img" when element.ClassList.Contains("latex") && element.GetAttribute("alt") is { Length: > 0 } tex => Between(tex, isDisplayed: false),
        _ => null,
    };

    // What stands beside the script that holds the TeX.
    private static bool IsTypesetByMathJax2(IElement element) =>
        element.ClassList.Any(x => x is "MathJax" or "MathJax_Display" or "MathJax_Preview" or "MathJax_SVG" or "MathJax_CHTML");

    // On the container, or on the formula within it (MathJax 4).
    private static string? LatexOf(IElement element) => element.GetAttribute("data-latex") ?? element.QuerySelector("[data-latex]")?.GetAttribute("data-latex");

    private static string? WrittenAnew(IElement? math) => math is null ? null : MathMlText.Of(math);

    private static string? AnnotationIn(IElement element) => element.QuerySelector("annotation[encoding='application/x-tex']")?.TextContent;

    private static string Between(string tex, bool isDisplayed)
    {
        var text = tex.Trim();
        // MathJax 2 hides the TeX from validators of XHTML.
        text = text.Replace("% <![CDATA[", "", StringComparison.Ordinal).Replace("%]]>", "", StringComparison.Ordinal).Trim();
        return isDisplayed ? $"$${text}$$" : $"${text}$";
    }
}
