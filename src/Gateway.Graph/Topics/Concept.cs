using Gateway.Content.Model;
using Gateway.Graph.Prerequisites;

namespace Gateway.Graph.Topics;

/// <summary>A topic with all that is known of it (SKOS, https://www.w3.org/TR/skos-reference/). Others are named by their index in <see cref="TopicGraph.Concepts"/>.</summary>
public sealed record Concept
{
    /// <summary>That of the tag, where there is one.</summary>
    public required ContentKey Key { get; init; }

    /// <summary>Keys of other tags that the vocabulary made names of it.</summary>
    public IReadOnlyList<ContentKey> OtherKeys { get; init; } = [];

    public required string PrefLabel { get; init; }

    public IReadOnlyList<string> AltLabels { get; init; } = [];

    /// <summary>A sentence from the vocabulary, or else from a post.</summary>
    public string? Definition { get; init; }

    public IReadOnlyList<int> Broader { get; init; } = [];

    public IReadOnlyList<int> Narrower { get; init; } = [];

    /// <summary>Neighbours that are neither broader nor narrower, the nearest first.</summary>
    public IReadOnlyList<int> Related { get; init; } = [];

    /// <summary>The best place to learn it.</summary>
    public TopicPlace? IntroducedIn { get; init; }

    /// <summary>Posts by what they do with it.</summary>
    public IReadOnlyDictionary<TopicRole, int> PostCounts { get; init; } = new Dictionary<TopicRole, int>();
}

/// <param name="Post">Index of the post.</param>
/// <param name="Section">Index of the section; null for the post as a whole.</param>
public readonly record struct TopicPlace(int Post, int? Section);

/// <summary>What a text does with a topic; sorts from most to least.</summary>
public enum TopicRole
{
    /// <summary>Explains it from the ground up.</summary>
    Introduces,

    /// <summary>Treats it at length.</summary>
    Covers,

    /// <summary>Uses it without explaining.</summary>
    Assumes,

    /// <summary>Names it.</summary>
    Mentions,
}

/// <summary>That a post has a topic.</summary>
/// <param name="Concept">Index of the topic.</param>
/// <param name="Weight">Share of the text that it takes up, 0 to 1.</param>
/// <param name="Confidence">How sure topic and role are, 0 to 1.</param>
/// <param name="IsAuthored">Whether the author's own tags name it.</param>
/// <param name="Sections">Where, in reading order.</param>
public sealed record TopicAssignment(
    int Concept, TopicRole Role, double Weight, double Confidence, bool IsAuthored, IReadOnlyList<SectionTopic> Sections);

/// <summary>That a section has a topic, its subsections left out.</summary>
/// <param name="Section">Index of the section.</param>
public readonly record struct SectionTopic(int Section, TopicRole Role, double Weight, double Confidence);

/// <summary>That one topic should be known before another.</summary>
/// <param name="Topic">Index of the topic that needs.</param>
/// <param name="Needs">Index of the topic that is needed.</param>
public sealed record TopicPrerequisite(int Topic, int Needs, double Confidence, IReadOnlyList<Reason> Reasons)
{
    private const double Surely = 0.7;

    public PrerequisiteStrength Strength => Confidence >= Surely ? PrerequisiteStrength.Required : PrerequisiteStrength.Helpful;
}

/// <summary>All topics, who has them, and in what order they are to be learnt.</summary>
/// <param name="Concepts">By label.</param>
/// <param name="Assignments">By the post's index: its topics, the main one first.</param>
/// <param name="Prerequisites">Those of a topic together, the strongest first.</param>
/// <param name="Diagnostics">Topics that posts assume and none introduces.</param>
public sealed record TopicGraph(
    IReadOnlyList<Concept> Concepts,
    IReadOnlyList<IReadOnlyList<TopicAssignment>> Assignments,
    IReadOnlyList<TopicPrerequisite> Prerequisites,
    IReadOnlyList<Diagnostic> Diagnostics);
