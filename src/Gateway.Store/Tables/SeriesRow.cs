using Gateway.Content.Model;

namespace Gateway.Store.Tables;

internal sealed class SeriesRow : ContentRow
{
    public required string Slug { get; init; }
    public required string Title { get; init; }
    public required string TitleFolded { get; init; }

    /// <summary>Part numbers that no post has, as JSON.</summary>
    public required string MissingParts { get; init; }
    public required int TimeToRead { get; init; }
    public required ProvenanceMethod Method { get; init; }
}

/// <summary>Ids are in the series' order.</summary>
internal sealed class SeriesEntryRow
{
    public required long Id { get; init; }
    public required long SeriesId { get; init; }
    public required long PostId { get; init; }
    public required int Position { get; init; }
    public required string? Label { get; init; }

    /// <summary>Whether somebody gives the number; else it is the next free one.</summary>
    public required bool IsStated { get; init; }
    public required long? PreviousPostId { get; init; }
    public required long? NextPostId { get; init; }

    /// <summary>Key of the decision that placed it.</summary>
    public string? Curation { get; init; }
}

/// <summary>A place in a series that a curator took from a post.</summary>
internal sealed class RefusedSeriesEntryRow
{
    public required long Id { get; init; }
    public required long SeriesId { get; init; }
    public required long PostId { get; init; }
    public required int Position { get; init; }
    public required string? Label { get; init; }

    /// <summary>Key of the decision about it.</summary>
    public required string Curation { get; init; }
}
