using Gateway.Content.Model;

namespace Gateway.Store.Tables;

internal sealed class PaperRow : ContentRow
{
    public required string Title { get; init; }
    public required string TitleFolded { get; init; }

    /// <summary>The names again, as JSON, to be read with the paper; <see cref="PaperAuthorRow"/> is there to be searched.</summary>
    public required string Authors { get; init; }

    public required bool HasMoreAuthors { get; init; }
    public required PaperKind Kind { get; init; }
    public required int? Year { get; init; }
    public required string? Venue { get; init; }
    public required string? VenueFolded { get; init; }
    public required string? Doi { get; init; }
    public required string? DoiFolded { get; init; }
    public required string? ArxivId { get; init; }
    public required string? ArxivIdFolded { get; init; }
    public required string? Url { get; init; }
    public required int CitingPostCount { get; init; }

    public ICollection<PaperAuthorRow> AuthorRows { get; } = [];
}

internal sealed class PaperAuthorRow
{
    public required long PaperId { get; init; }
    public required int Position { get; init; }
    public required string Name { get; init; }
    public required string NameFolded { get; init; }
}

/// <summary>A key under which a paper is found: its own, or one from before it was merged.</summary>
internal sealed class PaperKeyRow
{
    public required string Key { get; init; }
    public required long PaperId { get; init; }
}

/// <summary>An address that leads to a paper, as <see cref="NormalAddress"/> spells it.</summary>
internal sealed class PaperUrlRow
{
    public required string Url { get; init; }
    public required long PaperId { get; init; }
}
