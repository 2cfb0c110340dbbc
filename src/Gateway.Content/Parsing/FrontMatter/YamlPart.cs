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
    public static IEnumerable<YamlPart> Split(string yaml, int firstLine)
    {
        var text = yaml.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var (start, end, line, indent, open) = (-1, 0, 0, "", 0);
        for (int at = 0, next, number = firstLine; at < text.Length; at = next, number++)
        {
            var lineEnd = text.IndexOf('\n', at) is >= 0 and var found ? found : text.Length;
            next = lineEnd + 1;
            var contentStart = lineEnd - text.AsSpan(at, lineEnd - at).TrimStart(" \t").Length;
            if (contentStart == lineEnd || text[contentStart] == '#')
                continue;
            if (start < 0 || !GoesOn(text, start..end, contentStart..lineEnd, isIndented: contentStart > at, open > 0))
            {
                if (start >= 0)
                    yield return Of(text[start..end], line, indent);
                (start, line, indent, open) = (contentStart, number, text[at..contentStart], 0);
            }

            end = lineEnd;
            open += Opened(text.AsSpan(contentStart, lineEnd - contentStart));
        }

        if (start >= 0)
            yield return Of(text[start..end], line, indent);
    }

    /// <summary>Whether a line belongs to the part before it.</summary>
    private static bool GoesOn(ReadOnlySpan<char> text, Range before, Range line, bool isIndented, bool isOpen) => isIndented
        ? !(FieldStart().IsMatch(text[line]) && CompleteField().IsMatch(text[before]))
        // At the margin a field goes on with items, or within brackets.
        : !FieldStart().IsMatch(text[line]) && (isOpen || text[line.Start] is '-' or ']' or '}');

    private static int Opened(ReadOnlySpan<char> line) => line.Count('[') + line.Count('{') - line.Count(']') - line.Count('}');

    private static YamlPart Of(string text, int line, string indent) => FieldStart().Match(text) is { Success: true } match
        ? new YamlPart(text, line, indent, match.Groups["name"].Value.Trim().Trim('"', '\''), match.Length)
        : new YamlPart(text, line, indent, null, 0);

    [GeneratedRegex(@"\A(?<name>""[^""\n]*""|'[^'\n]*'|[^\s#\-\[\]{}""'|>&*!%@`?:,][^:\n]*):(?:[ \t]+|$)", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex FieldStart();

    // One line, and a value that ends on it.
    [GeneratedRegex(@"\A[^\n:]+:[ \t]+(?:[^\s\[{""'|>&!][^\n]*|""[^\n]*""|'[^\n]*'|\[[^\n]*\]|\{[^\n]*\})\z", RegexOptions.NonBacktracking)]
    private static partial Regex CompleteField();
}
