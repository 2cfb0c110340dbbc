using System.Text;
using System.Text.Json;
using Gateway.Content.Model;

namespace Gateway.Content.Parsing.FrontMatter;

/// <summary>Reads fields written as a JSON object.</summary>
internal static class JsonFields
{
    // Text that is this broken was never meant as JSON.
    private const int MaxCommas = 20;

    private static readonly JsonReaderOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <exception cref="FieldSyntaxException">The text is no JSON object.</exception>
    public static FieldMap Parse(string json)
    {
        var faults = new FieldFaults();
        var fields = Read(json, faults, out _);
        FieldSyntaxException.ThrowIfBroken(faults);
        return fields;
    }

    /// <summary>Reads the object at the start of a text. Where a comma is missing it reads on behind it; where it breaks otherwise, it ends.</summary>
    /// <param name="end">Offset behind the object; of a broken one, behind the first line that begins with a closing brace.</param>
    public static FieldMap Read(string text, FieldFaults faults, out int end)
    {
        var json = Encoding.UTF8.GetBytes(text);
        for (var commas = 0; ; commas++)
        {
            var root = FieldMap.NewFields();
            var found = new FieldFaults();
            var reading = new Reading(json, found);
            var reader = new Utf8JsonReader(json, Options);
            try
            {
                reader.Read();
                if (reader.TokenType == JsonTokenType.StartObject)
                    reading.Fields(ref reader, root);
                end = Encoding.UTF8.GetCharCount(json.AsSpan(0, (int)reader.BytesConsumed)) - commas;
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                // Invalid operations are texts that are no UTF-16.
                var at = (int)reader.BytesConsumed;
                var place = reading.PlaceOf(at, 1);
                var value = json.AsSpan(0, at).TrimEnd(" \t\r\n"u8).Length;
                if (commas < MaxCommas && at < json.Length && json[at] == '"' && value > 0 && json[value - 1] is not ((byte)',' or (byte)'{' or (byte)'[' or (byte)':'))
                {
                    faults.Add(place, "A comma is missing before this.");
                    json = [.. json[..value], (byte)',', .. json[value..]];
                    continue;
                }

                found.Add(place, "The front matter cannot be read from here on: it is no valid JSON. Check quotes, commas and brackets.");
                var closed = text.IndexOf("\n}", StringComparison.Ordinal);
                end = closed < 0 ? 0 : closed + 2;
            }

            faults.AddAll(found);
            return new FieldMap(root);
        }
    }

    /// <summary>Places are counted on from the last one, since they only grow.</summary>
    private sealed class Reading(byte[] json, FieldFaults faults)
    {
        private int line = 1;
        private int column = 1;
        private int counted;

        public void Fields(ref Utf8JsonReader reader, Dictionary<string, Field> fields)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                var place = PlaceOf((int)reader.TokenStartIndex, name.Length + 2);
                reader.Read();
                faults.Put(fields, name, Value(ref reader), place);
            }
        }

        public SourceSpan PlaceOf(int at, int length)
        {
            var passed = json.AsSpan(counted, at - counted);
            if (passed.LastIndexOf((byte)'\n') is >= 0 and var last)
            {
                (line, column) = (line + passed.Count((byte)'\n'), 1);
                passed = passed[(last + 1)..];
            }

            column += Encoding.UTF8.GetCharCount(passed);
            counted = at;
            return new SourceSpan(line, column, line, column + length);
        }

        private object? Value(ref Utf8JsonReader reader)
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    var fields = FieldMap.NewFields();
                    Fields(ref reader, fields);
                    return new FieldMap(fields);
                case JsonTokenType.StartArray:
                    var items = new List<object?>();
                    while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                        items.Add(Value(ref reader));
                    return items;
                case JsonTokenType.String:
                    return reader.GetString();
                case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                    return new Literal(Encoding.UTF8.GetString(reader.ValueSpan));
                default:
                    return null;
            }
        }
    }
}
