using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gateway.Api.Contract;
using Gateway.Api.Execution;
using GraphQL;
using GraphQL.SystemTextJson;

namespace Gateway.Api.Http;

/// <summary>Writes answers as JSON. They are JSON by their type and are never sniffed, so only what JSON itself demands is escaped.</summary>
internal sealed class AnswerSerializer(ErrorMapping errors)
{
    private readonly JsonSerializerOptions options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = Limits.AnswerDepth,
        Converters = { new ExecutionResultJsonConverter(), new ExecutionErrorJsonConverter(errors), new ObjectResultConverter() },
    };

    /// <summary>Writes a whole answer.</summary>
    public void Write(IBufferWriter<byte> buffer, ExecutionResult answer)
    {
        using var writer = CreateWriter(buffer);
        Write(writer, answer);
    }

    /// <summary>Writes an answer as part of something larger.</summary>
    public void Write(Utf8JsonWriter writer, ExecutionResult answer) => JsonSerializer.Serialize(writer, answer, options);

    /// <summary>Writes the errors of an answer as a list.</summary>
    public void Write(Utf8JsonWriter writer, ExecutionErrors errors) => JsonSerializer.Serialize(writer, errors, options);

    /// <summary>A writer that escapes as this serializer does.</summary>
    public Utf8JsonWriter CreateWriter(IBufferWriter<byte> buffer) =>
        new(buffer, new JsonWriterOptions { Encoder = options.Encoder, MaxDepth = options.MaxDepth, SkipValidation = true });
}
