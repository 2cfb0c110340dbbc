using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gateway.Store.Tables;

/// <summary>A list of texts in one column, as JSON.</summary>
internal static class TextList
{
    // Never shown in a page, so only what JSON itself demands is escaped.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(IReadOnlyList<string> items) => items is [] ? "[]" : JsonSerializer.Serialize(items, Plain);

    public static IReadOnlyList<string> Parse(string json) => json == "[]" ? [] : JsonSerializer.Deserialize<string[]>(json)!;
}
