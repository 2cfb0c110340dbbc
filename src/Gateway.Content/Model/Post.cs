namespace Gateway.Content.Model;

/// <summary>An article with everything that was read from it, except its body, which went to the <see cref="IBodySink"/>.</summary>
public sealed record Post
{
    public required ContentKey Key { get; init; }

    /// <summary>Name of its source.</summary>
    public required string Source { get; init; }

    /// <summary>File path inside the source, with forward slashes.</summary>
    public required string Path { get; init; }

    public required Slug Slug { get; init; }

    /// <summary>Canonical address; null where the source has no base address.</summary>
    public string? Url { get; init; }

    /// <summary>Addresses that lead here too: the author's aliases and former addresses; absolute where the source has a base address.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Slugs it had before.</summary>
    public IReadOnlyList<string> FormerSlugs { get; init; } = [];

    /// <summary>Plain text.</summary>
    public required string Title { get; init; }

    /// <summary>Summary by the author, plain text.</summary>
    public string? Description { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public string? Language { get; init; }

    public required PostStatus Status { get; init; }
    public DateTimeOffset? PublishedAt { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>SHA-256 of the file, hexadecimal.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Names in the order given.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Tags as written.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Its topics, in the order of its tags.</summary>
    public IReadOnlyList<ContentKey> Topics { get; init; } = [];

    /// <summary>Front matter as a JSON object; null where there is none.</summary>
    public string? FrontMatter { get; init; }

    /// <summary>Words; CJK characters count one each.</summary>
    public required int WordCount { get; init; }

    /// <summary>Opening of the text: plain, at most 2,000 characters.</summary>
    public required string Opening { get; init; }

    public IReadOnlyList<Section> Sections { get; init; } = [];
    public IReadOnlyList<Reference> References { get; init; } = [];
    public IReadOnlyList<Citation> Citations { get; init; } = [];
    public IReadOnlyList<Update> Updates { get; init; } = [];

    /// <summary>Posts that it replaces, as one of both says.</summary>
    public IReadOnlyList<ContentKey> Supersedes { get; init; } = [];

    /// <summary>The post that replaces it directly.</summary>
    public ContentKey? SupersededBy { get; init; }

    public IReadOnlyList<Figure> Figures { get; init; } = [];
    public IReadOnlyList<CodeBlock> CodeBlocks { get; init; } = [];
    public IReadOnlyList<Equation> Equations { get; init; } = [];
    public IReadOnlyList<NotationEntry> Notation { get; init; } = [];
}

/// <summary>Whether readers can see a post.</summary>
public enum PostStatus
{
    Published,

    /// <summary>Its date lies ahead.</summary>
    Scheduled,
    Draft,
}

/// <summary>The text of a post in its forms.</summary>
/// <param name="Markdown">The file after its front matter; null where the source is HTML.</param>
/// <param name="Html">Rendered and sanitised; math stays TeX between dollar signs.</param>
/// <param name="Text">Words alone, blocks separated by line feeds.</param>
public sealed record PostBody(string? Markdown, string Html, string Text);

/// <summary>Where bodies go as soon as they are parsed, so that a large blog need not fit into memory.</summary>
public interface IBodySink
{
    /// <summary>Takes the body of a file. Called from several threads at once, once per file.</summary>
    /// <param name="source">Name of the source.</param>
    /// <param name="path">File path inside the source.</param>
    Task WriteAsync(string source, string path, PostBody body, CancellationToken cancellationToken);
}
