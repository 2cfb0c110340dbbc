using System.Buffers;
using System.Text.Json;
using Gateway.Api.Contract;
using Gateway.Api.Execution;
using GraphQL;
using GraphQL.SystemTextJson;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Gateway.Api.Http;

/// <summary>Reads the parameters of a GraphQL request from an address or a body, each of which must have its type.</summary>
internal sealed class RequestReader(Limits limits)
{
    private static readonly GraphQLSerializer Serializer = new();
    private readonly JsonDocumentOptions jsonOptions = new() { MaxDepth = limits.JsonDepth };

    /// <exception cref="RequestException">The parameters are not well-formed.</exception>
    public GraphRequest FromAddress(IQueryCollection query)
    {
        if (query.FirstOrDefault(parameter => parameter.Value.Count > 1).Key is { } repeated)
            throw Malformed($"The parameter {repeated} occurs more than once.");

        MapIn("extensions");
        return new GraphRequest(
            Text("query") ?? throw MissingQuery(),
            Text("operationName"),
            Variables(MapIn("variables")))
        { QueriesOnly = true };

        string? Text(string name) => query[name] is [{ Length: > 0 } text] ? text : null;

        JsonElement? MapIn(string name)
        {
            try
            {
                using var document = Text(name) is { } text ? JsonDocument.Parse(text, jsonOptions) : null;
                return Map(document?.RootElement.Clone(), name);
            }
            catch (JsonException)
            {
                throw NotJson();
            }
        }
    }

    /// <exception cref="RequestException">The body is not a well-formed request.</exception>
    public GraphRequest FromBody(ReadOnlySequence<byte> body)
    {
        using var document = Parse(body);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            throw Malformed("The body must be a JSON object, such as {\"query\": \"{ sources { name } }\"}.");

        Map(Property("extensions"), "extensions");
        return new GraphRequest(
            Text(Property("query"), "query") ?? throw MissingQuery(),
            Text(Property("operationName"), "operationName"),
            Variables(Map(Property("variables"), "variables")));

        JsonElement? Property(string name) => document.RootElement.TryGetProperty(name, out var value) ? value : null;
    }

    /// <summary>The whole body. It belongs to the reader, who has to be told when it is not needed any more.</summary>
    /// <exception cref="RequestException">The body is too large, or did not come to its end.</exception>
    public async ValueTask<ReadOnlySequence<byte>> ReadBodyAsync(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = limits.BodyBytes;
        try
        {
            var reader = http.Request.BodyReader;
            while (true)
            {
                var read = await reader.ReadAsync(http.RequestAborted);
                if (read.IsCompleted)
                    return read.Buffer;
                // Nothing is consumed, all is seen: the next read waits for more.
                reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            }
        }
        catch (BadHttpRequestException error)
        {
            throw error.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? new RequestException(ErrorCode.RequestTooLarge, $"The body is too large: at most {limits.BodyBytes} bytes are read.")
                : Malformed("The body broke off or came too slowly.");
        }
    }

    private JsonDocument Parse(ReadOnlySequence<byte> body)
    {
        try
        {
            return JsonDocument.Parse(body, jsonOptions);
        }
        catch (JsonException)
        {
            throw NotJson();
        }
    }

    private static string? Text(JsonElement? value, string name)
    {
        try
        {
            return value is null or { ValueKind: JsonValueKind.Null } || value.Value.GetString() is not { Length: > 0 } text ? null : text;
        }
        catch (InvalidOperationException)
        {
            // Neither another type nor half a surrogate pair is a text.
            throw Malformed($"The parameter {name} must be a string.");
        }
    }

    private static JsonElement? Map(JsonElement? value, string name) => value switch
    {
        null or { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.Object } map => map,
        _ => throw Malformed($"The parameter {name} must be a JSON object."),
    };

    private Inputs? Variables(JsonElement? map)
    {
        if (map?.EnumerateObject().Count() > limits.Variables)
            throw Malformed($"A request has at most {limits.Variables} variables.");
        try
        {
            return map is { } variables ? Serializer.ReadNode<Inputs>(variables) : null;
        }
        catch (Exception error) when (error is InvalidOperationException or JsonException or FormatException or ArgumentException)
        {
            // Half a surrogate pair, a number out of every range, or a name that occurs twice.
            throw Malformed("The parameter variables holds a value that cannot be read.");
        }
    }

    private static RequestException MissingQuery() => Malformed("The parameter query is missing: send a document, such as { sources { name } }.");

    private RequestException NotJson() => Malformed($"The request is not JSON, or nests deeper than {limits.JsonDepth}.");

    private static RequestException Malformed(string message) => new(ErrorCode.BadRequest, message);
}
