namespace Gateway.Store.Tables;

internal sealed class ReferenceRow : LocatedRow
{
    public required long PostId { get; init; }
    public required int Position { get; init; }
    public required string? Label { get; init; }
    public required string Text { get; init; }
    public required string? Title { get; init; }
    public required string Authors { get; init; }
    public required int? Year { get; init; }
    public required string? Venue { get; init; }
    public required string? Url { get; init; }
    public required long? PaperId { get; init; }

    public PaperRow? Paper { get; init; }
}

internal sealed class CitationRow : LocatedRow
{
    public required long PostId { get; init; }
    public required long? SectionId { get; init; }
    public required string Marker { get; init; }
    public required long ContextId { get; init; }
    public required long? ReferenceId { get; init; }
    public required long? PaperId { get; init; }
}

/// <summary>That a post cites a paper, in text or bibliography.</summary>
internal sealed class CitedPaperRow
{
    public required long PostId { get; init; }

    /// <summary>Place among the works that the post cites, most often cited first, from 0.</summary>
    public required int Position { get; init; }

    public required long PaperId { get; init; }

    public PaperRow Paper { get; init; } = null!;
}
