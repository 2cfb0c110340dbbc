using System.Text;
using System.Text.RegularExpressions;
using Gateway.Content.Parsing.Markdown;

namespace Gateway.Content.Parsing.Jekyll;

/// <summary>
/// What names a block from a line of its own: kramdown's attribute lists, such as <c>{: #my-id .note}</c> (kramdown.gettalong.org/syntax.html#block-ials),
/// and empty anchors, such as <c>&lt;a name="my-id" /&gt;</c>, which would begin a block of HTML in CommonMark but not in kramdown.
/// </summary>
/// <param name="Text">The Markdown with these lines blanked, as long as before.</param>
/// <param name="Names">The ids that they give.</param>
internal sealed partial record AttributeLists(string Text, IReadOnlyList<BlockName> Names)
{
    public static AttributeLists TakeFrom(string markdown)
    {
        var text = new StringBuilder(markdown);
        var names = new List<BlockName>();
        foreach (Match line in Line().Matches(markdown).Where(x => !x.Groups["code"].Success))
        {
            for (var i = line.Index; i < line.Index + line.Length; i++)
                text[i] = ' ';
            if (Id().Match(line.Value) is { Success: true } id)
                names.Add(new BlockName(line.Index, id.Groups["id"].Value, !line.Groups["anchor"].Success && TouchesTextAbove(markdown, line.Index)));
        }

        return new AttributeLists(text.ToString(), names);
    }

    private static bool TouchesTextAbove(string markdown, int lineStart)
    {
        if (lineStart == 0)
            return false;
        var above = markdown.AsSpan(0, lineStart - 1);
        return !above[(above.LastIndexOf('\n') + 1)..].IsWhiteSpace();
    }

    // Fenced code is passed over whole: what it shows is no list of this post's.
    [GeneratedRegex(
        Liquid.FencedCode + @"|^[ \t]{0,3}(?:\{:[^{}\r\n]*\}|(?<anchor><a\s+(?:name|id)=(?:""[^""\r\n]+""|'[^'\r\n]+')\s*(?:/>|>\s*</a>)))[ \t]*\r?$",
        RegexOptions.Multiline, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Line();

    [GeneratedRegex(@"#(?<id>[\p{L}\p{N}_:.-]+)|\b(?:id|name)=[""'](?<id>[^""']+)[""']", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();
}
