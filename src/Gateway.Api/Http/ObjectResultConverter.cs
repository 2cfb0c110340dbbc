using System.Text.Json;
using System.Text.Json.Serialization;
using Gateway.Api.Execution;

namespace Gateway.Api.Http;

/// <summary>Writes what a plan has brought.</summary>
internal sealed class ObjectResultConverter : JsonConverter<ObjectResult>
{
    public override ObjectResult Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, ObjectResult value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        for (var place = 0; place < value.Values.Length; place++)
        {
            writer.WritePropertyName(value.Plan.Fields[place].EncodedName);
            WriteValue(writer, value.Values[place], options);
        }

        writer.WriteEndObject();
    }

    private void WriteValue(Utf8JsonWriter writer, object? value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case ObjectResult result:
                Write(writer, result, options);
                break;
            case ListResult list:
                writer.WriteStartArray();
                foreach (var item in list.Values)
                    WriteValue(writer, item, options);
                writer.WriteEndArray();
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            default:
                JsonSerializer.Serialize(writer, value, value.GetType(), options);
                break;
        }
    }
}
