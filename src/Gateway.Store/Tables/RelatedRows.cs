using Gateway.Store.Curation;

namespace Gateway.Store.Tables;

/// <summary>That a post is similar to another. Ids of what was concluded are in the order of the posts, the most similar first.</summary>
internal sealed class RelatedPostRow
{
    public required long Id { get; init; }
    public required long PostId { get; init; }
    public required long OtherPostId { get; init; }
    public required double Score { get; init; }

    /// <summary>As <see cref="ReasonText"/> writes them.</summary>
    public required string Reasons { get; init; }
    public ReviewState Review { get; init; }

    /// <summary>Key of the decision about it.</summary>
    public string? Curation { get; init; }
}

/// <summary>That a section is similar to one of another post. Ids are in the order of the sections, the most similar first.</summary>
internal sealed class RelatedSectionRow
{
    public required long Id { get; init; }
    public required long SectionId { get; init; }
    public required long OtherSectionId { get; init; }
    public required double Score { get; init; }

    /// <summary>As <see cref="ReasonText"/> writes them.</summary>
    public required string Reasons { get; init; }
}
