using Gateway.Content.Model;

namespace Gateway.Graph.Metrics;

/// <summary>Counts and ranks of every post in the graph of posts.</summary>
public static class GraphMetrics
{
    private const double Damping = 0.85;
    private const double Tolerance = 1e-12;
    private const int MaxIterations = 200;

    /// <summary>By post key. Several links from one post to another count once; links within a post and broken ones do not count.</summary>
    public static IReadOnlyDictionary<ContentKey, PostMetrics> Of(Snapshot snapshot)
    {
        var indexOf = snapshot.Posts.Index().ToDictionary(x => x.Item.Key, x => x.Index);
        var metrics = Of(snapshot.Posts.Count, snapshot.Links.Where(link => link.To is { } to && to != link.From).Select(link => (indexOf[link.From], indexOf[link.To!.Value])));
        return snapshot.Posts.Zip(metrics).ToDictionary(x => x.First.Key, x => x.Second);
    }

    /// <summary>In the order of the posts.</summary>
    /// <param name="links">From one post to another, by their places in that order.</param>
    public static IReadOnlyList<PostMetrics> Of(int posts, IEnumerable<(int From, int To)> links)
    {
        var targets = new SortedSet<int>[posts];
        foreach (ref var set in targets.AsSpan())
            set = [];
        foreach (var (from, to) in links)
            targets[from].Add(to);

        var inDegree = new int[targets.Length];
        foreach (var target in targets.SelectMany(set => set))
            inDegree[target]++;

        var rank = PageRank(targets);
        return [.. targets.Select((set, index) => new PostMetrics(inDegree[index], set.Count, rank[index]))];
    }

    /// <summary>Power iteration; a post without links spreads its rank over all (Page, Brin, Motwani and Winograd 1999, section 2.6).</summary>
    private static double[] PageRank(SortedSet<int>[] targets)
    {
        var count = targets.Length;
        var rank = Enumerable.Repeat(1.0 / count, count).ToArray();
        for (var iteration = 0; iteration < MaxIterations; iteration++)
        {
            var dangling = targets.Index().Where(x => x.Item.Count == 0).Sum(x => rank[x.Index]);
            var next = Enumerable.Repeat(((1 - Damping) + (Damping * dangling)) / count, count).ToArray();
            foreach (var (from, set) in targets.Index())
                foreach (var to in set)
                    next[to] += Damping * rank[from] / set.Count;
            var change = rank.Zip(next, (a, b) => Math.Abs(a - b)).Sum();
            rank = next;
            if (change < Tolerance)
                break;
        }

        return rank;
    }
}

/// <param name="InDegree">Other posts that link to it.</param>
/// <param name="OutDegree">Other posts it links to.</param>
/// <param name="PageRank">Sums to 1 over all posts.</param>
public sealed record PostMetrics(int InDegree, int OutDegree, double PageRank);
