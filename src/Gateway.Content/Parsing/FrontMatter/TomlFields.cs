using Tomlyn;
using Tomlyn.Model;

namespace Gateway.Content.Parsing.FrontMatter;

internal static class TomlFields
{
    /// <exception cref="FieldSyntaxException">The text is no TOML.</exception>
    public static FieldMap Parse(string toml)
    {
        try
        {
            return Map(TomlSerializer.Deserialize<TomlTable>(toml) ?? []);
        }
        catch (TomlException e)
        {
            var (line, column, sentence) = FirstError(e.Message);
            throw new FieldSyntaxException($"{sentence}. Check quotes and brackets.", line, column, e);
        }
    }

    private static FieldMap Map(TomlTable table) => new(table.Select(x => KeyValuePair.Create(x.Key, ValueOf(x.Value))));

    private static object? ValueOf(object? value) => value switch
    {
        TomlTable table => Map(table),
        TomlTableArray tables => tables.Select(object? (x) => Map(x)).ToList(),
        TomlArray list => list.Select(ValueOf).ToList(),
        // A local date has no zone: it stays text, so that the source's zone is applied as to every other date.
        TomlDateTime moment => moment.ToString(),
        _ => value,
    };

    // The message reads "(1,9) : error : Invalid newline in a string".
    private static (int Line, int Column, string Sentence) FirstError(string message)
    {
        var first = message.Split('\n')[0].Trim();
        var parts = first.Split(" : ", 3);
        var place = parts[0].Trim('(', ')').Split(',');
        return parts.Length == 3 && place.Length == 2 && int.TryParse(place[0], out var line) && int.TryParse(place[1], out var column)
            ? (line, column, parts[2].TrimEnd('.'))
            : (1, 1, first.TrimEnd('.'));
    }
}
