using System.Security.Claims;
using Gateway.Api.Contract;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Gateway.Api.Access;

/// <summary>Reads JSON Web Tokens of the configured issuer (RFC 9068), by ASP.NET Core's own handler.</summary>
internal sealed partial class IssuedTokens(IServiceScopeFactory services, AuthOptions options, ILogger<IssuedTokens> logger)
{
    private const int LongestName = 200;

    /// <summary>How much clocks may differ.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(1);

    /// <summary>An issuer signs by a key that it alone has: neither <c>none</c> nor one that whoever can check a token can also make it with.</summary>
    private static readonly string[] Algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    private static readonly string[] ScopeClaims = ["scope", "scp"];
    private static readonly string[] NameClaims = ["sub", "client_id", "azp"];

    public bool AreTaken => options.Authority is not null;

    public static void AddTo(IServiceCollection services, AuthOptions options)
    {
        if (options.Authority is not { } authority)
            return;
        services.AddAuthentication().AddJwtBearer(bearer =>
        {
            bearer.Authority = authority;
            bearer.Audience = options.Audience;
            bearer.RequireHttpsMetadata = !AuthOptions.IsLocal(new Uri(authority));
            bearer.MapInboundClaims = false;
            bearer.TokenValidationParameters.ValidAlgorithms = Algorithms;
            bearer.TokenValidationParameters.ClockSkew = ClockSkew;
            bearer.Events = new JwtBearerEvents { OnMessageReceived = TakeSent };
        });
    }

    /// <summary>The handler wants a request; a token that came over a WebSocket has none. So each is given one that holds nothing else.</summary>
    /// <returns>Null for a token that is wrong in any way, with the kind of fault.</returns>
    /// <exception cref="RequestException">Whether it is wrong is not known.</exception>
    public async Task<(Caller? Caller, string Fault)> ReadAsync(string token)
    {
        await using var scope = services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        http.Features.Set(new SentToken(token));
        var result = await http.AuthenticateAsync(JwtBearerDefaults.AuthenticationScheme);
        if (!result.Succeeded)
            await RequireKeysAsync(scope.ServiceProvider);
        // Messages may quote the token.
        return result.Succeeded ? (CallerOf(result.Principal), "") : (null, result.Failure?.GetType().Name ?? "no token");
    }

    /// <summary>Asks the issuer for its keys, which the first token would have to wait for.</summary>
    public async Task WarmUpAsync()
    {
        try
        {
            if (AreTaken)
                await ReadAsync("none");
        }
        catch (RequestException exception)
        {
            LogUnreachable(logger, exception);
        }
    }

    /// <summary>Without the issuer's keys any token is taken for a wrong one.</summary>
    private static async Task RequireKeysAsync(IServiceProvider services)
    {
        try
        {
            await services.GetRequiredService<IOptionsMonitor<JwtBearerOptions>>().Get(JwtBearerDefaults.AuthenticationScheme).ConfigurationManager!.GetConfigurationAsync(CancellationToken.None);
        }
        catch (InvalidOperationException exception)
        {
            throw new RequestException(ErrorCode.IssuerUnavailable, "The issuer of tokens cannot be reached right now: send the token again in a while, or a key.", exception);
        }
    }

    private Caller CallerOf(ClaimsPrincipal principal)
    {
        var claims = options.ScopeClaim is { } own ? [own] : ScopeClaims;
        var scopes = claims.SelectMany(principal.FindAll).SelectMany(claim => claim.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var name = NameClaims.Select(principal.FindFirstValue).FirstOrDefault(name => !string.IsNullOrEmpty(name)) ?? "unnamed";
        return new Caller(Printable(name), ScopeNames.ScopesOf(scopes));
    }

    /// <summary>Names are kept with what their owners decide, and written on one line.</summary>
    private static string Printable(string name) => string.Concat(name.Where(sign => !char.IsControl(sign)).Take(LongestName));

    /// <summary>Only what was sent to us: ASP.NET Core also runs the handler on requests by itself, which would check each token twice.</summary>
    private static Task TakeSent(MessageReceivedContext message)
    {
        if (message.HttpContext.Features.Get<SentToken>() is { } sent)
            message.Token = sent.Text;
        else
            message.NoResult();
        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Warning, "The issuer of tokens cannot be reached: until it can, no token is taken.")]
    private static partial void LogUnreachable(ILogger logger, Exception exception);

    private sealed class SentToken(string text)
    {
        public string Text => text;
    }
}
