using Gateway.Content.Model;

namespace Gateway.Graph.Prerequisites;

/// <summary>That one post is to be read before another.</summary>
/// <param name="Post">The one that needs.</param>
/// <param name="Needs">The one that is needed.</param>
/// <param name="Confidence">How sure that is, 0 to 1.</param>
/// <param name="IsAuthored">Whether the author says so, in front matter or in words such as <c>please read ... first</c>; else it is inferred.</param>
public sealed record Prerequisite(ContentKey Post, ContentKey Needs, double Confidence, bool IsAuthored)
{
    // Twice as likely as not.
    private const double Required = 2.0 / 3;

    /// <summary>Below it no reader would follow.</summary>
    internal const double LeastConfidence = 0.1;

    public PrerequisiteStrength Strength => StrengthOf(IsAuthored, Confidence);

    public static PrerequisiteStrength StrengthOf(bool isAuthored, double confidence) => isAuthored || confidence >= Required ? PrerequisiteStrength.Required : PrerequisiteStrength.Helpful;

    /// <summary>What it rests on most.</summary>
    public required ProvenanceMethod Method { get; init; }

    /// <summary>Indices of the sections of the needed post that suffice; empty for all of it.</summary>
    public IReadOnlyList<int> Sections { get; init; } = [];

    /// <summary>Weightiest first; their contributions add up to the confidence.</summary>
    public required IReadOnlyList<Reason> Reasons { get; init; }
}

/// <summary>How much something is needed.</summary>
public enum PrerequisiteStrength
{
    /// <summary>Without it the text cannot be followed.</summary>
    Required,

    /// <summary>With it the text is easier.</summary>
    Helpful,
}
