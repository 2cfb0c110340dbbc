namespace Gateway.Store.Tables;

/// <summary>Something that a post shows besides running text. Clients cannot name it, so it has no key; ids are in reading order.</summary>
internal abstract class ExhibitRow
{
    public required long Id { get; init; }
    public required long PostId { get; init; }
    public required long? SectionId { get; init; }
}

internal sealed class FigureRow : ExhibitRow
{
    public required string Url { get; init; }
    public required string? Alt { get; init; }
    public required string? Caption { get; init; }
}

internal sealed class CodeBlockRow : ExhibitRow
{
    public required string? Language { get; init; }
    public required string Code { get; init; }
}

internal sealed class EquationRow : ExhibitRow
{
    public required string Tex { get; init; }
    public required string? Label { get; init; }
}

internal sealed class NotationEntryRow : ExhibitRow
{
    public required string Symbol { get; init; }
    public required string Meaning { get; init; }
}
