using System.Text;
using System.Text.RegularExpressions;
using Gateway.Content.Parsing.Markdown;

namespace Gateway.Content.Parsing.Hugo;

/// <summary>Attributes of the block above, in a line of their own such as <c>{#id .class}</c> (gohugo.io/content-management/markdown-attributes).</summary>
/// <param name="Text">The Markdown with these lines blanked, as long as before.</param>
/// <param name="Names">The ids that they give.</param>
internal sealed partial record BlockAttributes(string Text, IReadOnlyList<BlockName> Names)
{
    public static BlockAttributes TakeFrom(string markdown)
    {
        if (!markdown.Contains("\n{", StringComparison.Ordinal) && !markdown.Contains(" {", StringComparison.Ordinal))
            return new BlockAttributes(markdown, []);
        var code = CodeMap.Of(markdown);
        StringBuilder? text = null;
        var names = new List<BlockName>();
        foreach (Match line in Line().Matches(markdown))
        {
            if (code.At(line.Index + line.Length - 1) is not null || !TouchesTextAbove(markdown, line.Index))
                continue;
            text ??= new StringBuilder(markdown);
            for (var i = line.Index; i < line.Index + line.Length; i++)
                text[i] = text[i] is '\r' or '\n' ? text[i] : ' ';
            if (Id().Match(line.Value) is { Success: true } id)
                names.Add(new BlockName(line.Index, id.Groups["id"].Value, NamesBlockAbove: true));
        }

        return new BlockAttributes(text?.ToString() ?? markdown, names);
    }

    private static bool TouchesTextAbove(string markdown, int lineStart)
    {
        if (lineStart == 0)
            return false;
        var above = markdown.AsSpan(0, lineStart - 1);
        return !above[(above.LastIndexOf('\n') + 1)..].IsWhiteSpace();
    }

    [GeneratedRegex(@"^[ \t]*\{(?:[#.][^{}\r\n]*|[\w:-]+[ \t]*=[^{}\r\n]*)\}[ \t]*\r?$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Line();

    [GeneratedRegex(@"#(?<id>[^\s{}.#,]+)|\bid[ \t]*=[ \t]*[""']?(?<id>[^\s""'{},]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Id();
}
