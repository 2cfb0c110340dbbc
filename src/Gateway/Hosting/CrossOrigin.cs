using Gateway.Api.Http;
using Microsoft.Net.Http.Headers;

namespace Gateway.Hosting;

/// <summary>Lets pages of other hosts ask, if the settings name them. Cookies are never sent along.</summary>
public static class CrossOrigin
{
    public static void AddCrossOrigin(this IServiceCollection services, CrossOriginOptions options) => services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
        .WithOrigins([.. options.Origins])
        .WithMethods(HttpMethods.Get, HttpMethods.Post)
        .AllowAnyHeader()
        .WithExposedHeaders(HeaderNames.ETag, HeaderNames.RetryAfter)
        .SetPreflightMaxAge(TimeSpan.FromHours(1))));

    public static void UseCrossOrigin(this WebApplication app, CrossOriginOptions options)
    {
        if (options.Origins.Count > 0)
            app.UseCors();
    }
}
