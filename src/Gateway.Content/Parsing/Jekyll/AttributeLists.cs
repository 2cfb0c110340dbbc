using System.Text;
using System.Text.RegularExpressions;
using Gateway.Content.Parsing.Markdown;

namespace Gateway.Content.Parsing.Jekyll;

/// <summary>kramdown's attribute lists on lines of their own, such as <c>{: #my-id .note}</c> (kramdown.gettalong.org/syntax.html#block-ials).</summary>
/// <param name="Text">The Markdown with these lines blanked, as long as before.</param>
/// <param name="Names">The ids that they give.</param>
internal sealed partial record AttributeLists(string Text, IReadOnlyList<BlockName> Names)
{
    public static AttributeLists TakeFrom(string markdown)
    {
        var text = new StringBuilder(markdown);
        var names = new List<BlockName>();
        foreach (Match line in Line().Matches(markdown))
        {
            for (var i = line.Index; i < line.Index + line.Length; i++)
                text[i] = ' ';
            if (Id().Match(line.Value) is { Success: true } id)
                names.Add(new BlockName(line.Index, id.Groups["id"].Value, TouchesTextAbove(markdown, line.Index)));
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

    [GeneratedRegex(@"^[ \t]{0,3}\{:[^{}\r\n]*\}[ \t]*$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Line();

    [GeneratedRegex(@"#(?<id>[\p{L}\p{N}_:.-]+)|\bid=[""'](?<id>[^""']+)[""']", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();
}
