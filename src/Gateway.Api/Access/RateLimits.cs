using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Gateway.Api.Contract;
using Gateway.Api.Http;
using Microsoft.AspNetCore.Http;

namespace Gateway.Api.Access;

/// <summary>
/// Counts what clients ask for by their address, and those with a key or token by that as well. Nobody has checked it yet, so it can only narrow what an address may do: a new
/// key for each request is no way round.
/// </summary>
public sealed class RateLimits : IDisposable
{
    private readonly RateLimitOptions options;
    private readonly PartitionedRateLimiter<Sender> limiter;

    public RateLimits(RateLimitOptions options)
    {
        this.options = options;
        limiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<Sender, string>(sender => Counted(ClientNetwork.Of(sender.Address))),
            PartitionedRateLimiter.Create<Sender, string>(sender => sender.Given is { Text: { Length: > 0 } key } ? Counted(key) : RateLimitPartition.GetNoLimiter("")));
        OfRequests = limiter.WithTranslatedKey<HttpContext>(http => new Sender(http.Connection.RemoteIpAddress, Credential.In(http.Request.Headers)), leaveOpen: true);
    }

    /// <summary>For ASP.NET Core's own middleware.</summary>
    public PartitionedRateLimiter<HttpContext> OfRequests { get; }

    public static int SecondsToWait(RateLimitLease refused) =>
        refused.TryGetMetadata(MetadataName.RetryAfter, out var after) ? (int)Math.Ceiling(after.TotalSeconds) : 1;

    public static RequestException Refusal(RateLimitLease refused) =>
        new(ErrorCode.RateLimited, string.Create(CultureInfo.InvariantCulture, $"Too many requests. Send the next one in {SecondsToWait(refused)} seconds."));

    public void Dispose() => limiter.Dispose();

    /// <summary>An operation over a WebSocket, which no middleware sees.</summary>
    /// <exception cref="RequestException">There were too many.</exception>
    internal void Count(IPAddress? address, Credential? given)
    {
        if (options.Requests == 0)
            return;
        using var lease = limiter.AttemptAcquire(new Sender(address, given));
        if (!lease.IsAcquired)
            throw Refusal(lease);
    }

    private RateLimitPartition<string> Counted(string client) => RateLimitPartition.GetFixedWindowLimiter(
        client, _ => new FixedWindowRateLimiterOptions { PermitLimit = options.Requests, Window = options.Window, QueueLimit = 0 });

    private readonly record struct Sender(IPAddress? Address, Credential? Given);
}
