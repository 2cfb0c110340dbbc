using System.Buffers;
using Gateway.Content.Model;

namespace Gateway.Content.Parsing.FrontMatter;

/// <summary>
/// Reads the YAML that nearly all front matter keeps to: on each line a name with an unquoted or quoted text or with a list of such texts in
/// brackets, or an item of a list. Whatever is more than that, or doubtful, it leaves to the full parser, whose results are the same (a test
/// compares them) and cost ten times as much: thousands of files are read before the first link can be followed.
/// </summary>
internal static class SimpleYaml
{
    // Escapes, and what YAML or its parser takes for white space, a line break or no text at all.
    private static readonly SearchValues<char> Doubtful = SearchValues.Create([.. Enumerable.Range(0, 32).Except(['\n', '\r']).Append('\\').Append('\uFEFF').Select(x => (char)x), .. "\u007F\u0085\u2028\u2029\uFFFE\uFFFF"]);

    // A text that begins with one of these is no plain text, or not surely.
    private static readonly SearchValues<char> Indicators = SearchValues.Create("-?:,[]{}#&*!|>'\"%@`=<");

    private static readonly SearchValues<char> FlowIndicators = SearchValues.Create("[]{}:#");

    private const int MaxNameLength = 128;

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-. ");

    /// <returns>Null where the full parser is needed.</returns>
    /// <param name="firstLine">Number of the first line in the file.</param>
    public static FieldMap? Read(ReadOnlySpan<char> yaml, int firstLine)
    {
        if (yaml.ContainsAny(Doubtful))
            return null;
        var fields = FieldMap.NewFields();
        List<object?>? list = null;
        string? listName = null;
        var indent = 0;
        for (var line = firstLine; !yaml.IsEmpty; line++)
        {
            var text = TakeLine(ref yaml);
            if (text.Contains('\r'))
                return null;
            var content = text.TrimStart(' ');
            if (content.IsEmpty || content[0] == '#')
                continue;
            if (content.StartsWith("- ", StringComparison.Ordinal))
            {
                if (listName is null || !TryText(content[2..].Trim(' '), out var item))
                    return null;
                if (list is null)
                {
                    list = [];
                    indent = text.Length - content.Length;
                    fields[listName] = fields[listName] with { Value = list };
                }
                else if (indent != text.Length - content.Length)
                {
                    return null;
                }

                list.Add(item);
                continue;
            }

            if (!TryField(text, out var name, out var value))
                return null;
            (list, listName) = (null, value is null && text[^1] == ':' ? name : null);
            if (!fields.TryAdd(name, new Field(value, new SourceSpan(line, 1, line, 1 + name.Length))))
                return null;
        }

        return new FieldMap(fields);
    }

    // Spaces at the end are no part of any value.
    private static ReadOnlySpan<char> TakeLine(ref ReadOnlySpan<char> yaml)
    {
        var end = yaml.IndexOf('\n');
        var line = end < 0 ? yaml : yaml[..end];
        yaml = end < 0 ? [] : yaml[(end + 1)..];
        return (line is [.., '\r'] ? line[..^1] : line).TrimEnd(' ');
    }

    private static bool TryField(ReadOnlySpan<char> line, out string name, out object? value)
    {
        (name, value) = ("", null);
        var colon = line.IndexOf(':');
        if (colon is <= 0 or > MaxNameLength || !char.IsAsciiLetter(line[0]) || line[colon - 1] == ' ' || line[..colon].ContainsAnyExcept(NameCharacters))
            return false;
        name = line[..colon].ToString();
        var rest = line[(colon + 1)..];
        if (rest.IsEmpty)
            return true;
        if (rest[0] != ' ')
            return false;
        rest = rest.TrimStart(' ');
        return rest is ['[', .., ']'] ? TryList(rest[1..^1], out value) : TryText(rest, out value);
    }

    private static bool TryList(ReadOnlySpan<char> inside, out object? list)
    {
        var items = new List<object?>();
        list = items;
        for (var rest = inside.Trim(' '); !rest.IsEmpty;)
        {
            var end = rest[0] is '"' or '\'' ? rest[1..].IndexOf(rest[0]) + 2 : rest.IndexOf(',') is >= 0 and var comma ? comma : rest.Length;
            var item = rest[..end].TrimEnd(' ');
            if (item.IsEmpty || (item[0] is not ('"' or '\'') && item.ContainsAny(FlowIndicators)) || !TryText(item, out var value))
                return false;
            items.Add(value);
            rest = rest[end..].TrimStart(' ');
            if (rest.IsEmpty)
                return true;
            if (rest[0] != ',' || (rest = rest[1..].TrimStart(' ')).IsEmpty)
                return false;
        }

        return true;
    }

    /// <summary>A text in quotes that needs no unescaping, or a plain one that nothing could turn into something else.</summary>
    private static bool TryText(ReadOnlySpan<char> text, out object? value)
    {
        value = null;
        if (text.IsEmpty)
            return false;
        if (text[0] is '"' or '\'')
        {
            if (text.Length < 2 || text[1..].IndexOf(text[0]) != text.Length - 2)
                return false;
            value = text[1..^1].ToString();
            return true;
        }

        if (Indicators.Contains(text[0]) || text[^1] == ':' || text.Contains(": ", StringComparison.Ordinal) || text.Contains(" #", StringComparison.Ordinal))
            return false;
        value = Literal.Resolve(text.ToString());
        return true;
    }
}
