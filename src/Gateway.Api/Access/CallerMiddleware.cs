using System.Globalization;
using Gateway.Api.Contract;
using Gateway.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace Gateway.Api.Access;

/// <summary>Finds out who asks before anything is answered, whatever is asked for.</summary>
public static class CallerMiddleware
{
    public const string KeyHeader = "X-API-Key";

    /// <param name="open">Paths below this one are for everybody.</param>
    public static void UseCallers(this WebApplication app, PathString open)
    {
        var callers = app.Services.GetRequiredService<Callers>();
        var logger = app.Services.GetRequiredService<ILogger<Callers>>();
        app.Use(async (http, next) =>
        {
            var given = Credential.In(http.Request.Headers);
            // Over a WebSocket the key may still come, in the first message.
            if (http.Request.Path.StartsWithSegments(open, StringComparison.Ordinal) || (given is null && http.WebSockets.IsWebSocketRequest))
            {
                await next(http);
                return;
            }

            try
            {
                if (await callers.OfAsync(given, http.Connection.RemoteIpAddress, http.RequestAborted) is { IsKnown: true } caller)
                    http.Features.Set(caller);
            }
            catch (RequestException refused)
            {
                await RefuseAsync(http, given, refused);
                return;
            }
            catch (DatabaseException exception)
            {
                logger.LogError(exception, "Keys could not be read.");
                await http.RefuseAsync(new RequestException(ErrorCode.InternalError, "The gateway failed."));
                return;
            }

            await next(http);
        });
    }

    /// <summary>Who asks.</summary>
    public static Caller Caller(this HttpContext http) => http.Features.Get<Caller>() ?? Contract.Caller.Anonymous;

    /// <summary>Lets nobody but the caller's own browser keep an answer that was made for the caller, nor take one that was made for others.</summary>
    public static void KeepForCaller(this HttpResponse response)
    {
        response.Headers.CacheControl = response.HttpContext.Caller().IsKnown ? "private, no-cache" : "no-cache";
        response.Headers.Vary = $"{HeaderNames.Accept}, {HeaderNames.Authorization}, {KeyHeader}";
    }

    private static Task RefuseAsync(HttpContext http, Credential? given, RequestException refused)
    {
        if (refused.Code == ErrorCode.RateLimited)
            http.Response.Headers.RetryAfter = FailedAttempts.Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        else if (refused.Code == ErrorCode.Unauthenticated)
            http.Response.Headers.WWWAuthenticate = given is null ? "Bearer" : "Bearer error=\"invalid_token\"";
        return http.RefuseAsync(refused);
    }
}
