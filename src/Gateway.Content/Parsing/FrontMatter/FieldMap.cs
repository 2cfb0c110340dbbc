using Gateway.Content.Model;

namespace Gateway.Content.Parsing.FrontMatter;

/// <summary>
/// Fields of front matter or of a site's settings, whatever the format. Names ignore case, as in Hugo. Values are texts, <see cref="Literal"/>s,
/// lists (<see cref="List{T}"/> of values), maps, and null.
/// </summary>
internal sealed class FieldMap(Dictionary<string, Field> fields)
{
    public static readonly FieldMap Empty = new(NewFields());

    public object? this[string name] => fields.GetValueOrDefault(name).Value;

    public bool IsEmpty => fields.Count == 0;

    /// <summary>In the order written.</summary>
    public IReadOnlyDictionary<string, Field> Fields => fields;

    /// <summary>Where the name of a field stands; the start of the file where the format does not tell.</summary>
    public SourceSpan PlaceOf(string name) => fields.GetValueOrDefault(name).Place is { Line: > 0 } place ? place : SourceSpan.FileStart;

    /// <summary>The first of these fields that holds a text, number or truth value, as written; null where none does.</summary>
    public string? Text(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (TextOf(this[name]) is { } text)
                return text;
        return null;
    }

    /// <summary>The texts of a list; a single text counts as a list of one, and is split at commas where authors do so.</summary>
    public IReadOnlyList<string> Texts(string name, bool splitAtCommas = false) => this[name] switch
    {
        List<object?> list => [.. list.Select(TextOf).OfType<string>()],
        { } single when TextOf(single) is { } text && splitAtCommas => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        { } single when TextOf(single) is { } text => [text],
        _ => [],
    };

    public bool Flag(string name) => FlagOf(this[name]) is true;

    public FieldMap Map(string name) => this[name] as FieldMap ?? Empty;

    public IEnumerable<object?> Values() => fields.Values.Select(x => x.Value);

    public IEnumerable<string> Names => fields.Keys;

    /// <summary>These fields and, where they say nothing, the others, which stand in another file and have no place in this one.</summary>
    public FieldMap Over(FieldMap others)
    {
        var all = NewFields();
        foreach (var (name, field) in others.Fields)
            all[name] = field with { Place = default };
        foreach (var (name, field) in fields)
            all[name] = field;
        return new FieldMap(all);
    }

    /// <summary>All fields as a JSON object, in the order written.</summary>
    public string ToJson() => FieldJson.Of(this);

    /// <summary>A text, or a number or truth value as written; null where the value is absent, empty, a list or a map.</summary>
    public static string? TextOf(object? value) => (value is Literal literal ? literal.Written : value as string)?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>A truth value in any of the spellings of YAML 1.1, in quotes or not; null where the value is none.</summary>
    public static bool? FlagOf(object? value) => TextOf(value)?.ToLowerInvariant() switch
    {
        "true" or "yes" or "on" or "y" or "1" => true,
        "false" or "no" or "off" or "n" or "0" => false,
        _ => null,
    };

    public static Dictionary<string, Field> NewFields() => new(StringComparer.OrdinalIgnoreCase);
}

/// <summary>A field's value, and where its name stands in the file.</summary>
internal readonly record struct Field(object? Value, SourceSpan Place);
