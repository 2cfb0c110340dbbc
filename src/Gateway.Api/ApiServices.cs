using Gateway.Api.Execution;
using Gateway.Api.Http;
using Gateway.Api.Http.Sockets;
using Gateway.Api.Http.Streams;
using Gateway.Api.Ingests;
using Gateway.Api.Loading;
using Gateway.Api.Subscriptions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.Api;

public static class ApiServices
{
    /// <summary>Adds the schema and all that executes it; needs the store's services.</summary>
    public static IServiceCollection AddGatewayApi(this IServiceCollection services, CacheOptions cache) => services
        .AddSingleton(cache)
        .AddSingleton<GatewaySchema>()
        .AddSingleton<RevisionCaches>()
        .AddSingleton<DocumentCache>()
        .AddSingleton<ErrorMapping>()
        .AddSingleton<GraphExecutor>()
        .AddSingleton<AnswerSerializer>()
        .AddSingleton<GraphQLEndpoint>()
        .AddSingleton<OperationStreams>()
        .AddSingleton<EventStreams>()
        .AddSingleton<SocketEndpoint>()
        .AddSingleton<ContentEvents>()
        .AddSingleton<IngestEvents>()
        .AddHostedService<DatabaseWatching>();

    /// <summary>Maps <c>/graphql</c> and the addresses of the SDL.</summary>
    public static IEndpointRouteBuilder MapGatewayApi(this IEndpointRouteBuilder endpoints)
    {
        var endpoint = endpoints.ServiceProvider.GetRequiredService<GraphQLEndpoint>();
        var sockets = endpoints.ServiceProvider.GetRequiredService<SocketEndpoint>();
        endpoints.Map("/graphql", http => http.WebSockets.IsWebSocketRequest ? sockets.HandleAsync(http) : endpoint.HandleAsync(http));
        endpoints.Map("/graphql/ws", sockets.HandleAsync);
        endpoints.MapGet("/graphql/schema.graphql", endpoint.WriteSdlAsync);
        return endpoints;
    }

    /// <summary>Whether a request wants answers as they come, by a WebSocket or an event stream.</summary>
    public static bool AsksForStream(HttpContext http) =>
        http.WebSockets.IsWebSocketRequest || MediaTypes.Choose(http.Request) == MediaTypes.EventStream;
}
