using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Gateway.Api.Tests.Streams;
using Gateway.Testing;

namespace Gateway.Api.Tests.Access;

/// <summary>Every way by which a document can come with a key.</summary>
internal static class Transports
{
    private delegate Task<string> Send(GatewayServer gateway, string document, string? key);

    private static readonly Dictionary<string, Send> All = new()
    {
        ["POST"] = (gateway, document, key) => PostAsync(gateway, new { query = document }, key),
        ["POST with X-API-Key"] = PostWithKeyHeaderAsync,
        ["batch"] = (gateway, document, key) => PostAsync(gateway, new[] { new { query = "{ contentRevision }" }, new { query = document } }, key),
        ["persisted operation"] = (gateway, document, key) => PostAsync(gateway, new { id = HashOf(document) }, key),
        ["address of a persisted operation"] = (gateway, document, key) => PostAsync(gateway, new { }, key, $"/graphql/persisted/{HashOf(document)}"),
        ["automatic persisted query"] = (gateway, document, key) => PostAsync(
            gateway, new { query = document, extensions = new { persistedQuery = new { version = 1, sha256Hash = HashOf(document) } } }, key),
        ["event stream"] = (gateway, document, key) => PostAsync(gateway, new { query = document }, key, accept: "text/event-stream"),
        ["WebSocket, by header"] = (gateway, document, key) => SubscribeAsync(gateway, document, key is null ? null : $"Bearer {key}", inPayload: false),
        ["WebSocket, by first message"] = (gateway, document, key) => SubscribeAsync(gateway, document, key is null ? null : $"Bearer {key}", inPayload: true),
    };

    public static IEnumerable<string> Names => All.Keys;

    /// <summary>All that came back, as text.</summary>
    public static Task<string> SendAsync(string transport, GatewayServer gateway, string document, string? key) => All[transport](gateway, document, key);

    public static string HashOf(string document) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));

    private static async Task<string> PostAsync(GatewayServer gateway, object body, string? key, string address = "/graphql", string accept = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body) }.With(key);
        request.Headers.Add("Accept", accept);
        return await ReadAsync(gateway, request);
    }

    private static async Task<string> PostWithKeyHeaderAsync(GatewayServer gateway, string document, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = document }) };
        if (key is not null)
            request.Headers.Add("X-API-Key", key);
        return await ReadAsync(gateway, request);
    }

    private static async Task<string> ReadAsync(GatewayServer gateway, HttpRequestMessage request)
    {
        using var response = await gateway.Client.SendAsync(request);
        return $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}";
    }

    private static async Task<string> SubscribeAsync(GatewayServer gateway, string document, string? authorization, bool inPayload)
    {
        try
        {
            await using var socket = await SocketClient.ConnectAsync(gateway, authorization: inPayload ? null : authorization);
            await socket.SendAsync(JsonSerializer.Serialize(new { type = "connection_init", payload = inPayload && authorization is not null ? new { authorization } : null }));
            await socket.ReceiveAsync();
            await socket.SubscribeAsync("1", document);
            return (await socket.ReceiveAsync()).GetRawText();
        }
        catch (WebSocketException refused)
        {
            // As the client library tells of an answer that is no upgrade.
            return refused.Message.Contains("401", StringComparison.Ordinal) ? "401 UNAUTHENTICATED" : refused.Message;
        }
        catch (InvalidOperationException closed)
        {
            return closed.Message.Contains("4403", StringComparison.Ordinal) ? $"401 {closed.Message}" : closed.Message;
        }
    }
}
