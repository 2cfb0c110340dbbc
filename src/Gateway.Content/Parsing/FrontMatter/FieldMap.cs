using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gateway.Content.Parsing.FrontMatter;

/// <summary>
/// Fields of front matter or of a site's settings, whatever the format. Names ignore case, as in Hugo. Values are strings, booleans,
/// numbers, <see cref="DateTimeOffset"/>, lists and maps.
/// </summary>
internal sealed class FieldMap(IEnumerable<KeyValuePair<string, object?>> fields)
{
    // .NET reads JSON up to 64 levels, the answer around it included; nobody writes settings so deep.
    private const int MaxDepth = 61;

    public static readonly FieldMap Empty = new([]);

    private readonly Dictionary<string, object?> values = Index(fields);

    public object? this[string name] => values.GetValueOrDefault(name);

    /// <summary>A text, or a number or truth value as text; null where the field is absent, empty or a list.</summary>
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
        IEnumerable<object?> list => [.. list.Select(TextOf).OfType<string>()],
        { } single when TextOf(single) is { } text && splitAtCommas => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        { } single when TextOf(single) is { } text => [text],
        _ => [],
    };

    public bool IsEmpty => values.Count == 0;

    public bool Flag(string name) => this[name] is true || (this[name] is string text && (text.Equals("yes", StringComparison.OrdinalIgnoreCase) || (bool.TryParse(text, out var flag) && flag)));

    public FieldMap Map(string name) => this[name] as FieldMap ?? Empty;

    public IEnumerable<object?> Values() => values.Values;

    public IEnumerable<string> Names => values.Keys;

    /// <summary>All fields as a JSON object, in the order written.</summary>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        // The JSON goes into answers that are JSON themselves, never into HTML.
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            Write(writer, this, 0);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, object? value, int depth)
    {
        switch (value)
        {
            case null:
            case not null when depth > MaxDepth:
                writer.WriteNullValue();
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case double number when double.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            case sbyte or byte or short or ushort or int or uint or long:
                writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case FieldMap map:
                writer.WriteStartObject();
                foreach (var (name, item) in map.values)
                {
                    writer.WritePropertyName(name);
                    Write(writer, item, depth + 1);
                }

                writer.WriteEndObject();
                break;
            case IEnumerable<object?> list:
                writer.WriteStartArray();
                foreach (var item in list)
                    Write(writer, item, depth + 1);
                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue(TextOf(value));
                break;
        }
    }

    private static string? TextOf(object? value)
    {
        var text = value switch
        {
            string s => s.Trim(),
            bool or FieldMap or IEnumerable<object?> or null => null,
            DateTimeOffset moment => moment.ToString("O", CultureInfo.InvariantCulture),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
        return string.IsNullOrEmpty(text) ? null : text;
    }

    private static Dictionary<string, object?> Index(IEnumerable<KeyValuePair<string, object?>> fields)
    {
        var index = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in fields)
            index[name] = value;
        return index;
    }
}
