using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gateway.Api.Contract;
using Gateway.Api.Execution;
using GraphQL;
using GraphQL.SystemTextJson;

namespace Gateway.Api.Http;

/// <summary>Writes answers as JSON.</summary>
internal sealed class AnswerWriter(ErrorMapping errors)
{
    // Answers are JSON by their type and are never sniffed, so only what JSON itself demands is escaped.
    private readonly JsonSerializerOptions options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = Limits.AnswerDepth,
        Converters = { new ExecutionResultJsonConverter(), new ExecutionErrorJsonConverter(errors), new ObjectResultConverter() },
    };

    public void Write(IBufferWriter<byte> buffer, ExecutionResult result)
    {
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = options.Encoder, MaxDepth = Limits.AnswerDepth, SkipValidation = true });
        JsonSerializer.Serialize(writer, result, options);
    }
}

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
