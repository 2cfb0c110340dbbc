using Gateway.Api.Authors;
using Gateway.Api.Diagnostics;
using Gateway.Api.Execution;
using Gateway.Api.Exhibits;
using Gateway.Api.Http;
using Gateway.Api.Http.Sockets;
using Gateway.Api.Http.Streams;
using Gateway.Api.Ingests;
using Gateway.Api.Links;
using Gateway.Api.Nodes;
using Gateway.Api.Papers;
using Gateway.Api.Posts;
using Gateway.Api.Sections;
using Gateway.Api.Series;
using Gateway.Api.Sources;
using Gateway.Api.Subscriptions;
using Gateway.Api.Topics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.Api;

public static class ApiServices
{
    /// <summary>Adds the schema and all that executes it; needs the store's services.</summary>
    public static IServiceCollection AddGatewayApi(this IServiceCollection services) => services
        .AddSingleton<GatewaySchema>()
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
        .AddHostedService<DatabaseWatching>()
        // Loaders remember what a request has read, and no longer.
        .AddScoped<SourceLoaders>()
        .AddScoped<AuthorLoaders>()
        .AddScoped<PostLoaders>()
        .AddScoped<SectionLoaders>()
        .AddScoped<ExhibitLoaders>()
        .AddScoped<TopicLoaders>()
        .AddScoped<SeriesLoaders>()
        .AddScoped<LinkLoaders>()
        .AddScoped<ContextLoaders>()
        .AddScoped<PaperLoaders>()
        .AddScoped<CitationLoaders>()
        .AddScoped<DiagnosticLoaders>()
        .AddScoped<IngestRunLoaders>()
        .AddScoped<NodeLoaders>();

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
        http.WebSockets.IsWebSocketRequest || MediaTypes.Choose(http.Request.GetTypedHeaders().Accept) == MediaTypes.EventStream;
}
