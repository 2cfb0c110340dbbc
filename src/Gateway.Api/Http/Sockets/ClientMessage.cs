using System.Text.Json;
using Gateway.Api.Access;
using Gateway.Api.Contract;

namespace Gateway.Api.Http.Sockets;

/// <summary>What a client sends over a WebSocket.</summary>
internal abstract record ClientMessage
{
    /// <param name="Given">The key or token that came with it; null for none.</param>
    internal sealed record ConnectionInit(Credential? Given) : ClientMessage;

    internal sealed record Ping : ClientMessage;

    internal sealed record Pong : ClientMessage;

    internal sealed record Subscribe(string Id, JsonElement Payload) : ClientMessage;

    internal sealed record Complete(string Id) : ClientMessage;

    /// <param name="depth">Levels of JSON that are read.</param>
    /// <exception cref="RequestException">It is no message of the protocol.</exception>
    public static ClientMessage Parse(ReadOnlyMemory<byte> json, int depth)
    {
        using var document = ParseJson(json, depth);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
            throw Malformed("A message is a JSON object.");
        return Text(root, "type") switch
        {
            "connection_init" => WithMap(root, new ConnectionInit(CredentialIn(root))),
            "ping" => WithMap(root, new Ping()),
            "pong" => WithMap(root, new Pong()),
            "subscribe" => new Subscribe(IdOf(root), PayloadOf(root).Clone()),
            "complete" => new Complete(IdOf(root)),
            _ => throw Malformed("The message has no type that a client may send."),
        };
    }

    private static JsonDocument ParseJson(ReadOnlyMemory<byte> json, int depth)
    {
        try
        {
            return JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = depth });
        }
        catch (JsonException)
        {
            throw Malformed("The message is not JSON, or nests too deeply.");
        }
    }

    private static string IdOf(JsonElement message) => Text(message, "id") is { Length: > 0 and <= Limits.OperationIdLength } id
        ? id
        : throw Malformed($"The message needs an id of 1 to {Limits.OperationIdLength} characters.");

    private static JsonElement PayloadOf(JsonElement message) =>
        message.TryGetProperty("payload", out var payload) ? payload : throw Malformed("The message needs a payload.");

    private static Credential? CredentialIn(JsonElement root)
    {
        try
        {
            return root.TryGetProperty("payload", out var payload) && payload.ValueKind == JsonValueKind.Object ? Credential.In(payload) : null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair.
            throw Malformed("The payload holds a text that cannot be read.");
        }
    }

    private static ClientMessage WithMap(JsonElement root, ClientMessage message) =>
        !root.TryGetProperty("payload", out var payload) || payload.ValueKind is JsonValueKind.Object or JsonValueKind.Null
            ? message
            : throw Malformed("The payload must be a JSON object.");

    private static string? Text(JsonElement message, string name)
    {
        try
        {
            return message.TryGetProperty(name, out var value) ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Neither another type nor half a surrogate pair is a text.
            throw Malformed($"{name} must be a string.");
        }
    }

    private static RequestException Malformed(string message) => new(ErrorCode.BadRequest, message);
}
