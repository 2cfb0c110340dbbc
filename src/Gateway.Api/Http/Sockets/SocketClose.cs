using Gateway.Api.Contract;

namespace Gateway.Api.Http.Sockets;

/// <summary>Why a WebSocket is closed, by the protocol's numbers and those of RFC 6455.</summary>
/// <param name="Reason">For people; at most 123 bytes are sent.</param>
internal sealed record SocketClose(int Code, string Reason)
{
    public static readonly SocketClose Normal = new(1000, "");
    public static readonly SocketClose GoingAway = new(1001, "The gateway ends.");
    public static readonly SocketClose TooLarge = new(1009, $"A message has at most {Limits.SocketMessageBytes} bytes.");
    public static readonly SocketClose Failed = new(1011, "The gateway failed; the reason is in its log.");
    public static readonly SocketClose Unauthorized = new(4401, "Unauthorized");
    public static readonly SocketClose Forbidden = new(4403, "Forbidden");
    public static readonly SocketClose SubprotocolNotAcceptable = new(4406, "Subprotocol not acceptable");
    public static readonly SocketClose InitTimeout = new(4408, "Connection initialisation timeout");
    public static readonly SocketClose TooManyInits = new(4429, "Too many initialisation requests");

    public static SocketClose BadRequest(string reason) => new(4400, reason);

    public static SocketClose SubscriberExists(string id) => new(4409, $"Subscriber for {id[..Math.Min(id.Length, 40)]} already exists");
}
