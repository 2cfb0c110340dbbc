using Gateway.Content.Parsing.FrontMatter;

namespace Gateway.Content.Parsing;

/// <summary>Names of the authors, in whichever way front matter gives them.</summary>
internal static class AuthorFields
{
    /// <summary>The names under <c>authors</c> and <c>author</c>: texts, or maps that hold a name.</summary>
    public static IEnumerable<string> In(FieldReading read, FieldMap fields) => Names(read, fields, "authors").Concat(Names(read, fields, "author"));

    /// <summary>A person's name in a map: <c>name</c>, its parts (Quarto), or first and last name (Distill).</summary>
    public static string? NameIn(FieldMap map)
    {
        var whole = map.Text("name", "display_name");
        var parts = map["name"] as FieldMap ?? map;
        return whole ?? parts.Text("literal") ?? Joined(parts.Text("given", "firstName", "first_name"), parts.Text("family", "lastName", "last_name"));
    }

    /// <summary>
    /// Several names in one text, separated by commas, semicolons, "and" or "&amp;". A comma within one name ("Doe, Jane") leaves a single word on one side.
    /// </summary>
    public static IEnumerable<string> Split(string text)
    {
        var parts = text.Replace(" and ", ";", StringComparison.Ordinal).Replace(" & ", ";", StringComparison.Ordinal).Replace(",;", ";", StringComparison.Ordinal)
            .Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return Array.TrueForAll(parts, IsWhole) ? parts : [text];
    }

    // First and last name, or a name in a script that puts nothing between them.
    private static bool IsWhole(string name) => name.Contains(' ', StringComparison.Ordinal) || name[0] >= '\u2E80';

    private static IEnumerable<string> Names(FieldReading read, FieldMap fields, string field)
    {
        switch (fields[field])
        {
            case List<object?> list:
                return list.SelectMany(x => x is FieldMap map ? NameOf(read, map, field) : FieldMap.TextOf(x) is { } name ? [name] : []);
            case FieldMap map:
                return NameOf(read, map, field);
            case var value:
                // "author: false" switches the line with the name off.
                return FieldMap.TextOf(value) is { } text && FieldMap.FlagOf(value) is null ? Split(text) : [];
        }
    }

    private static string[] NameOf(FieldReading read, FieldMap map, string field)
    {
        if (NameIn(map) is { } name)
            return [name];
        if (map["name"] is null && !map.IsEmpty && !map.Fields.ContainsKey("name"))
            read.Report(field, $"The field {field} holds a map without a name; write name: in it.");
        return [];
    }

    private static string? Joined(string? given, string? family) => $"{given} {family}".Trim() is { Length: > 0 } name ? name : null;
}
