using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Streams;

/// <summary>A WebSocket whose every frame is the test's own.</summary>
internal sealed class SocketClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ClientWebSocket socket = new();

    public string? Protocol => socket.SubProtocol;

    public static Task<SocketClient> ConnectAsync(GatewayServer gateway, string? protocol = "graphql-transport-ws", string? origin = null, string path = "/graphql", string? authorization = null) =>
        ConnectAsync(gateway.Client.BaseAddress!, protocol, origin, path, authorization);

    public static async Task<SocketClient> ConnectAsync(
        Uri address, string? protocol = "graphql-transport-ws", string? origin = null, string path = "/graphql", string? authorization = null)
    {
        var client = new SocketClient();
        if (protocol is not null)
            client.socket.Options.AddSubProtocol(protocol);
        if (origin is not null)
            client.socket.Options.SetRequestHeader("Origin", origin);
        if (authorization is not null)
            client.socket.Options.SetRequestHeader("Authorization", authorization);
        using var limit = new CancellationTokenSource(Patience);
        await client.socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = path }.Uri, limit.Token);
        return client;
    }

    /// <summary>Connects, and is let in.</summary>
    public static async Task<SocketClient> ReadyAsync(GatewayServer gateway)
    {
        var client = await ConnectAsync(gateway);
        await client.SendAsync("""{"type":"connection_init"}""");
        Assert.Equal("connection_ack", (await client.ReceiveAsync()).GetProperty("type").GetString());
        return client;
    }

    public async Task SendAsync(string text, WebSocketMessageType type = WebSocketMessageType.Text)
    {
        using var limit = new CancellationTokenSource(Patience);
        await socket.SendAsync(Encoding.UTF8.GetBytes(text), type, endOfMessage: true, limit.Token);
    }

    public Task SubscribeAsync(string id, string query) => SendAsync(JsonSerializer.Serialize(new { id, type = "subscribe", payload = new { query } }));

    public async Task<JsonElement> ReceiveAsync() =>
        await ReadAsync() ?? throw new InvalidOperationException($"The socket was closed with {(int?)socket.CloseStatus}: {socket.CloseStatusDescription}");

    /// <summary>Reads until the server closes; returns its code.</summary>
    public async Task<int> CodeOfCloseAsync()
    {
        while (await ReadAsync() is not null)
        {
        }

        return (int)socket.CloseStatus!;
    }

    public ValueTask DisposeAsync()
    {
        socket.Abort();
        socket.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Null once the server has closed.</summary>
    private async Task<JsonElement?> ReadAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        using var message = new MemoryStream();
        var buffer = new byte[64 * 1024];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer.AsMemory(), limit.Token);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        if (part.MessageType == WebSocketMessageType.Close)
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, limit.Token);
            return null;
        }

        return JsonDocument.Parse(message.ToArray()).RootElement;
    }
}
