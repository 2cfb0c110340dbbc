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
        var places = others.Posts.Select(post => (post.Source, post.Path)).ToHashSet();
        return new([.. others.Posts, .. Posts.Where(post => !keys.Contains(post.Key) && !places.Contains((post.Source, post.Path)))]);
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
    KnownOutline Outline)
{
    /// <summary>Whether the last ingest found it; also where that is not known.</summary>
    public bool WasThere { get; init; } = true;

    /// <summary>Null for a post that was gone before the last ingest, as is the date.</summary>
    public string? Title { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }
}

/// <param name="Text">All of the post's.</param>
/// <param name="Sections">Those that the last ingest found, in their order, then those that were gone.</param>
public sealed record KnownOutline(TextSketch Text, IReadOnlyList<KnownSection> Sections)
{
    public static readonly KnownOutline Empty = new(TextSketch.Empty, []);
}

/// <param name="Anchors">Anchors it had, the latest last.</param>
/// <param name="Text">What stands between its heading and the next; null if it was gone before the last ingest.</param>
public sealed record KnownSection(ContentKey Key, string Title, IReadOnlyList<string> Anchors, TextSketch? Text);
