using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gateway.Content.Parsing.FrontMatter;

/// <summary>Writes fields as JSON.</summary>
internal static class FieldJson
{
    // .NET reads JSON up to 64 levels, the answer around it included; nobody writes settings so deep.
    private const int MaxDepth = 61;

    // The JSON goes into answers that are JSON themselves, never into HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(FieldMap fields)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            Write(json, fields, 0);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Write(Utf8JsonWriter json, object? value, int depth)
    {
        switch (value)
        {
            case string text:
                json.WriteStringValue(text);
                break;
            case Literal literal:
                literal.WriteTo(json);
                break;
            case FieldMap map when depth <= MaxDepth:
                json.WriteStartObject();
                foreach (var (name, field) in map.Fields)
                {
                    json.WritePropertyName(name);
                    Write(json, field.Value, depth + 1);
                }

                json.WriteEndObject();
                break;
            case List<object?> list when depth <= MaxDepth:
                json.WriteStartArray();
                foreach (var item in list)
                    Write(json, item, depth + 1);
                json.WriteEndArray();
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }
}
