using System.Text.Json;

namespace Gateway.Evaluation.Truths;

/// <summary>The facts of one corpus, as the corpora's README describes them.</summary>
/// <param name="KeyOf">From path and slug of a post to the name under which the truth lists it.</param>
/// <param name="Posts">By that name.</param>
/// <param name="KnownErrors">What it gets wrong.</param>
public sealed record Truth(Func<string, string, string> KeyOf, IReadOnlyDictionary<string, PostFacts> Posts, KnownErrors KnownErrors)
{
    /// <summary>Whether it lists every post of the corpus.</summary>
    public bool IsComplete { get; init; }

    /// <summary>Relations that nobody disputes, and those that a reader might see otherwise.</summary>
    public IReadOnlyList<RelationFact> Relations { get; init; } = [];

    public IReadOnlyList<RelationFact> SoftRelations { get; init; } = [];

    /// <summary>Posts whose words sound like a new version of another, and are none.</summary>
    public IReadOnlyList<string> VersionTraps { get; init; } = [];

    public Bibliography Bibliography { get; init; } = Bibliography.None;

    public BlindSpots BlindSpots { get; init; } = BlindSpots.None;

    /// <summary>Headings that it gets wrong.</summary>
    public MisreadHeadings MisreadHeadings { get; init; } = MisreadHeadings.None;

    public static Truth Load(Corpus corpus)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(corpus.TruthFile));
        return document.RootElement.TryGetProperty("files", out _)
            ? FileTruth.Read(document.RootElement, corpus)
            : BlogTruth.Read(document.RootElement, corpus);
    }
}
