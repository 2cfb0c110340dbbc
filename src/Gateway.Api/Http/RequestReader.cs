using System.Buffers;
using System.Text.Json;
using Gateway.Api.Contract;
using Gateway.Api.Execution;
using Gateway.Api.Persisted;
using GraphQL;
using GraphQL.SystemTextJson;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Gateway.Api.Http;

/// <summary>Reads the parameters of a GraphQL request from an address or a body, each of which must have its type.</summary>
internal sealed class RequestReader(SentDocuments documents, BatchingOptions batching, Limits limits)
{
    private static readonly GraphQLSerializer Serializer = new();
    private readonly JsonDocumentOptions jsonOptions = new() { MaxDepth = limits.JsonDepth };

    /// <param name="named">What the path of the address names.</param>
    /// <exception cref="RequestException">The parameters are not well-formed.</exception>
    public Sent FromAddress(IQueryCollection query, Named? named)
    {
        if (query.FirstOrDefault(parameter => parameter.Value.Count > 1).Key is { } repeated)
            throw Malformed($"The parameter {repeated} occurs more than once.");

        var document = documents.TextOf(Text("query"), IdOf(Text("id"), named), AutomaticHash(MapIn("extensions")));
        return Sent.One(new GraphRequest(document, named?.OperationName ?? Text("operationName"), Variables(MapIn("variables"))) { ReadsOnly = true });

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

    /// <param name="named">What the path of the address names.</param>
    /// <exception cref="RequestException">The body is not a well-formed request.</exception>
    public Sent FromBody(ReadOnlySequence<byte> body, Named? named)
    {
        using var document = Parse(body);
        return batching.Requests && document.RootElement is { ValueKind: JsonValueKind.Array } list
            ? Batch(list.EnumerateArray().SelectMany(root => FromObject(root, named).Requests))
            : FromObject(document.RootElement, named);
    }

    /// <exception cref="RequestException">The object is not a well-formed request.</exception>
    public Sent FromObject(JsonElement root, Named? named)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw Malformed("The body must be a JSON object, such as {\"query\": \"{ sources { name } }\"}.");

        var automaticHash = AutomaticHash(Map(Property("extensions"), "extensions"));
        var document = documents.TextOf(Text(Property("query"), "query"), IdOf(Text(Property("id"), "id"), named), automaticHash);
        var operationName = named?.OperationName ?? Text(Property("operationName"), "operationName");
        return batching.Variables && Property("variables") is { ValueKind: JsonValueKind.Array } list
            ? Batch(list.EnumerateArray().Select(variables => WithVariables(variables)))
            : Sent.One(WithVariables(Property("variables")));

        GraphRequest WithVariables(JsonElement? variables) => new(document, operationName, Variables(Map(variables, "variables")));

        JsonElement? Property(string name) => root.TryGetProperty(name, out var value) ? value : null;
    }

    private Sent Batch(IEnumerable<GraphRequest> requests)
    {
        var all = requests.Take(limits.BatchSize + 1).ToList();
        return all.Count switch
        {
            0 => throw Malformed("The batch is empty: send at least one request."),
            var count when count > limits.BatchSize => throw new RequestException(ErrorCode.BatchTooLarge, $"The batch is too large: at most {limits.BatchSize} operations are executed."),
            _ => new Sent(all, IsBatch: true),
        };
    }

    private static string? IdOf(string? id, Named? named) => named is null || id is null
        ? named?.Id ?? id
        : throw Malformed("The address names the document already: send no id.");

    /// <summary>What clients of automatic persisted queries send (https://www.apollographql.com/docs/apollo-server/performance/apq).</summary>
    private static string? AutomaticHash(JsonElement? extensions)
    {
        if (extensions is null || !extensions.Value.TryGetProperty("persistedQuery", out var given) || given.ValueKind == JsonValueKind.Null)
            return null;
        return given.ValueKind == JsonValueKind.Object
            && given.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number) && number == 1
            && given.TryGetProperty("sha256Hash", out var hash) && Text(hash, "sha256Hash") is { } text
                ? text.ToLowerInvariant()
                : throw Malformed("extensions.persistedQuery must hold version 1 and a sha256Hash.");
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

    private RequestException NotJson() => Malformed($"The request is not JSON, or nests deeper than {limits.JsonDepth}.");

    private static RequestException Malformed(string message) => new(ErrorCode.BadRequest, message);
}
