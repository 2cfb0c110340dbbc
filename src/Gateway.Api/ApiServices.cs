using Gateway.Api.Contract;
using Gateway.Api.Execution;
using Gateway.Api.Http;
using Gateway.Api.Loading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.Api;

public static class ApiServices
{
    /// <summary>Adds the schema and all that executes it; needs the store's services.</summary>
    public static IServiceCollection AddGatewayApi(this IServiceCollection services, CacheOptions cache, Limits limits) => services
        .AddSingleton(cache)
        .AddSingleton(limits)
        .AddSingleton<GatewaySchema>()
        .AddSingleton<RevisionCaches>()
        .AddSingleton<DocumentCache>()
        .AddSingleton<ErrorMapping>()
        .AddSingleton<GraphExecutor>()
        .AddSingleton<RequestReader>()
        .AddSingleton<AnswerWriter>()
        .AddSingleton<GraphQLEndpoint>();

    /// <summary>Maps <c>/graphql</c> and the addresses of the SDL.</summary>
    public static IEndpointRouteBuilder MapGatewayApi(this IEndpointRouteBuilder endpoints)
    {
        var endpoint = endpoints.ServiceProvider.GetRequiredService<GraphQLEndpoint>();
        endpoints.Map("/graphql", endpoint.HandleAsync);
        endpoints.MapGet("/graphql/schema.graphql", endpoint.WriteSdlAsync);
        return endpoints;
    }
}
