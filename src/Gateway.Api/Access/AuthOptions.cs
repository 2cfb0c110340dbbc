namespace Gateway.Api.Access;

/// <summary>Whose tokens are taken beside API keys: those of any issuer that OpenID Connect can discover. Off unless an authority is named.</summary>
public sealed record AuthOptions
{
    /// <summary>Address of the issuer, below which <c>/.well-known/openid-configuration</c> lies.</summary>
    public string? Authority { get; init; }

    /// <summary>What tokens must be made for: their <c>aud</c>.</summary>
    public string? Audience { get; init; }

    /// <summary>Claim that holds the scopes; <c>scope</c> and <c>scp</c> unless set.</summary>
    public string? ScopeClaim { get; init; }

    /// <summary>What cannot be used, in a sentence; null if all can.</summary>
    public string? Fault()
    {
        if (Authority is null)
            return Audience is null && ScopeClaim is null ? null : "Gateway:Auth:Authority is missing: name the issuer whose tokens are taken.";
        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var address) || !(address.Scheme == Uri.UriSchemeHttps || IsLocal(address)))
            return $"\"{Authority}\" in Gateway:Auth:Authority is no address of an issuer: write one such as https://login.example.org/.";
        return string.IsNullOrWhiteSpace(Audience)
            ? "Gateway:Auth:Audience is missing: without it, tokens that the issuer made for others would be taken."
            : null;
    }

    /// <summary>Keys of an issuer must not be read over a line that others can write to.</summary>
    internal static bool IsLocal(Uri address) => address.Scheme == Uri.UriSchemeHttp && address.IsLoopback;
}
