using Gateway.Api;
using Gateway.Api.Access;
using Gateway.Api.Contract;
using Gateway.Api.Http.Streams;
using Gateway.Api.Ingests;
using Gateway.Exports;
using Gateway.Store;

namespace Gateway.Hosting;

/// <summary>Puts the web application together: the same one for the program and for tests.</summary>
public static class GatewayApp
{
    public const string DefaultUrl = "http://localhost:5080";

    /// <summary>Beyond the longest operation, so that requests in flight are answered before the end.</summary>
    private static readonly TimeSpan TimeToAnswer = TimeSpan.FromSeconds(1);

    /// <param name="args">ASP.NET Core's own options, such as <c>--urls</c>.</param>
    public static WebApplication Build(GatewayOptions options, string[] args)
    {
        // Settings are read beside the program: the folder it is started from may be anybody's.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.AddGatewayLogging();
        if (string.IsNullOrEmpty(builder.Configuration["urls"]) && string.IsNullOrEmpty(builder.Configuration["http_ports"]))
            builder.WebHost.UseUrls(DefaultUrl);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxConcurrentUpgradedConnections = Limits.Sockets);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = options.Limits.ExecutionTime + TimeToAnswer);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<StartGate>();
        builder.Services.AddGatewayStore(options.Database, options.Preview);
        builder.Services.AddSingleton(new ServedSources(options.Sources, options.PipelineAt));
        builder.Services.AddGatewayApi(options);
        builder.Services.AddScoped<ChangeFeed>();
        builder.Services.AddGatewayHealth();
        builder.Services.AddCompression();
        builder.Services.AddCrossOrigin(options.Cors);
        builder.Services.AddRateLimiting(options.RateLimit);
        builder.AddTelemetry();

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseIde();
        app.UseExplorer();
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = Limits.SocketKeepAlive, KeepAliveTimeout = Limits.SocketKeepAlive });
        app.UseRouting();
        app.UseCrossOrigin(options.Cors);
        app.UseMetrics();
        app.UseRateLimiting(options.RateLimit);
        app.UseStartGate();
        app.UseCallers(open: Health.Path);
        app.MapGatewayApi();
        app.MapGatewayHealth();
        app.MapFeeds();
        return app;
    }

    /// <summary>Warnings and worse, on standard error, where they do not mix with what the commands print.</summary>
    private static void AddGatewayLogging(this ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        logging.AddFilter(null, LogLevel.Warning);

        // These log an exception with its stack and throw it as well: the command tells it in one sentence.
        logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None);
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        // Its one message at start is not worth the activity that it makes of every request to log.
        logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        // That content is still being read at start is no failure to tell of.
        logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
    }
}
