using System.Net;
using Gateway.Api.Access;
using Gateway.Api.Contract;

namespace Gateway.Api.Http.Sockets;

/// <summary>Who is at the other end of a WebSocket. Each operation asks anew, so that a key that was revoked meanwhile opens none.</summary>
/// <param name="inHeader">The key or token of the HTTP request; one in the first message stands over it.</param>
internal sealed class SocketClient(Callers callers, RateLimits rates, Credential? inHeader, IPAddress? address)
{
    private Credential? given = inHeader;

    /// <exception cref="RequestException">The key or token is wrong, or missing where one is needed.</exception>
    public ValueTask<Caller> IntroduceAsync(Credential? credential, CancellationToken cancellationToken)
    {
        given = credential ?? given;
        return CallerAsync(cancellationToken);
    }

    /// <summary>Counts an operation. The connection itself was counted as the request that it began as.</summary>
    /// <exception cref="RequestException">There were too many.</exception>
    public void CountOperation() => rates.Count(address, given);

    /// <exception cref="RequestException">The key or token is not valid any more.</exception>
    public ValueTask<Caller> CallerAsync(CancellationToken cancellationToken) => callers.OfAsync(given, address, cancellationToken);
}
