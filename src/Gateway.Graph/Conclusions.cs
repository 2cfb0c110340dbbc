using Gateway.Content.Model;
using Gateway.Graph.Layout;
using Gateway.Graph.Metrics;
using Gateway.Graph.Prerequisites;
using Gateway.Graph.Related;
using Gateway.Graph.Topics;

namespace Gateway.Graph;

/// <summary>What follows from the content though nobody wrote it: each with its reasons, so that a reader can trust or overrule it.</summary>
public sealed record Conclusions
{
    /// <summary>By post.</summary>
    public required IReadOnlyDictionary<ContentKey, PostMetrics> Metrics { get; init; }

    public required TopicGraph Topics { get; init; }

    /// <summary>Similar posts and sections, and posts that are named without a link.</summary>
    public required RelatedContent Related { get; init; }

    /// <summary>By the post that needs, the surest first.</summary>
    public required IReadOnlyList<Prerequisite> Prerequisites { get; init; }

    public required PostMap Map { get; init; }

    /// <summary>Faults that only all words together show.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => Topics.Diagnostics;

    /// <summary>The same corpus always leads to the same conclusions.</summary>
    /// <param name="knownPlaces">How the last revision placed posts: readers find them there again.</param>
    public static Conclusions Of(Corpus corpus, IReadOnlyDictionary<ContentKey, Placing> knownPlaces, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var topics = TopicFinding.Of(corpus, cancellationToken);
        var prerequisites = PrerequisiteFinder.In(corpus, cancellationToken);
        var related = RelatedContent.Of(corpus, cancellationToken);
        return new Conclusions
        {
            Metrics = GraphMetrics.Of(corpus.Snapshot),
            Topics = topics,
            Related = related,
            Prerequisites = prerequisites,
            Map = PostMap.Of(corpus.Snapshot, related.Posts, topics, knownPlaces),
        };
    }
}
