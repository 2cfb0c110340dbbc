using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using Gateway.Api.Contract;
using Gateway.Api.Execution;
using Gateway.Api.Http.Streams;
using Gateway.Store;
using Microsoft.Extensions.Logging;

namespace Gateway.Api.Http.Sockets;

/// <summary>One client over one WebSocket: the protocol's state, and the operations that are open.</summary>
internal sealed class SocketConnection(
    SocketChannel channel, OperationStreams streams, RequestReader reader, SocketClient client, Limits limits, TimeProvider clock, ILogger logger) : IDisposable
{
    private readonly SemaphoreSlim turns = new(Limits.AnswersOfSocket);

    // Who takes an operation out has ended it: the client by "complete", or the operation itself. None has a timer, so none needs disposal.
    private readonly ConcurrentDictionary<string, CancellationTokenSource> open = new(StringComparer.Ordinal);

    // Touched by the reading loop only.
    private readonly List<Task> running = [];
    private volatile bool isInitialised;

    /// <summary>Serves the client until either side closes.</summary>
    /// <param name="refusal">Why the client is not served at all.</param>
    public async Task RunAsync(SocketClose? refusal, CancellationToken stopping)
    {
        await using var initTime = clock.CreateTimer(_ => CloseIfSilent(), null, Limits.SocketInitTime, Timeout.InfiniteTimeSpan);
        await using var end = stopping.Register(() => _ = channel.CloseAsync(SocketClose.GoingAway));
        try
        {
            if (refusal is not null)
                await channel.CloseAsync(refusal);
            while (await channel.ReceiveAsync() is { } message)
                await HandleAsync(message, stopping);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // The client has gone, or was cut off.
        }
        catch (DatabaseException exception)
        {
            logger.LogError(exception, "Keys could not be read.");
            await channel.CloseAsync(SocketClose.Failed);
        }
        finally
        {
            foreach (var operation in open.Values)
                await operation.CancelAsync();
            await Task.WhenAll(running);
        }
    }

    public void Dispose() => turns.Dispose();

    private void CloseIfSilent()
    {
        if (!isInitialised)
            _ = channel.CloseAsync(SocketClose.InitTimeout);
    }

    private async Task HandleAsync(ReadOnlyMemory<byte> json, CancellationToken stopping)
    {
        try
        {
            await HandleAsync(ClientMessage.Parse(json, limits.JsonDepth), stopping);
        }
        catch (RequestException malformed)
        {
            await channel.CloseAsync(SocketClose.BadRequest(malformed.Message));
        }
    }

    private async Task HandleAsync(ClientMessage message, CancellationToken stopping)
    {
        switch (message)
        {
            case ClientMessage.ConnectionInit when isInitialised:
                await channel.CloseAsync(SocketClose.TooManyInits);
                break;
            case ClientMessage.ConnectionInit init:
                await LetInAsync(init, stopping);
                break;
            case ClientMessage.Ping:
                await channel.SendAsync("pong");
                break;
            case ClientMessage.Subscribe when !isInitialised:
                await channel.CloseAsync(SocketClose.Unauthorized);
                break;
            case ClientMessage.Subscribe subscribe:
                await StartAsync(subscribe.Id, subscribe.Payload, stopping);
                break;
            case ClientMessage.Complete complete when open.TryRemove(complete.Id, out var operation):
                await operation.CancelAsync();
                break;
        }
    }

    private async Task LetInAsync(ClientMessage.ConnectionInit init, CancellationToken stopping)
    {
        // Who has spoken is not silent, however long it takes to find out who that is.
        isInitialised = true;
        try
        {
            await client.IntroduceAsync(init.Given, stopping);
            await channel.SendAsync("connection_ack");
        }
        catch (RequestException refused)
        {
            await channel.CloseAsync(SocketClose.Forbidden with { Reason = refused.Code.Name });
        }
    }

    /// <exception cref="RequestException">The payload is no request.</exception>
    private async Task StartAsync(string id, JsonElement payload, CancellationToken stopping)
    {
        if (open.ContainsKey(id))
        {
            await channel.CloseAsync(SocketClose.SubscriberExists(id));
            return;
        }

        try
        {
            client.CountOperation();
            await StartAsync(id, reader.FromObject(payload, named: null), await client.CallerAsync(stopping));
        }
        catch (RequestException refused) when (refused.Code != ErrorCode.BadRequest)
        {
            // A document that the gateway does not have, or may not take; a key that has ended, or one operation too many.
            await RefuseAsync(id, refused);
        }
    }

    private async Task StartAsync(string id, Sent sent, Caller caller)
    {
        var operation = new CancellationTokenSource();
        if (sent.IsBatch)
            throw new RequestException(ErrorCode.BadRequest, "A message asks for one operation.");
        if (open.Count >= Limits.OperationsOfSocket)
            await RefuseAsync(id, new RequestException(
                ErrorCode.TooManySubscriptions, $"A connection has at most {Limits.OperationsOfSocket} operations open. Complete some first."));
        else if (!open.TryAdd(id, operation))
            await channel.CloseAsync(SocketClose.SubscriberExists(id));
        else
            Keep(Task.Run(() => RunAsync(id, sent.Requests[0] with { Caller = caller, CallerNow = client.CallerAsync }, operation), CancellationToken.None));
    }

    private Task RefuseAsync(string id, RequestException refused) =>
        channel.SendAsync("error", id, writer => channel.Write(writer, ErrorMapping.Refusal(refused).Errors!));

    private async Task RunAsync(string id, GraphRequest request, CancellationTokenSource operation)
    {
        try
        {
            await foreach (var answer in streams.RunAsync(request, turns, operation.Token))
            {
                if (answer.Executed)
                    await channel.SendAsync("next", id, writer => channel.Write(writer, answer));
                else if (End(id, operation))
                    await channel.SendAsync("error", id, writer => channel.Write(writer, answer.Errors!));
            }

            if (End(id, operation))
                await channel.SendAsync("complete", id);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // The client has completed it, or has gone.
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "An operation over a WebSocket failed.");
            await channel.CloseAsync(SocketClose.Failed);
        }
        finally
        {
            End(id, operation);
        }
    }

    /// <summary>False if the client was first: then it wants no more messages, and may use the id again.</summary>
    private bool End(string id, CancellationTokenSource operation) => open.TryRemove(KeyValuePair.Create(id, operation));

    private void Keep(Task operation)
    {
        if (running.Count >= 2 * Limits.OperationsOfSocket)
            running.RemoveAll(task => task.IsCompleted);
        running.Add(operation);
    }
}
