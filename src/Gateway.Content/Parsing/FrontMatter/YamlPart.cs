using System.Text.RegularExpressions;

namespace Gateway.Content.Parsing.FrontMatter;

/// <summary>One field of broken YAML, or a line that is none.</summary>
/// <param name="Text">Without the white space before it, and without blank lines and comments behind it.</param>
/// <param name="Line">In the file.</param>
/// <param name="Indent">White space before it that YAML does not allow there.</param>
/// <param name="Name">Null where it begins like no field.</param>
/// <param name="ValueStart">Where the value begins, or the line ends.</param>
internal sealed partial record YamlPart(string Text, int Line, string Indent, string? Name, int ValueStart)
{
    /// <summary>The text cut before each line that begins a field at the margin, or that is indented for no reason below a field of one line.</summary>
    public static List<YamlPart> Split(string yaml, int firstLine)
    {
        var text = yaml.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var parts = new List<YamlPart>();
        var (start, end, line, indent, open) = (-1, 0, 0, "", 0);
        for (int at = 0, next, number = firstLine; at < text.Length; at = next, number++)
        {
            var lineEnd = text.IndexOf('\n', at) is >= 0 and var found ? found : text.Length;
            next = lineEnd + 1;
            var content = text.AsSpan(at, lineEnd - at).TrimStart(" \t");
            if (content.IsEmpty || content[0] == '#')
                continue;
            var isIndented = content.Length < lineEnd - at;
            var goesOn = start >= 0 && (isIndented
                ? !(FieldStart().IsMatch(content) && CompleteField().IsMatch(text.AsSpan(start, end - start)))
                // At the margin a field goes on with items, or within brackets.
                : !FieldStart().IsMatch(content) && (open > 0 || content[0] is '-' or ']' or '}'));
            if (!goesOn)
            {
                if (start >= 0)
                    parts.Add(Of(text[start..end], line, indent));
                (start, line, indent, open) = (lineEnd - content.Length, number, text[at..(lineEnd - content.Length)], 0);
            }

            end = lineEnd;
            open += content.Count('[') + content.Count('{') - content.Count(']') - content.Count('}');
        }

        if (start >= 0)
            parts.Add(Of(text[start..end], line, indent));
        return parts;
    }

    private static YamlPart Of(string text, int line, string indent) => FieldStart().Match(text) is { Success: true } match
        ? new YamlPart(text, line, indent, match.Groups["name"].Value.Trim().Trim('"', '\''), match.Length)
        : new YamlPart(text, line, indent, null, 0);

    [GeneratedRegex(@"\A(?<name>""[^""\n]*""|'[^'\n]*'|[^\s#\-\[\]{}""'|>&*!%@`?:,][^:\n]*):(?:[ \t]+|$)", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex FieldStart();

    // One line, and a value that ends on it.
    [GeneratedRegex(@"\A[^\n:]+:[ \t]+(?:[^\s\[{""'|>&!][^\n]*|""[^\n]*""|'[^\n]*'|\[[^\n]*\]|\{[^\n]*\})\z", RegexOptions.NonBacktracking)]
    private static partial Regex CompleteField();
}
