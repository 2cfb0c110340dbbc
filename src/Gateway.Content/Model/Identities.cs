namespace Gateway.Content.Model;

/// <summary>What earlier ingests knew: keys, former addresses and anchors. Keeps a key alive when a file moves or a heading is reworded.</summary>
public sealed record Identities(IReadOnlyList<KnownPost> Posts)
{
    /// <summary>The state before the first ingest.</summary>
    public static readonly Identities None = new([]);

    /// <summary>What others know, and what they do not know of.</summary>
    public Identities Under(Identities others)
    {
        var keys = others.Posts.Select(post => post.Key).ToHashSet();
        return new([.. others.Posts.Concat(Posts.Where(post => !keys.Contains(post.Key))).DistinctBy(post => (post.Source, post.Path))]);
    }
}

/// <param name="Urls">Addresses it had, the latest last.</param>
/// <param name="Slugs">Slugs it had, the latest last.</param>
public sealed record KnownPost(
    ContentKey Key,
    string Source,
    string Path,
    string ContentHash,
    IReadOnlyList<string> Urls,
    IReadOnlyList<string> Slugs,
    IReadOnlyList<KnownSection> Sections)
{
    /// <summary>Null for a post that was gone before the last ingest, as is the date.</summary>
    public string? Title { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }
}

/// <param name="Anchors">Anchors it had, the latest last.</param>
public sealed record KnownSection(ContentKey Key, string Title, IReadOnlyList<string> Anchors);
