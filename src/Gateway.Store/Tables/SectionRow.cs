namespace Gateway.Store.Tables;

internal sealed class SectionRow : LocatedRow
{
    public required long PostId { get; init; }
    public required long? ParentId { get; init; }

    /// <summary>Id of the last section inside it, or its own: all that it holds lies between the two.</summary>
    public required long LastId { get; init; }
    public required int Ordinal { get; init; }
    public required int Level { get; init; }
    public required string Title { get; init; }
    public required string TitleFolded { get; init; }
    public required string? Anchor { get; init; }
    public required string? AnchorFolded { get; init; }
    public required string FormerAnchors { get; init; }
    public required string? Url { get; init; }
    public required int WordCount { get; init; }
    public required int TimeToRead { get; init; }
    public required int InDegree { get; init; }
    public required int HtmlStart { get; init; }
    public required int HtmlEnd { get; init; }
    public required int TextStart { get; init; }
    public required int TextEnd { get; init; }
    public required int? MarkdownStart { get; init; }
    public required int? MarkdownEnd { get; init; }

    public PostRow Post { get; init; } = null!;

    public ICollection<SectionTopicRow> Topics { get; } = [];
}
