namespace Gateway.Store.Tables;

/// <summary>What texts cite a paper or post by, such as <c>vaswani2017attention</c>; no two are alike, so it takes all works to make one.</summary>
internal sealed class CitationKeyRow
{
    public required string Name { get; init; }

    /// <summary>Key of the paper or post.</summary>
    public required string WorkKey { get; init; }
}
