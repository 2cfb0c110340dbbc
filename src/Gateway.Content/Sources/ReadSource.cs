using Gateway.Content.Model;
using Gateway.Content.Parsing;
using Gateway.Content.Resolution;

namespace Gateway.Content.Sources;

/// <summary>A source whose files have been read, each by itself.</summary>
/// <param name="Posts">By path.</param>
/// <param name="Pages">Files that are no posts.</param>
/// <param name="Faults">Faults of files that are no posts, with their paths.</param>
/// <param name="NextDue">The earliest date that lies ahead; null where none does.</param>
internal sealed record ReadSource(
    OpenSource Source,
    IReadOnlyList<ReadPost> Posts,
    IReadOnlyList<Outline> Pages,
    IReadOnlyList<(string Path, Fault Fault)> Faults,
    string ContentHash,
    DateTimeOffset? NextDue)
{
    /// <summary>What it says of topics itself.</summary>
    public IReadOnlyList<VocabularyTopic> Vocabulary { get; init; } = [];

    /// <summary>What its authors decide about the graph.</summary>
    public IReadOnlyList<StatedDecision> Curations { get; init; } = [];
}
