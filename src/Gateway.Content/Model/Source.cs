namespace Gateway.Content.Model;

/// <summary>One configured blog, vault or site.</summary>
public sealed record Source
{
    /// <summary>Short unique name, such as <c>lil-log</c>.</summary>
    public required string Name { get; init; }

    public string? Title { get; init; }
    public required SourceKind Kind { get; init; }

    /// <summary>Absolute address with a final slash; null where neither the settings nor the site name one.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Default language, a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>Hash over all files that were read: equal if and only if the content is.</summary>
    public required string ContentHash { get; init; }
}

/// <summary>How the files of a source are written. Databases hold the numbers: new ones come last.</summary>
public enum SourceKind
{
    Hugo,
    Jekyll,

    /// <summary>Plain Markdown files that link to each other by their paths.</summary>
    Markdown,

    /// <summary>A built site.</summary>
    Html,
    Zola,

    /// <summary>A vault of notes that link to each other by name: Obsidian, Foam, Quartz.</summary>
    Obsidian,
}
