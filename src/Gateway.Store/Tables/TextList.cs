using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gateway.Store.Tables;

/// <summary>A list of texts, or of such lists, in one column, as JSON.</summary>
internal static class TextList
{
    // Never shown in a page, so only what JSON itself demands is escaped.
    private static readonly TextListJson Plain = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Of(IReadOnlyList<string> items) => items is [] ? "[]" : JsonSerializer.Serialize([.. items], Plain.StringArray);

    public static string OfLists(IEnumerable<IEnumerable<string>> lists) => JsonSerializer.Serialize([.. lists.Select(x => x.ToArray())], Plain.StringArrayArray);

    public static IReadOnlyList<string> Parse(string json) => json == "[]" ? [] : JsonSerializer.Deserialize(json, Plain.StringArray)!;

    public static IReadOnlyList<IReadOnlyList<string>> ParseLists(string json) => JsonSerializer.Deserialize(json, Plain.StringArrayArray)!;
}

[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(string[][]))]
internal sealed partial class TextListJson : JsonSerializerContext;
