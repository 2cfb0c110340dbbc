using Gateway.Graph.Texts;

namespace Gateway.Graph.Related;

/// <summary>
/// How likely somebody who walks on a graph from a post, and now and then begins anew there, is found at each node: personalised PageRank, by forward push
/// (Andersen, Chung and Lang 2006). For one thread.
/// </summary>
internal sealed class RandomWalk(MixedGraph graph)
{
    // A walk has six to seven steps.
    private const double Restart = 0.15;

    // Bounds the work for one post in a small corpus, and that for all posts in a large one.
    private const double Precision = 1e-4;
    private const double PrecisionPerNode = 1e-8;

    private readonly double least = Math.Max(Precision, PrecisionPerNode * graph.NodeCount);
    private readonly double[] ranks = new double[graph.NodeCount];
    private readonly double[] waiting = new double[graph.NodeCount];
    private readonly List<int> touched = [];
    private readonly Queue<int> queue = [];

    /// <summary>The nodes that are most likely reached, among the first ones of the graph.</summary>
    public IReadOnlyList<int> Largest(int most, int nodes) => Tally.Largest([.. touched.Where(node => node < nodes)], ranks, most);

    /// <summary>Of a node, since the last walk; all ranks sum to 1, or to a little less.</summary>
    public double this[int node] => ranks[node];

    /// <param name="without">A post to which the start is to have no link, in either direction.</param>
    public void Start(int start, int? without = null)
    {
        foreach (var node in touched)
            (ranks[node], waiting[node]) = (0, 0);
        touched.Clear();
        Give(start, 1);
        while (queue.TryDequeue(out var node))
        {
            var mass = waiting[node];
            waiting[node] = 0;
            ranks[node] += Restart * mass;
            PassOn(node, (1 - Restart) * mass, start, node == start ? without : node == without ? start : null);
        }
    }

    private void PassOn(int node, double mass, int start, int? hidden)
    {
        var edges = hidden is { } other ? graph.From(node, without: other) : graph.From(node);
        if (edges.IsEmpty)
            Give(start, mass);
        foreach (var (next, share) in edges)
            Give(next, mass * share);
    }

    private void Give(int node, double mass)
    {
        var before = waiting[node];
        if (before == 0 && ranks[node] == 0)
            touched.Add(node);
        waiting[node] = before + mass;
        var bound = least * Math.Max(1, graph.From(node).Length);
        if (before < bound && before + mass >= bound)
            queue.Enqueue(node);
    }
}
