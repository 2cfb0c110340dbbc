namespace Gateway.Content.Model;

/// <summary>A person who writes posts, over all sources: one for each name.</summary>
public sealed record Author
{
    public required ContentKey Key { get; init; }

    /// <summary>As posts name the person.</summary>
    public required string Name { get; init; }

    /// <summary>Other spellings, such as a name in its own script.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>Home page.</summary>
    public string? Url { get; init; }

    /// <summary>Profiles elsewhere.</summary>
    public IReadOnlyList<string> SameAs { get; init; } = [];

    /// <summary>What the author says of themself, plain text.</summary>
    public string? Bio { get; init; }

    /// <summary>Present ones first.</summary>
    public IReadOnlyList<Affiliation> Affiliations { get; init; } = [];
}

/// <summary>A place in an author's working life.</summary>
/// <param name="Position">Role there.</param>
public sealed record Affiliation(string Organization, string? Position, bool IsCurrent);
