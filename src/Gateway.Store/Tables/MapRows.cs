namespace Gateway.Store.Tables;

/// <summary>Where a post stands on the map of all posts.</summary>
internal sealed class PostPlaceRow
{
    public required long PostId { get; init; }

    /// <summary>To the right, -1 to 1.</summary>
    public required double X { get; init; }

    /// <summary>Downwards, -1 to 1.</summary>
    public required double Y { get; init; }

    /// <summary>Stands for the neighbours among which it was placed, so that the next ingest knows whether they have changed.</summary>
    public required string Neighbourhood { get; init; }

    /// <summary>Where it stood before that, among other neighbours.</summary>
    public required double FormerX { get; init; }

    public required double FormerY { get; init; }

    /// <summary>Null where it never stood anywhere else.</summary>
    public required string? FormerNeighbourhood { get; init; }

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
