namespace Gateway.Api.Contract;

/// <summary>What somebody may do beyond reading.</summary>
[Flags]
public enum Scopes
{
    None = 0,

    /// <summary>Decide what the gateway may only propose.</summary>
    Curate = 1,

    /// <summary>Have the sources read.</summary>
    Ingest = 2,

    /// <summary>See drafts.</summary>
    Drafts = 4,
}

/// <summary>Who asks, and what they may do. Made once a request; whoever sends no key or token is <see cref="Anonymous"/>.</summary>
/// <param name="Name">The key's, or the token's subject; null for nobody known.</param>
public sealed record Caller(string? Name, Scopes Scopes)
{
    public static readonly Caller Anonymous = new(null, Scopes.None);

    public bool IsKnown => Name is not null;

    public bool May(Scopes scope) => Scopes.HasFlag(scope);
}

/// <summary>Scopes as keys, tokens and people write them.</summary>
public static class ScopeNames
{
    private static readonly (string Name, Scopes Scope)[] All = [("curate", Scopes.Curate), ("ingest", Scopes.Ingest), ("drafts", Scopes.Drafts)];

    public static string Listed { get; } = string.Join(',', All.Select(known => known.Name));

    /// <summary>Null for a name that is none.</summary>
    public static Scopes? ScopeOf(string name) => All.FirstOrDefault(known => known.Name == name) is { Name: not null } found ? found.Scope : null;

    /// <summary>Those that are scopes of ours: tokens name others too.</summary>
    public static Scopes ScopesOf(IEnumerable<string> names) => names.Aggregate(Scopes.None, (scopes, name) => scopes | (ScopeOf(name) ?? Scopes.None));

    public static IReadOnlyList<string> NamesOf(Scopes scopes) => [.. All.Where(known => scopes.HasFlag(known.Scope)).Select(known => known.Name)];
}
