using System.Text.RegularExpressions;
using Gateway.Content.Model;
using Gateway.Content.Parsing.Markdown;

namespace Gateway.Content.Parsing.Jekyll;

/// <summary>Liquid's tags and outputs, and kramdown's attribute lists: what a Jekyll post holds besides Markdown.</summary>
internal static partial class Liquid
{
    public static HiddenMarks HideIn(string text) => HiddenMarks.HideIn(
        text, Mark().Matches(text).Where(x => !x.Groups["keep"].Success).Select(x => new TextSpan(x.Index, x.Index + x.Length)), HiddenMarks.Layer.Template);

    /// <summary>A block of fenced code, as the group <c>code</c>.</summary>
    internal const string FencedCode = @"(?<code>^(?<fence>[ \t]{0,3}(?:```+|~~~+))[^\n]*\n[\s\S]*?(?:^\k<fence>[`~]*[ \t]*\r?$|\z))";

    /// <summary>Blanks what stands between <c>comment</c> tags: it is never published.</summary>
    public static string BlankComments(string text) => Comment().Replace(text, match =>
        match.Groups["code"].Success ? match.Value : string.Concat(match.Value.Select(x => x is '\r' or '\n' ? x : ' ')));

    /// <summary>Turns <c>highlight</c> tags into code fences, as long as they were, so that what lies between them is read as code.</summary>
    public static string FenceCode(string text) => Highlight().Replace(text, match => match.Groups["code"].Success ? match.Value :
        match.Groups["open"].Value.Replace(match.Groups["tag"].Value, Fence(match.Groups["tag"].Length, match.Groups["language"].Value), StringComparison.Ordinal)
        + match.Groups["lines"].Value
        + Fence(match.Groups["close"].Length, ""));

    private static string Fence(int length, string language) => ("```" + language).PadRight(length);

    /// <summary>Attribute lists and <c>raw</c> tags are not shown; other marks stay in the text as written, for what they print is not known here.</summary>
    public static string Shown(string mark) => mark.StartsWith("{:", StringComparison.Ordinal) || Raw().IsMatch(mark) ? "" : mark;

    /// <summary>What <c>post_url</c> names (jekyllrb.com/docs/liquid/tags/#linking-to-posts); null for any other mark.</summary>
    public static string? PostUrlTarget(string mark) => PostUrl().Match(mark) is { Success: true } match ? match.Groups["name"].Value.Trim('/') : null;

    /// <summary>What <c>link</c> names; null for any other mark.</summary>
    public static string? LinkTarget(string mark) => Link().Match(mark) is { Success: true } match ? match.Groups["path"].Value.TrimStart('/') : null;

    /// <summary>What an output such as <c>{{ '/about/' | relative_url }}</c> prints, if it is an address; null for any other mark.</summary>
    /// <param name="basePath">Path under which the site stands.</param>
    public static string? Address(string mark, string basePath) => Output().Match(mark.TrimEnd()) is not { Success: true } match ? null
        : match.Groups["text"].Success ? (match.Groups["filter"].Success ? basePath + "/" + match.Groups["text"].Value.TrimStart('/') : match.Groups["text"].Value)
        : match.Groups["name"].Value == "site.baseurl" ? basePath
        : "";

    [GeneratedRegex(
        FencedCode + @"|^(?<open>[ \t]*(?<tag>\{%-?\s*highlight\s+(?<language>[\w+#-]+)[^%\r\n]*%\})[ \t]*\r?\n)(?<lines>[\s\S]*?)(?<close>^[ \t]*\{%-?\s*endhighlight\s*-?%\})",
        RegexOptions.Multiline, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Highlight();

    [GeneratedRegex("(?<keep>" + FencedCode + @")|\{\{[^{}\r\n]*\}\}[ ]+(?=\{%-?\s*post_url)|\{%[^{}\r\n]*%\}|\{\{[^{}\r\n]*\}\}|\{:[^{}\r\n]*\}", RegexOptions.Multiline, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Mark();

    [GeneratedRegex(FencedCode + @"|\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}", RegexOptions.Multiline, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^\{%-?\s*(?:end)?raw\s*-?%\}$", RegexOptions.NonBacktracking)]
    private static partial Regex Raw();

    [GeneratedRegex(@"^\{%-?\s*post_url\s+(?<name>[^\s%]+)\s*-?%\}$", RegexOptions.NonBacktracking)]
    private static partial Regex PostUrl();

    [GeneratedRegex(@"^\{%-?\s*link\s+(?<path>[^%]+?)\s*-?%\}$", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex(@"^\{\{-?\s*(?:(?<name>site\.(?:baseurl|url))|[""'](?<text>[^""']*)[""'])(?:\s*\|\s*(?<filter>relative_url|absolute_url|prepend:\s*site\.baseurl))*\s*-?\}\}$", RegexOptions.NonBacktracking)]
    private static partial Regex Output();
}
