namespace Gateway.Store.Keys;

/// <summary>What is known of a key, but for its secret.</summary>
/// <param name="Id">Public.</param>
/// <param name="Scopes">Names of what its holder may do.</param>
/// <param name="LastUsedAt">To the minute.</param>
public sealed record ApiKeyRecord(
    string Id, string Name, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? RevokedAt, DateTimeOffset? LastUsedAt)
{
    public ApiKeyState StateAt(DateTimeOffset now) =>
        RevokedAt is not null ? ApiKeyState.Revoked : ExpiresAt <= now ? ApiKeyState.Expired : ApiKeyState.Valid;
}

public enum ApiKeyState
{
    Valid,
    Expired,
    Revoked,
}
