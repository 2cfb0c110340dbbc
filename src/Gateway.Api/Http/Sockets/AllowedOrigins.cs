using Microsoft.AspNetCore.Http;

namespace Gateway.Api.Http.Sockets;

/// <summary>
/// Which pages may open a WebSocket: browsers send cookies along and ask nobody first, so the server has to (RFC 6455, section 10.2). The gateway's own
/// pages may, and those that CORS lets in. Programs other than browsers send no Origin.
/// </summary>
internal sealed class AllowedOrigins(CrossOriginOptions options)
{
    private readonly HashSet<string> configured = new(
        options.Origins.Select(origin => origin.TrimEnd('/')), StringComparer.OrdinalIgnoreCase);

    public bool Allow(HttpRequest request)
    {
        var origin = request.Headers.Origin;
        return origin.Count == 0 || origin is [{ } one] && (configured.Contains(one) || configured.Contains("*") || IsOwn(one, request.Host));
    }

    /// <summary>Behind a proxy the scheme may differ, and the port is the origin's own where it is left out.</summary>
    private static bool IsOwn(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var address)
        && Uri.TryCreate($"{address.Scheme}://{host}", UriKind.Absolute, out var own)
        && Uri.Compare(address, own, UriComponents.HostAndPort, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
