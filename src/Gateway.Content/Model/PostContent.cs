namespace Gateway.Content.Model;

/// <summary>What a post says by itself, whatever other posts there are.</summary>
public sealed record PostContent
{
    public required ContentKey Key { get; init; }

    /// <summary>Name of its source.</summary>
    public required string Source { get; init; }

    /// <summary>File path inside the source, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>Canonical address; null where the source has no base address.</summary>
    public string? Url { get; init; }

    public required string Title { get; init; }

    /// <summary>Summary by the author.</summary>
    public string? Description { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>What else links call it by, as in a vault of notes.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>BCP 47 tag.</summary>
    public string? Language { get; init; }

    public required PostBody Body { get; init; }

    /// <summary>Opening of the text: plain, at most 2,000 characters.</summary>
    public required string Opening { get; init; }

    /// <summary>Front matter as a JSON object; null where there is none.</summary>
    public string? FrontMatter { get; init; }

    public IReadOnlyList<Section> Sections { get; init; } = [];

    /// <summary>What the next ingest is to know of its text, and of the sections it had before.</summary>
    public KnownOutline KnownOutline { get; init; } = KnownOutline.Empty;

    public IReadOnlyList<Update> Updates { get; init; } = [];
    public IReadOnlyList<Figure> Figures { get; init; } = [];
    public IReadOnlyList<CodeBlock> CodeBlocks { get; init; } = [];
    public IReadOnlyList<Equation> Equations { get; init; } = [];
    public IReadOnlyList<NotationEntry> Notation { get; init; } = [];

    /// <summary>The sentences of its links and citations, which name them by their index.</summary>
    public IReadOnlyList<TextContext> Contexts { get; init; } = [];
}

/// <summary>The text of a post in its forms.</summary>
/// <param name="Markdown">The file after its front matter; null where the source is HTML.</param>
/// <param name="Html">Rendered and safe to show; math stays TeX between dollar signs.</param>
/// <param name="Text">Words alone, blocks separated by line feeds.</param>
public sealed record PostBody(string? Markdown, string Html, string Text);

/// <summary>Where the content of posts goes as soon as they are read, so that a large blog need not fit into memory.</summary>
public interface IContentSink
{
    /// <summary>Takes the content of a post. Called from several threads at once, once per post.</summary>
    Task WriteAsync(PostContent content, CancellationToken cancellationToken);

    /// <summary>Says that all posts have come, while what they say of each other is still to be found out.</summary>
    void Complete()
    {
    }
}
