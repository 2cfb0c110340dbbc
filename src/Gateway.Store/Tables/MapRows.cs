namespace Gateway.Store.Tables;

/// <summary>Where a post stands on the map of all posts.</summary>
internal sealed class PostPlaceRow
{
    public required long PostId { get; init; }

    /// <summary>To the right, -1 to 1.</summary>
    public required double X { get; init; }

    /// <summary>Downwards, -1 to 1.</summary>
    public required double Y { get; init; }

    /// <summary>Number of its <see cref="PostGroupRow"/>.</summary>
    public required int PostGroup { get; init; }
}

/// <summary>A group of posts that are densely linked.</summary>
internal sealed class PostGroupRow
{
    /// <summary>From 0, the largest first.</summary>
    public required int Number { get; init; }

    /// <summary>The words that set it apart; null for a post that stands alone.</summary>
    public required string? Label { get; init; }
}
