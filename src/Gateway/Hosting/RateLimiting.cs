using System.Globalization;
using Gateway.Api;
using Gateway.Api.Access;
using Microsoft.AspNetCore.RateLimiting;

namespace Gateway.Hosting;

/// <summary>Has ASP.NET Core refuse HTTP requests of clients that ask too often.</summary>
public static class RateLimiting
{
    public static void AddRateLimiting(this IServiceCollection services, RateLimitOptions options)
    {
        if (options.Requests == 0)
            return;
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<RateLimits>((limiter, limits) =>
        {
            limiter.GlobalLimiter = limits.OfRequests;
            limiter.OnRejected = RefuseAsync;
        });
    }

    /// <summary>Health checks and metrics come before it, and are not counted.</summary>
    public static void UseRateLimiting(this WebApplication app, RateLimitOptions options)
    {
        if (options.Requests > 0)
            app.UseWhen(http => !http.Request.Path.StartsWithSegments(Health.Path, StringComparison.Ordinal), branch => branch.UseRateLimiter());
    }

    private static async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        rejected.HttpContext.Response.Headers.RetryAfter = RateLimits.SecondsToWait(rejected.Lease).ToString(CultureInfo.InvariantCulture);
        await rejected.HttpContext.RefuseAsync(RateLimits.Refusal(rejected.Lease));
    }
}
