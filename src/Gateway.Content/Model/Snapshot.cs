namespace Gateway.Content.Model;

/// <summary>Everything that was read from all sources at one moment, resolved.</summary>
/// <param name="Posts">By source and path.</param>
/// <param name="Papers">By key.</param>
/// <param name="Links">By the post and place they stand in.</param>
/// <param name="Diagnostics">By source, path and place.</param>
/// <param name="NextDue">When the next scheduled post falls due; null where none is scheduled. Reading again then finds other content in the same files.</param>
public sealed record Snapshot(
    IReadOnlyList<Source> Sources,
    IReadOnlyList<Post> Posts,
    IReadOnlyList<Paper> Papers,
    IReadOnlyList<Link> Links,
    IReadOnlyList<Diagnostic> Diagnostics,
    DateTimeOffset? NextDue = null)
{
    /// <summary>From the name of a source to the folder that it was read from.</summary>
    public IReadOnlyDictionary<string, string> Folders { get; init; } = new Dictionary<string, string>();

    /// <summary>By name.</summary>
    public IReadOnlyList<Author> Authors { get; init; } = [];

    /// <summary>By label.</summary>
    public IReadOnlyList<Topic> Topics { get; init; } = [];

    /// <summary>What sources say of topics themselves (<c>topics.yml</c>), in their order.</summary>
    public IReadOnlyList<VocabularyTopic> Vocabulary { get; init; } = [];

    /// <summary>What authors decide about the graph (<c>curation.yml</c>), in their order.</summary>
    public IReadOnlyList<StatedDecision> Curations { get; init; } = [];

    /// <summary>By title.</summary>
    public IReadOnlyList<Series> Series { get; init; } = [];
}
