using System.Text.Json;

namespace Gateway.Content.Parsing.FrontMatter;

internal static class JsonFields
{
    /// <exception cref="FieldSyntaxException">The text is no JSON object.</exception>
    public static FieldMap Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return Of(document.RootElement);
        }
        catch (JsonException e)
        {
            throw new FieldSyntaxException("it is no valid JSON. Check quotes, commas and brackets.", (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1, e);
        }
    }

    public static FieldMap Of(JsonElement element) => ValueOf(element) as FieldMap ?? FieldMap.Empty;

    private static object? ValueOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new FieldMap(element.EnumerateObject().Select(x => KeyValuePair.Create(x.Name, ValueOf(x.Value)))),
        JsonValueKind.Array => element.EnumerateArray().Select(ValueOf).ToList(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
