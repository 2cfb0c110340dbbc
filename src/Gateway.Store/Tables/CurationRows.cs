namespace Gateway.Store.Tables;

/// <summary>A decision that a source states in its <c>curation.yml</c>.</summary>
internal sealed class StatedCurationRow : LocatedRow
{
    /// <summary>Name of the source.</summary>
    public required string Source { get; init; }
    public required string Path { get; init; }
    public required string About { get; init; }

    /// <summary>JSON object of texts.</summary>
    public required string Fields { get; init; }
}

/// <summary>A statement that takes back one change that decisions made; the last ones first.</summary>
internal sealed class CurationUndoRow
{
    public required long Id { get; init; }
    public required string Sql { get; init; }
}
