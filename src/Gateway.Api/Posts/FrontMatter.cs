using System.Text.Json;

namespace Gateway.Api.Posts;

internal static class FrontMatter
{
    /// <summary>The value at a path, or all of it without one.</summary>
    /// <param name="json">An object.</param>
    /// <param name="path">Keys joined by dots.</param>
    /// <returns>Null where nothing is there.</returns>
    public static JsonElement? At(string? json, string? path)
    {
        if (json is null)
            return null;
        var value = JsonElement.Parse(json);
        foreach (var key in path?.Split('.') ?? [])
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(key, out value))
                return null;
        return value.ValueKind == JsonValueKind.Null ? null : value;
    }
}
