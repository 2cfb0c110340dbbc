namespace Gateway.Content.Model;

/// <summary>The part of a post under one heading, subsections included.</summary>
public sealed record Section
{
    public required ContentKey Key { get; init; }

    /// <summary>Index of the enclosing section in the post's list; null at the top.</summary>
    public int? Parent { get; init; }

    /// <summary>Heading level, 1 to 6.</summary>
    public required int Level { get; init; }

    /// <summary>Heading, plain text.</summary>
    public required string Title { get; init; }

    /// <summary>The id that the site prints; null where the layout gives none.</summary>
    public string? Anchor { get; init; }

    public IReadOnlyList<string> FormerAnchors { get; init; } = [];

    /// <summary>Subsections included.</summary>
    public required TextLength Length { get; init; }

    /// <summary>Its part of <see cref="PostBody.Html"/>, heading and subsections included.</summary>
    public required TextSpan Html { get; init; }

    /// <summary>Its part of <see cref="PostBody.Text"/>, heading and subsections included.</summary>
    public required TextSpan Text { get; init; }

    /// <summary>Its part of <see cref="PostBody.Markdown"/>; null where the source is HTML.</summary>
    public TextSpan? Markdown { get; init; }

    /// <summary>From the heading to the end of the section.</summary>
    public required SourceSpan Location { get; init; }
}
