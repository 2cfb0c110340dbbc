using Gateway.Graph.Prerequisites;

namespace Gateway.Graph.ReadingPaths;

/// <summary>What a reader wants and has.</summary>
/// <param name="Goals">Posts to reach.</param>
/// <param name="KnownPosts">Posts already read.</param>
/// <param name="KnownTopics">Topics already known; a post all of whose topics are known is known.</param>
/// <param name="MaxMinutes">Reading time to stay within; null for any. Goals are read all the same.</param>
/// <param name="IncludeHelpful">Also what only helps.</param>
/// <param name="MinConfidence">Weaker prerequisites are ignored, 0 to 1.</param>
public sealed record PathRequest(
    IReadOnlyList<long> Goals, IReadOnlyList<long> KnownPosts, IReadOnlyList<long> KnownTopics, int? MaxMinutes, bool IncludeHelpful, double MinConfidence);

/// <summary>A reading plan.</summary>
/// <param name="Steps">In order; the goals come last.</param>
/// <param name="Omitted">Left out because of the time, most needed first.</param>
/// <param name="Cycles">Those that were cut at a step.</param>
public sealed record LearningPath(IReadOnlyList<LearningStep> Steps, IReadOnlyList<LearningStep> Omitted, IReadOnlyList<PrerequisiteCycle> Cycles);

/// <summary>One thing to read.</summary>
/// <param name="Position">From 1; 0 where it was left out.</param>
/// <param name="Layer">Steps of one layer do not need each other; from 0.</param>
/// <param name="NeededFor">Later posts of the plan that need it.</param>
/// <param name="Confidence">How sure the need is; 1 for goals.</param>
/// <param name="IsAuthored">Whether an author says that it is needed.</param>
/// <param name="Need">The prerequisite that speaks most for it; null for goals.</param>
/// <param name="Sections">Those that suffice; empty for all of it.</param>
/// <param name="TimeToRead">Minutes for these sections.</param>
public sealed record LearningStep(
    long Post, int Position, int Layer, IReadOnlyList<long> NeededFor, PrerequisiteStrength Strength, double Confidence, bool IsAuthored, long? Need,
    IReadOnlyList<long> Sections, int TimeToRead);

/// <summary>Posts that need each other in a circle.</summary>
/// <param name="Posts">Each needs the next, the last the first.</param>
/// <param name="CutBefore">The post whose need was ignored: the first.</param>
/// <param name="Confidence">Of the ignored need.</param>
public sealed record PrerequisiteCycle(IReadOnlyList<long> Posts, long CutBefore, double Confidence);
