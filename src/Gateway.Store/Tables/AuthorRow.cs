namespace Gateway.Store.Tables;

/// <summary>Lists are JSON.</summary>
internal sealed class AuthorRow : ContentRow
{
    public required string Name { get; init; }
    public required string NameFolded { get; init; }
    public required string OtherNames { get; init; }
    public required string? Url { get; init; }
    public required string SameAs { get; init; }
    public required string? Bio { get; init; }
}

/// <summary>Ids are in the author's order.</summary>
internal sealed class AffiliationRow
{
    public required long Id { get; init; }
    public required long AuthorId { get; init; }
    public required string Organization { get; init; }
    public required string? Position { get; init; }
    public required bool IsCurrent { get; init; }
}
