using Gateway.Api.Http.Streams;
using Gateway.Store.Reading;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Gateway.Hosting;

/// <summary>Tells whoever runs the gateway whether it lives, and whether it can answer.</summary>
public static class Health
{
    public const string Path = "/healthz";

    public static void AddGatewayHealth(this IServiceCollection services) => services.AddHealthChecks().AddCheck<ContentCheck>("content");

    public static void MapGatewayHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks($"{Path}/live", new HealthCheckOptions { Predicate = _ => false });
        endpoints.MapHealthChecks($"{Path}/ready");
    }

    /// <summary>Ready once the content was read and as long as the database answers.</summary>
    private sealed class ContentCheck(StartGate gate, GatewayOptions options, SourceReader sources) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
        {
            if (!gate.IsOpen)
                return HealthCheckResult.Unhealthy("The blogs are being read.");
            // Open connections go on reading a file that was taken away.
            if (!File.Exists(options.Database))
                return HealthCheckResult.Unhealthy("The database is gone.");
            await sources.ContentRevisionAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
    }
}
