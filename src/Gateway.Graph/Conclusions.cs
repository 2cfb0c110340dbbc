using Gateway.Content.Model;
using Gateway.Graph.Metrics;
using Gateway.Graph.Related;

namespace Gateway.Graph;

/// <summary>What follows from the content though nobody wrote it: each with its reasons, so that a reader can trust or overrule it.</summary>
public sealed record Conclusions
{
    /// <summary>By post.</summary>
    public required IReadOnlyDictionary<ContentKey, PostMetrics> Metrics { get; init; }

    /// <summary>Similar posts and sections, and posts that are named without a link.</summary>
    public required RelatedContent Related { get; init; }

    /// <summary>The same corpus always leads to the same conclusions.</summary>
    public static Conclusions Of(Corpus corpus, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new Conclusions
        {
            Metrics = GraphMetrics.Of(corpus.Snapshot),
            Related = RelatedContent.Of(corpus, cancellationToken),
        };
    }
}
