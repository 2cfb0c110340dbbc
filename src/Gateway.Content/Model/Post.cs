namespace Gateway.Content.Model;

/// <summary>An article among the others. What it says by itself is its <see cref="PostContent"/>.</summary>
public record Post
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

    /// <summary>What else the author calls it, such as the aliases of a note.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

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

    public required TextLength Length { get; init; }

    public required int SectionCount { get; init; }

    public IReadOnlyList<Reference> References { get; init; } = [];
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>The works it cites, each once, as <see cref="MostCitedFirst"/> orders them.</summary>
    public IReadOnlyList<ContentKey> CitedPapers { get; init; } = [];

    /// <summary>Posts that it replaces, as one of both says.</summary>
    public IReadOnlyList<ContentKey> Supersedes { get; init; } = [];

    /// <summary>The post that replaces it directly.</summary>
    public ContentKey? SupersededBy { get; init; }

    /// <summary>The end of the chain of replacements; itself where nothing replaces it.</summary>
    public required ContentKey LatestVersion { get; init; }

    /// <summary>Works most often cited in the text first, then in the bibliography's order. A null is no work.</summary>
    public static IReadOnlyList<ContentKey> MostCitedFirst(IEnumerable<ContentKey?> inBibliography, IEnumerable<ContentKey?> inText)
    {
        var cited = inText.OfType<ContentKey>().ToList();
        var callouts = cited.CountBy(paper => paper).ToDictionary();
        return [.. inBibliography.OfType<ContentKey>().Concat(cited).Distinct().OrderByDescending(paper => callouts.GetValueOrDefault(paper))];
    }
}

/// <summary>Whether readers can see a post.</summary>
public enum PostStatus
{
    Published,

    /// <summary>Its date lies ahead.</summary>
    Scheduled,
    Draft,
}
