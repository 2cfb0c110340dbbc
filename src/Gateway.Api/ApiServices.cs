using Gateway.Api.Access;
using Gateway.Api.Contract;
using Gateway.Api.Costs;
using Gateway.Api.Execution;
using Gateway.Api.Http;
using Gateway.Api.Http.Sockets;
using Gateway.Api.Http.Streams;
using Gateway.Api.Ingests;
using Gateway.Api.Loading;
using Gateway.Api.Persisted;
using Gateway.Api.Subscriptions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.Api;

public static class ApiServices
{
    /// <summary>Name of the source of activities and of the meter.</summary>
    public const string TelemetrySource = "Gateway.Api";

    /// <summary>Adds the schema and all that executes it; needs the store's services.</summary>
    public static IServiceCollection AddGatewayApi(this IServiceCollection services, ApiOptions options)
    {
        // To tie the schema's types together takes as long as to build the whole application, so another core does. Whoever needs it first waits, and is told what failed.
        var schema = new GatewaySchema(options.Federation);
        _ = Task.Run(schema.Initialize);
        IssuedTokens.AddTo(services, options.Auth);
        return services
            .AddSingleton(_ => schema)
            .AddParts(options);
    }

    private static IServiceCollection AddParts(this IServiceCollection services, ApiOptions options) => services
        .AddSingleton<ApiOptions>(options)
        .AddSingleton(options.Cache)
        .AddSingleton(options.Limits)
        .AddSingleton(options.Batching)
        .AddSingleton(options.Operations)
        .AddSingleton(options.Federation)
        .AddSingleton(options.Cors)
        .AddSingleton(options.Telemetry)
        .AddSingleton(options.Auth)
        .AddSingleton(_ => new PersistedOperations(options.Operations.Folder ?? Path.Combine(AppContext.BaseDirectory, "operations")))
        .AddSingleton<SentDocuments>()
        .AddSingleton<OperationCosts>()
        .AddSingleton<RevisionCaches>()
        .AddSingleton<DocumentCache>()
        .AddSingleton<ErrorMapping>()
        .AddSingleton<GraphExecutor>()
        .AddSingleton<OperationTelemetry>()
        .AddSingleton<RequestReader>()
        .AddSingleton<AnswerSerializer>()
        .AddSingleton<GraphQLEndpoint>()
        .AddSingleton<OperationStreams>()
        .AddSingleton<EventStreams>()
        .AddSingleton<AllowedOrigins>()
        .AddSingleton<SocketEndpoint>()
        .AddSingleton<IssuedTokens>()
        .AddSingleton<FailedAttempts>()
        .AddSingleton(_ => new RateLimits(options.RateLimit))
        .AddSingleton<Callers>()
        .AddSingleton<ContentEvents>()
        .AddSingleton<IngestEvents>()
        .AddSingleton<BackgroundIngest>()
        .AddHostedService(provider => provider.GetRequiredService<BackgroundIngest>())
        .AddHostedService<DatabaseWatching>();

    /// <summary>
    /// Goes through a decision and asks an issuer of tokens for its keys, if anybody may decide: whoever does so first would else wait until the code is compiled and the keys are there.
    /// </summary>
    public static Task RehearseAsync(this IServiceProvider services, CancellationToken cancellationToken) => Task.WhenAll(
        services.GetRequiredService<IssuedTokens>().WarmUpAsync(),
        Task.Run(
            () => services.GetRequiredService<Callers>().MayAnybody(Scopes.Curate) ? services.GetRequiredService<Store.Curation.Curations>().RehearseAsync(cancellationToken) : Task.CompletedTask,
            cancellationToken));

    /// <summary>
    /// Executes what most clients ask for first: by then the schema is built, the model of the database made and the code compiled, which on a busy machine
    /// can take longer than a request may.
    /// </summary>
    public static async Task WarmUpAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        const string Query = """{ posts(first: 1, where: { title: { neq: "" } }, order: [{ title: ASC }]) { totalCount nodes { title sections { title } backlinks { nodes { anchorText } } } } }""";
        try
        {
            await services.GetRequiredService<GraphExecutor>().ExecuteUnlimitedAsync(new GraphRequest(Query, OperationName: null, Variables: null), cancellationToken);
        }
        catch (RequestException)
        {
            // The limits that are set allow less.
        }
    }

    /// <summary>Maps <c>/graphql</c> and the addresses of the SDL.</summary>
    public static IEndpointRouteBuilder MapGatewayApi(this IEndpointRouteBuilder endpoints)
    {
        var endpoint = endpoints.ServiceProvider.GetRequiredService<GraphQLEndpoint>();
        var sockets = endpoints.ServiceProvider.GetRequiredService<SocketEndpoint>();
        endpoints.Map("/graphql", http => http.WebSockets.IsWebSocketRequest ? sockets.HandleAsync(http) : endpoint.HandleAsync(http));
        endpoints.Map("/graphql/ws", sockets.HandleAsync);
        endpoints.Map("/graphql/persisted/{id}/{operationName?}", endpoint.HandleAsync);
        endpoints.MapGet("/graphql/schema.graphql", endpoint.WriteSdlAsync);
        return endpoints;
    }

    /// <summary>Whether a request wants answers as they come, by a WebSocket or an event stream.</summary>
    public static bool AsksForStream(HttpContext http) =>
        http.WebSockets.IsWebSocketRequest || MediaTypes.Choose(http.Request) == MediaTypes.EventStream;

    /// <summary>Answers a request that comes no further as any other that is refused.</summary>
    public static Task RefuseAsync(this HttpContext http, RequestException refused) =>
        http.RequestServices.GetRequiredService<GraphQLEndpoint>().RefuseAsync(http, refused);
}
