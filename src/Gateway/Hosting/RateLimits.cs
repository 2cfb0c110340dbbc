using System.Globalization;
using System.Threading.RateLimiting;
using Gateway.Api;
using Gateway.Api.Access;
using Gateway.Api.Contract;
using Gateway.Api.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace Gateway.Hosting;

/// <summary>
/// Counts requests by the client's address, and those with an API key by that as well. Nobody has checked the key yet, so it can only narrow what an address may do: a new
/// key for each request is no way round.
/// </summary>
public static class RateLimits
{
    public static void AddRateLimits(this IServiceCollection services, RateLimitOptions options)
    {
        if (options.Requests == 0)
            return;
        services.AddRateLimiter(limiter =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(http => Counted(ClientNetwork.Of(http.Connection.RemoteIpAddress))),
                PartitionedRateLimiter.Create<HttpContext, string>(http => http.Request.Headers[CallerMiddleware.KeyHeader] is [{ Length: > 0 } key]
                    ? Counted(key)
                    : RateLimitPartition.GetNoLimiter("")));
            limiter.OnRejected = RefuseAsync;
        });

        RateLimitPartition<string> Counted(string client) => RateLimitPartition.GetFixedWindowLimiter(
            client, _ => new FixedWindowRateLimiterOptions { PermitLimit = options.Requests, Window = options.Window, QueueLimit = 0 });
    }

    /// <summary>Health checks and metrics come before it, and are not counted.</summary>
    public static void UseRateLimits(this WebApplication app, RateLimitOptions options)
    {
        if (options.Requests > 0)
            app.UseWhen(http => !http.Request.Path.StartsWithSegments(Health.Path, StringComparison.Ordinal), branch => branch.UseRateLimiter());
    }

    private static async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Ceiling(after.TotalSeconds) : 1;
        rejected.HttpContext.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        await rejected.HttpContext.RefuseAsync(
            ErrorCode.RateLimited, string.Create(CultureInfo.InvariantCulture, $"Too many requests. Send the next one in {wait} seconds."));
    }
}
