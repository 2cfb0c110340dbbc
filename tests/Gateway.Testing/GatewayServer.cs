using System.Net.Http.Json;
using System.Text.Json;
using Gateway.Content;
using Gateway.Hosting;
using Gateway.Store;
using Gateway.Store.Writing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.Testing;

/// <summary>The real program over real HTTP on a free port, with a database of its own that goes away with it.</summary>
public sealed class GatewayServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly GatewayOptions options;

    private GatewayServer(WebApplication app, GatewayOptions options)
    {
        this.app = app;
        this.options = options;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.Single()) };
    }

    /// <summary>Follows no redirects.</summary>
    public HttpClient Client { get; }

    public string DatabaseFile => options.Database;

    /// <summary>Of the running program.</summary>
    public IServiceProvider Services => app.Services;

    /// <param name="args">ASP.NET Core's own options.</param>
    public static Task<GatewayServer> StartAsync(World world, params string[] args) => StartAsync(OptionsFor(world), args);

    public static GatewayOptions OptionsFor(World world) => new(world.Sources, Path.Combine(world.Folder, "gateway.db"));

    public static async Task<GatewayServer> StartAsync(GatewayOptions options, params string[] args)
    {
        var app = GatewayApp.Build(options, ["--urls", "http://127.0.0.1:0", .. args]);
        await app.Services.GetRequiredService<Database>().OpenAsync(CancellationToken.None);
        await IngestAsync(app, options);
        await app.StartAsync();
        return new GatewayServer(app, options);
    }

    /// <summary>Reads the sources again.</summary>
    public Task<IngestSummary> IngestAsync() => IngestAsync(app, options);

    /// <summary>Ends as on Ctrl+C.</summary>
    public Task StopAsync() => app.StopAsync();

    /// <summary>The whole answer to an operation sent by POST.</summary>
    public async Task<JsonElement> QueryAsync(string query, object? variables = null)
    {
        using var response = await Client.PostAsJsonAsync("/graphql", new { query, variables });
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    private static Task<IngestSummary> IngestAsync(WebApplication app, GatewayOptions options) =>
        app.Services.GetRequiredService<Ingest>().RunAsync(
            options.Sources,
            new ContentPipelineOptions(TimeProvider.System.GetUtcNow(), options.IncludeDrafts),
            progress: null,
            CancellationToken.None);
}
