namespace Gateway.Content.Model;

/// <summary>A written link whose target lies, or should lie, in a source: in another post or in the same one.</summary>
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

    /// <summary>Destination as written.</summary>
    public required string Href { get; init; }

    /// <summary>Text of the link; for an image without text, its alternative text.</summary>
    public required string AnchorText { get; init; }

    /// <summary>Index of its sentence in <see cref="PostContent.Contexts"/>.</summary>
    public required int Context { get; init; }
    public required SourceSpan Location { get; init; }
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
