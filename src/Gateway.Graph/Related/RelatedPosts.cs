using Gateway.Content.Model;

namespace Gateway.Graph.Related;

/// <summary>Which posts are similar, and why.</summary>
public sealed class RelatedPosts
{
    // Beyond them nobody looks; those that the post is linked with anyway take no place from others.
    private const int Most = 30;

    // Enough to know what is much in a corpus, and to fit a few weights.
    private const int Sample = 400;
    private const int SampledLinks = 1500;

    private readonly Snapshot snapshot;
    private readonly Ranked[][] ranked;
    private readonly RelatedReasons reasons;

    internal RelatedPosts(Corpus corpus, RelatedSpaces spaces, RelatedIndexes indexes, RelatedReasons reasons, CancellationToken cancellationToken)
    {
        snapshot = corpus.Snapshot;
        this.reasons = reasons;
        var examples = ExamplesOf(spaces, indexes, corpus.Posts.Count);
        var yardsticks = new Yardsticks([.. examples.Select(x => x.Measured)]);
        var model = RelatedModel.Of(yardsticks, [.. examples.Where(x => x.Linked.Contains(true))]);

        ranked = new Ranked[corpus.Posts.Count][];
        Parallel.For(
            0,
            ranked.Length,
            new ParallelOptions { CancellationToken = cancellationToken },
            () => new PairSignals(spaces, indexes),
            (post, _, signals) =>
            {
                ranked[post] = Rank(post, signals, spaces.Links, model);
                return signals;
            },
            _ => { });
    }

    /// <summary>Of a post, best first. A post that it is linked with is among them.</summary>
    /// <param name="post">Its index in the snapshot.</param>
    public IEnumerable<RelatedPost> Of(int post) =>
        ranked[post].Select(x => new RelatedPost(snapshot.Posts[x.Post].Key, x.Score, reasons.Of(post, x.Post, x.Score, x.Parts)));

    /// <summary>By index of the post.</summary>
    internal IReadOnlyList<Ranked> this[int post] => ranked[post];

    private static Ranked[] Rank(int post, PairSignals signals, PostLinks links, RelatedModel model)
    {
        var all = signals.Candidates(post)
            .Select(other =>
            {
                var parts = model.Parts(signals.Measure(post, other), links.Join(post, other));
                return new Ranked(other, RelatedModel.Score(parts), parts);
            })
            .OrderByDescending(x => x.Score).ThenBy(x => x.Post).ToList();
        return [.. all.Where(x => !links.Join(post, x.Post)).Take(Most).Concat(all.Where(x => links.Join(post, x.Post)).Take(Most)).OrderByDescending(x => x.Score).ThenBy(x => x.Post)];
    }

    private static LinkExamples[] ExamplesOf(RelatedSpaces spaces, RelatedIndexes indexes, int postCount)
    {
        var step = Math.Max(1, Math.Max(postCount / Sample, 2 * spaces.Links.PairCount / SampledLinks));
        using var signals = new ThreadLocal<PairSignals>(() => new PairSignals(spaces, indexes));
        return [.. Enumerable.Range(0, postCount).Where(post => post % step == 0).AsParallel().AsOrdered().Select(post => ExamplesOf(post, signals.Value!, spaces.Links))];
    }

    private static LinkExamples ExamplesOf(int post, PairSignals signals, PostLinks links)
    {
        var candidates = signals.Candidates(post);
        var measured = candidates.Select(other => signals.Measure(post, other)).ToArray();
        var linked = candidates.Select(other => links.Join(post, other)).ToArray();
        for (var i = 0; i < linked.Length; i++)
            if (linked[i])
                measured[i] = signals.MeasureUnlinked(post, candidates[i]);
        return new LinkExamples(measured, linked);
    }
}

/// <param name="Score">From 0 to 1: the sum of the contributions.</param>
/// <param name="Reasons">Weightiest first.</param>
public sealed record RelatedPost(ContentKey Post, double Score, IReadOnlyList<Reason> Reasons);

/// <param name="Post">Index of the similar post.</param>
/// <param name="Parts">What makes up the evidence: one for each <see cref="Signal"/>, then one for a direct link.</param>
internal readonly record struct Ranked(int Post, double Score, float[] Parts);
