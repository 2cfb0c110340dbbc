using GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.Api.Loading;

internal static class RequestServices
{
    /// <summary>The request's own loaders, or a reader.</summary>
    public static T From<T>(this IResolveFieldContext context) where T : notnull => context.RequestServices!.GetRequiredService<T>();
}
