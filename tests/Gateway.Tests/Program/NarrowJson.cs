using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gateway.Tests.Program;

/// <summary>Prints JSON for people: what fits on a line stands on one.</summary>
internal static class NarrowJson
{
    private const int Width = 130;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Print(JsonElement element, int indent = 0)
    {
        var line = OnOneLine(element);
        if (indent + line.Length <= Width || element.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
            return line;
        var margin = new string(' ', indent + 2);
        var items = element.ValueKind == JsonValueKind.Object
            ? element.EnumerateObject().Select(member => $"{margin}\"{member.Name}\": {Print(member.Value, indent + 2)}")
            : element.EnumerateArray().Select(item => margin + Print(item, indent + 2));
        var (open, close) = element.ValueKind == JsonValueKind.Object ? ('{', '}') : ('[', ']');
        return $"{open}\n{string.Join(",\n", items)}\n{new string(' ', indent)}{close}";
    }

    private static string OnOneLine(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => $"{{ {string.Join(", ", element.EnumerateObject().Select(member => $"\"{member.Name}\": {OnOneLine(member.Value)}"))} }}",
        JsonValueKind.Array => $"[{string.Join(", ", element.EnumerateArray().Select(OnOneLine))}]",
        _ => JsonSerializer.Serialize(element, Readable),
    };
}
