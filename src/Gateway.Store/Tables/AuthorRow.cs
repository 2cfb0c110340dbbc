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

/// <summary>Ids are in the author's order. The columns of the context are all null or none.</summary>
internal sealed class AffiliationRow
{
    public required long Id { get; init; }
    public required long AuthorId { get; init; }
    public required string Organization { get; init; }
    public required string? Position { get; init; }
    public required bool IsCurrent { get; init; }
    public required string? Before { get; init; }
    public required string? Sentence { get; init; }
    public required string? After { get; init; }
    public required int? SentenceStart { get; init; }
    public required int? SentenceEnd { get; init; }
}
