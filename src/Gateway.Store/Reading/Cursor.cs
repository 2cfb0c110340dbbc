using System.Buffers.Text;
using System.Text.Json;

namespace Gateway.Store.Reading;

/// <summary>
/// A place in an ordered list: the order's signature and the sort values of a row, its key last. It holds no row number and no revision,
/// so it goes on working when content changes.
/// </summary>
internal static class Cursor
{
    private const string Refusal = "The cursor does not belong to this list. Take cursors from a page of the same list in the same order.";

    public static string Of(string signature, IEnumerable<object?> values) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes((object?[])[signature, .. values]));

    /// <param name="parsers">One per value.</param>
    /// <exception cref="InvalidCursorException">It was made for another order, or is none.</exception>
    public static object?[] Parse(string cursor, string signature, IReadOnlyList<Func<JsonElement, object?>> parsers)
    {
        try
        {
            var parts = JsonSerializer.Deserialize<JsonElement[]>(Base64Url.DecodeFromChars(cursor));
            if (parts?.Length == parsers.Count + 1 && IsText(parts[0]) && parts[0].GetString() == signature && IsText(parts[^1]))
                return [.. parsers.Zip(parts.Skip(1), (parse, part) => parse(part))];
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            // Told as any other cursor that is not ours.
        }

        throw new InvalidCursorException(Refusal);
    }

    private static bool IsText(JsonElement part) => part.ValueKind == JsonValueKind.String;
}
