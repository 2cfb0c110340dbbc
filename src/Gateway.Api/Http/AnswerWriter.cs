using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
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
        Converters = { new ExecutionResultJsonConverter(), new ExecutionErrorJsonConverter(errors) },
    };

    public void Write(IBufferWriter<byte> buffer, ExecutionResult result)
    {
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = options.Encoder, MaxDepth = Limits.AnswerDepth, SkipValidation = true });
        JsonSerializer.Serialize(writer, result, options);
    }
}
