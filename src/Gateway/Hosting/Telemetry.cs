using Gateway.Api;
using Gateway.Store;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Gateway.Hosting;

/// <summary>Metrics for Prometheus to fetch; traces, metrics and logs for OpenTelemetry where its standard variables say where to.</summary>
public static class Telemetry
{
    private const string Metrics = "/metrics";
    private const string OtlpEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("gateway").AddEnvironmentVariableDetector())
            .WithMetrics(metrics => metrics
                .AddMeter(ApiServices.TelemetrySource, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime")
                .AddPrometheusExporter());
        if (string.IsNullOrEmpty(builder.Configuration[OtlpEndpoint]))
            return;
        telemetry
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddSource(ApiServices.TelemetrySource, StoreTelemetry.SourceName))
            .UseOtlpExporter();
    }

    public static void UseMetrics(this WebApplication app) => app.UseOpenTelemetryPrometheusScrapingEndpoint(Metrics);
}
