using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Gateway.Content.Parsing.Html;

/// <summary>Reads blocks of code as highlighters print them: without numbers and buttons, a line where they show one.</summary>
internal static partial class CodeText
{
    private const string Numbers = ".ln, .lnt, .lineno, .linenos, .line-number, .linenumber, .line-numbers-rows, .gutter, .rouge-gutter, .hljs-ln-numbers, .react-syntax-highlighter-line-number, button, .copy-button, .sr-only";

    /// <summary>The block that a table holds beside its column of numbers; null for any other table.</summary>
    public static IElement? InTable(IElement table) =>
        table.QuerySelectorAll("pre") is { Length: 2 } blocks && table.QuerySelectorAll("tr").Length == 1 && blocks[0].TextContent.All(x => char.IsAsciiDigit(x) || char.IsWhiteSpace(x)) ? blocks[1] : null;

    public static string Of(IElement pre)
    {
        // The usual block holds text and spans alone.
        if (pre.QuerySelector($"{Numbers}, br, div, table, p, li") is null)
            return pre.TextContent;
        var code = new StringBuilder();
        Append(pre, code);
        return code.ToString();
    }

    /// <summary>What the highlighter was told, or found; null where nothing says it.</summary>
    public static string? LanguageOf(IElement pre)
    {
        var code = pre.QuerySelector("code");
        foreach (var element in new[] { code, pre }.OfType<IElement>().Concat(Around(pre)))
            if (Named(element) is { } language)
                return language is "none" or "default" ? null : language;
        return null;
    }

    private static void Append(INode node, StringBuilder code)
    {
        foreach (var child in node.ChildNodes)
            if (child is IText text)
                code.Append(text.Data);
            else if (child is IElement { LocalName: "br" })
                code.Append('\n');
            else if (child is IElement element && !element.Matches(Numbers))
                AppendElement(element, code);
    }

    private static void AppendElement(IElement element, StringBuilder code)
    {
        // An element that is shown as a block is a line of its own; those inside one line are not.
        var isLine = element.LocalName is "tr" or "p" or "li" || (element.LocalName == "div" && !element.ClassList.Contains("code"));
        if (isLine && code.Length > 0 && code[^1] != '\n')
            code.Append('\n');
        Append(element, code);
        if (isLine && (code.Length == 0 || code[^1] != '\n'))
            code.Append('\n');
    }

    // The wrappers that a highlighter makes; further out may be a part of the page with classes of another kind.
    private static IEnumerable<IElement> Around(IElement pre)
    {
        var frames = 0;
        for (var around = pre.ParentElement; around is not null && frames < 4; around = around.ParentElement)
            if (around.LocalName is "div" or "figure")
            {
                frames++;
                yield return around;
            }
            else if (around.LocalName is not ("td" or "tr" or "tbody" or "table" or "code" or "pre"))
            {
                yield break;
            }
    }

    private static string? Named(IElement element)
    {
        if ((element.GetAttribute("data-lang") ?? element.GetAttribute("data-language") ?? (element.LocalName == "d-code" ? element.GetAttribute("language") : null)) is { Length: > 0 } named)
            return named;
        foreach (var name in element.ClassList)
            if (Prefixed().Match(name) is { Success: true } match)
                return match.Groups["language"].Value;
        // A bare name says the language only beside a highlighter's own: Hexo, pandoc, highlight.js, SyntaxHighlighter, Enlighter.
        var names = element.ClassList.ToList();
        if (names.FindIndex(x => x is "highlight" or "sourceCode" or "hljs" or "brush:") is >= 0 and var at && at + 1 < names.Count && Bare().IsMatch(names[at + 1]))
            return names[at + 1].TrimEnd(';');
        return element.GetAttribute("data-enlighter-language");
    }

    [GeneratedRegex(@"^(?:language|lang|highlight|highlight-source|brush)[-:](?<language>[A-Za-z0-9+#._-]+)$", RegexOptions.NonBacktracking)]
    private static partial Regex Prefixed();

    [GeneratedRegex(@"^(?!(?:code|copy|with|line|number|wrap|not|no|theme|content)\b)[a-z][a-z0-9+#]*;?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bare();
}
