using Gateway.Api.Access;
using Gateway.Api.Contract;
using Gateway.Api.Http.Streams;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Gateway.Api.Http.Sockets;

/// <summary>GraphQL over WebSocket (https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md).</summary>
internal sealed class SocketEndpoint(
    OperationStreams operations, RequestReader reader, Callers callers, RateLimits rates, AllowedOrigins origins, AnswerSerializer serializer, Limits limits, IHostApplicationLifetime lifetime,
    IConfiguration configuration, TimeProvider clock, ILogger<SocketEndpoint> logger)
{
    private const string Protocol = "graphql-transport-ws";

    private readonly TimeSpan sendTime = configuration.GetValue("GraphQL:SocketSendTime", Limits.SocketSendTime);

    public async Task HandleAsync(HttpContext http)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            http.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
            http.Response.Headers.Upgrade = "websocket";
            return;
        }

        if (!origins.Allow(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var isSpoken = http.WebSockets.WebSocketRequestedProtocols.Contains(Protocol);
        using var socket = await http.WebSockets.AcceptWebSocketAsync(isSpoken ? Protocol : null);
        await using var channel = new SocketChannel(socket, serializer, sendTime, clock);
        var client = new SocketClient(callers, rates, Credential.In(http.Request.Headers), http.Connection.RemoteIpAddress);
        using var connection = new SocketConnection(channel, operations, reader, client, limits, clock, logger);
        await connection.RunAsync(isSpoken ? null : SocketClose.SubprotocolNotAcceptable, lifetime.ApplicationStopping);
    }
}
