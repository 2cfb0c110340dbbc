using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Gateway.Api.Contract;
using GraphQL;

namespace Gateway.Api.Http.Sockets;

/// <summary>
/// A WebSocket that carries whole messages. Senders take turns and nothing is queued: who does not read what is sent to it within a time is cut off, and
/// until then holds up only those who would send to it.
/// </summary>
internal sealed class SocketChannel(WebSocket socket, AnswerSerializer serializer, TimeSpan sendTime, TimeProvider clock) : IAsyncDisposable
{
    private const int ReadBytes = 4096;
    private const int ReasonBytes = 123;

    private readonly SemaphoreSlim turn = new(1);
    private readonly CancellationTokenSource end = new();
    private readonly ArrayBufferWriter<byte> received = new();
    private readonly Lock door = new();
    private volatile Task? closing;

    public bool IsClosing => closing is not null;

    /// <summary>The next message; null once the socket is closed. What comes after <see cref="CloseAsync"/> is dropped.</summary>
    /// <exception cref="WebSocketException">The client has gone.</exception>
    /// <exception cref="OperationCanceledException">The client was cut off.</exception>
    public async Task<ReadOnlyMemory<byte>?> ReceiveAsync()
    {
        received.ResetWrittenCount();
        while (true)
        {
            var part = await socket.ReceiveAsync(received.GetMemory(ReadBytes), end.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                await CloseAsync(SocketClose.Normal);
                return null;
            }

            if (IsClosing)
                continue;
            received.Advance(part.Count);
            if (part.MessageType == WebSocketMessageType.Binary)
                await CloseAsync(SocketClose.BadRequest("Messages are text."));
            else if (received.WrittenCount > Limits.SocketMessageBytes)
                await CloseAsync(SocketClose.TooLarge);
            else if (part.EndOfMessage)
                return received.WrittenMemory;
        }
    }

    /// <summary>Sends a message of a type.</summary>
    /// <param name="id">The operation's; null for messages of the connection.</param>
    /// <param name="payload">Writes the value of <c>payload</c>.</param>
    /// <exception cref="WebSocketException">The client has gone, or the socket is closed.</exception>
    /// <exception cref="OperationCanceledException">The client was cut off.</exception>
    public async Task SendAsync(string type, string? id = null, Action<Utf8JsonWriter>? payload = null)
    {
        var message = new ArrayBufferWriter<byte>();
        await using (var writer = serializer.CreateWriter(message))
        {
            writer.WriteStartObject();
            if (id is not null)
                writer.WriteString("id", id);
            writer.WriteString("type", type);
            if (payload is not null)
            {
                writer.WritePropertyName("payload");
                payload(writer);
            }

            writer.WriteEndObject();
        }

        await InTurnAsync(token => socket.SendAsync(message.WrittenMemory, WebSocketMessageType.Text, endOfMessage: true, token).AsTask());
    }

    /// <summary>Writes an answer into a payload.</summary>
    public void Write(Utf8JsonWriter writer, ExecutionResult answer) => serializer.Write(writer, answer);

    /// <summary>Writes errors into a payload.</summary>
    public void Write(Utf8JsonWriter writer, ExecutionErrors errors) => serializer.Write(writer, errors);

    /// <summary>Says goodbye, once; the client has a while to do so too.</summary>
    public Task CloseAsync(SocketClose close)
    {
        lock (door)
            return IsClosing ? Task.CompletedTask : closing = SayGoodbyeAsync(close);
    }

    public async ValueTask DisposeAsync()
    {
        if (closing is { } goodbye)
            await goodbye;
        end.Dispose();
        turn.Dispose();
    }

    private async Task SayGoodbyeAsync(SocketClose close)
    {
        try
        {
            await InTurnAsync(token => socket.CloseOutputAsync((WebSocketCloseStatus)close.Code, Shortened(close.Reason), token));
            end.CancelAfter(Limits.SocketCloseTime);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // Nobody there to hear it.
            await end.CancelAsync();
        }
    }

    private async Task InTurnAsync(Func<CancellationToken, Task> send)
    {
        await turn.WaitAsync(end.Token);
        try
        {
            using var timeUp = new CancellationTokenSource(sendTime, clock);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(timeUp.Token, end.Token);
            await send(stop.Token);
        }
        catch (OperationCanceledException)
        {
            // Half a message may be out: nothing more can be said.
            await end.CancelAsync();
            socket.Abort();
            throw;
        }
        finally
        {
            turn.Release();
        }
    }

    private static string Shortened(string reason)
    {
        while (Encoding.UTF8.GetByteCount(reason) > ReasonBytes)
            reason = reason[..^1];
        return reason;
    }
}
