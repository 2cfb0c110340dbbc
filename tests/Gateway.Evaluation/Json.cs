using System.Text.Json;

namespace Gateway.Evaluation;

/// <summary>Values of JSON objects, null where there is none.</summary>
internal static class Json
{
    public static string? Text(this JsonElement element, string name) => element.Value(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public static int? Number(this JsonElement element, string name) => element.Value(name) is { ValueKind: JsonValueKind.Number } value ? value.GetInt32() : null;

    /// <summary>Empty where there is no list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) => element.Value(name) is { ValueKind: JsonValueKind.Array } value ? value.EnumerateArray() : [];

    /// <summary>Texts of a list; null where there is no list.</summary>
    public static IReadOnlyList<string>? Texts(this JsonElement element, string name) =>
        element.Value(name) is { ValueKind: JsonValueKind.Array } value ? [.. value.EnumerateArray().Select(x => x.ToString())] : null;

    /// <summary>Undefined where there is none.</summary>
    public static JsonElement Value(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;
}
