using Gateway.Content.Model;
using Gateway.Store.Curation;

namespace Gateway.Store.Tables;

internal sealed class LinkRow : LocatedRow
{
    public required long FromPostId { get; init; }
    public required long? FromSectionId { get; init; }
    public required long? ToPostId { get; init; }
    public required long? ToSectionId { get; init; }
    public required string? ToAnchor { get; init; }
    public required LinkStatus Status { get; init; }
    public required LinkKind Kind { get; init; }
    public required double Confidence { get; init; }
    public required ProvenanceMethod Method { get; init; }
    public required string? Href { get; init; }
    public required string AnchorText { get; init; }
    public required string AnchorTextFolded { get; init; }
    public required long ContextId { get; init; }

    /// <summary>Inferred where nobody wrote it: the text names the target, and a link might be set there.</summary>
    public Origin Origin { get; init; }
    public ReviewState Review { get; init; }

    /// <summary>Key of the decision about it.</summary>
    public string? Curation { get; init; }

    public PostRow FromPost { get; init; } = null!;

    public SectionRow? FromSection { get; init; }

    public PostRow? ToPost { get; init; }

    public SectionRow? ToSection { get; init; }
}
