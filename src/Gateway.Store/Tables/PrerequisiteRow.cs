using Gateway.Content.Model;
using Gateway.Graph.Prerequisites;
using Gateway.Store.Curation;

namespace Gateway.Store.Tables;

/// <summary>Ids are in the order of the posts that need, the surest first.</summary>
internal sealed class PrerequisiteRow
{
    public required long Id { get; init; }

    /// <summary>The post that needs.</summary>
    public required long PostId { get; init; }

    /// <summary>The post that is needed.</summary>
    public required long NeededPostId { get; init; }
    public required double Confidence { get; init; }
    public required PrerequisiteStrength Strength { get; init; }
    public required bool IsAuthored { get; init; }
    public required ProvenanceMethod Method { get; init; }

    /// <summary>As <see cref="ReasonText"/> writes them.</summary>
    public required string Reasons { get; init; }
    public ReviewState Review { get; init; }

    /// <summary>Key of the decision about it.</summary>
    public string? Curation { get; init; }
}

/// <summary>A section that suffices of the needed post.</summary>
internal sealed class PrerequisiteSectionRow
{
    public required long PrerequisiteId { get; init; }
    public required long SectionId { get; init; }
}
