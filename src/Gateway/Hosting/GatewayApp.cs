using Gateway.Api;
using Gateway.Content.Sources;
using Gateway.Store;

namespace Gateway.Hosting;

/// <summary>What to serve, from where.</summary>
/// <param name="Database">SQLite file; created if missing.</param>
public sealed record GatewayOptions(IReadOnlyList<SourceOptions> Sources, string Database)
{
    /// <summary>Also shows drafts and scheduled posts.</summary>
    public bool IncludeDrafts { get; init; }
}

/// <summary>Puts the web application together: the same one for the program and for tests.</summary>
public static class GatewayApp
{
    /// <param name="args">ASP.NET Core's own options, such as <c>--urls</c>.</param>
    public static WebApplication Build(GatewayOptions options, string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddSingleton(options);
        builder.Services.AddGatewayStore(options.Database);
        builder.Services.AddGatewayApi();
        var app = builder.Build();
        app.MapGatewayApi();
        return app;
    }
}
