using System.Text.RegularExpressions;
using Gateway.Content.Model;

namespace Gateway.Content.Parsing.FrontMatter;

/// <summary>Mends one statement of broken TOML after the other where it is plain what was meant, and takes it out where it is not.</summary>
internal sealed partial class TomlRepair(string toml, int lineOffset, FieldFaults faults)
{
    private readonly string[] lines = toml.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
    private readonly HashSet<int> mended = [];

    /// <summary>With as many lines as before.</summary>
    public string Text => string.Join('\n', lines);

    public void Mend(TomlStop stop)
    {
        var first = Math.Clamp(stop.IsUnclosed ? stop.FieldLine : stop.Line, 0, lines.Length - 1);
        var last = first;
        while (stop.IsUnclosed && last + 1 < lines.Length && !Statement().IsMatch(lines[last + 1]))
            last++;
        var field = OneLine().Match(lines[first]);
        var isNew = mended.Add(first);
        if (isNew)
            Report(stop, first, field);

        if (isNew && stop.IsUnclosed && field.Groups["value"].ValueSpan is ['[', ..] && !lines[last].TrimEnd().EndsWith(']'))
        {
            // A comma at the end is allowed.
            lines[last] += "]";
            return;
        }

        var meant = isNew && first == last && field.Success ? Meant(field) : "";
        Array.Fill(lines, "", first, last - first + 1);
        lines[first] = meant;
    }

    private void Report(TomlStop stop, int line, Match field)
    {
        var column = stop.Line == line ? Math.Min(stop.Column, lines[line].Length) + 1 : 1;
        if (stop.IsUnclosed && lines[line].AsSpan().IndexOfAny('[', '{', '"') is >= 0 and var open)
            column = open + 1;
        var place = new SourceSpan(line + 1 + lineOffset, column, line + 1 + lineOffset, column + 1);
        faults.Add(place, field.Success ? $"The field {field.Groups["name"].Value} cannot be read as written. {Sentence(stop, field)}" : Sentence(stop, field));
    }

    private static string Meant(Match field)
    {
        var (name, value) = (field.Groups["name"].Value, field.Groups["value"].Value);
        if (value is [] or ['[' or '{', ..])
            return "";
        return BrokenValue.Unquoted(value) is Literal literal && FieldMap.FlagOf(literal) is { } flag
            ? $"{name} = {(flag ? "true" : "false")}"
            : $"{name} = \"{value.Trim('"', '\'', '“', '”', ' ').Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>The parser's complaint in plainer words.</summary>
    private static string Sentence(TomlStop stop, Match field) => stop.Message switch
    {
        _ when field.Success && field.Groups["sign"].Value == ":" => "TOML puts an equals sign between name and value, not a colon.",
        _ when stop.IsUnclosed => "A bracket or quote is opened here and never closed, or a comma is missing.",
        var x when x.Contains("newline in a string", StringComparison.Ordinal) => "This quote is never closed.",
        var x when x.Contains("end-of-line after value", StringComparison.Ordinal) => "The value goes on after its end. Put all of it in quotes.",
        var x when x.Contains("while parsing a value", StringComparison.Ordinal) => "TOML wants quotes around texts.",
        var x when x.Contains("after key", StringComparison.Ordinal) => "This line is no field. Write it as name = value.",
        var x when x.Contains("Missing value", StringComparison.Ordinal) => "A value is missing. Write \"\" for an empty text.",
        var x when x.Contains("date time", StringComparison.Ordinal) => "There is no such day or time.",
        var x => x.TrimEnd('.') + ".",
    };

    [GeneratedRegex(@"^\s*(?:\[|[A-Za-z0-9_""'.-]+\s*=)", RegexOptions.NonBacktracking)]
    private static partial Regex Statement();

    [GeneratedRegex(@"^\s*(?<name>[A-Za-z0-9_.-]+)\s*(?<sign>[=:])\s*(?<value>.*?)\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex OneLine();
}
