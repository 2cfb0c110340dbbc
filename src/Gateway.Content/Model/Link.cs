namespace Gateway.Content.Model;

/// <summary>A link whose target lies, or should lie, in a source: in another post or in the same one. Written, or stated in words alone.</summary>
public sealed record Link
{
    public required ContentKey Key { get; init; }

    /// <summary>The post it stands in.</summary>
    public required ContentKey From { get; init; }

    /// <summary>Index of the section it stands in; null before the first heading.</summary>
    public int? FromSection { get; init; }

    /// <summary>The post it leads to; null where none was found.</summary>
    public ContentKey? To { get; init; }

    /// <summary>Index of the target's section: the one with this anchor, or the one that holds the element with it; null for the post as a whole.</summary>
    public int? ToSection { get; init; }

    /// <summary>Anchor of the target as the link writes it, percent-decoded, whether it exists or not.</summary>
    public string? ToAnchor { get; init; }

    public required LinkStatus Status { get; init; }

    /// <summary>What the target is to the text.</summary>
    public LinkKind Kind { get; init; }

    /// <summary>How sure kind and target are, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>How the kind was found; <see cref="ProvenanceMethod.Link"/> where nothing but the link itself says it.</summary>
    public ProvenanceMethod Method { get; init; }

    /// <summary>Destination as written; null where words alone name the target.</summary>
    public required string? Href { get; init; }

    /// <summary>Text of the link, or the words that name the target; for an image without text, its alternative text.</summary>
    public required string AnchorText { get; init; }

    /// <summary>Index of its sentence in <see cref="PostContent.Contexts"/>.</summary>
    public required int Context { get; init; }
    public required SourceSpan Location { get; init; }
}

/// <summary>What the target of a link is to the text that it stands in.</summary>
public enum LinkKind
{
    /// <summary>Named in passing.</summary>
    Mentions,

    /// <summary>To be read or known first.</summary>
    Requires,

    /// <summary>Treated earlier, taken up here.</summary>
    BuildsOn,

    /// <summary>Goes deeper than this text.</summary>
    ElaboratedIn,

    /// <summary>Another part of the same series.</summary>
    InSeries,

    /// <summary>Older text that this one replaces.</summary>
    Supersedes,

    /// <summary>Newer text that replaces this one.</summary>
    SupersededBy,

    /// <summary>Holds text that stood here before.</summary>
    MovedTo,

    /// <summary>Shown inside this text.</summary>
    Embeds,

    /// <summary>Close in content, in no special way.</summary>
    Related,
}

/// <summary>Whether the target of a link exists.</summary>
public enum LinkStatus
{
    /// <summary>Found as written.</summary>
    Resolved,

    /// <summary>Found through a former address or anchor.</summary>
    Redirected,

    /// <summary>The post exists, the section does not.</summary>
    BrokenAnchor,

    /// <summary>No such post.</summary>
    BrokenPost,

    /// <summary>Several posts fit.</summary>
    Ambiguous,
}
