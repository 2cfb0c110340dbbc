namespace Gateway.Graph.Communities;

/// <summary>An undirected graph with weights. Nodes are numbers from 0; neighbours come in ascending order.</summary>
public sealed class WeightedGraph
{
    private readonly int[] starts;
    private readonly (int Node, double Weight)[] neighbours;
    private readonly double[] loops;

    /// <param name="edges">In any order and direction; several between the same nodes add up. One from a node to itself is a loop.</param>
    public WeightedGraph(int count, IEnumerable<(int From, int To, double Weight)> edges)
    {
        Count = count;
        loops = new double[count];
        Strengths = new double[count];
        starts = new int[count + 1];
        var ends = new List<(int From, int To, double Weight)>();
        foreach (var (from, to, weight) in edges)
            if (from == to)
                loops[from] += weight;
            else
                ends.AddRange([(from, to, weight), (to, from, weight)]);

        // By weight too, so that equal edges add up to the same sum in whatever order they come.
        ends.Sort();
        var merged = new List<(int Node, double Weight)>(ends.Count);
        var last = (From: -1, To: -1);
        foreach (var (from, to, weight) in ends)
        {
            if ((from, to) == last)
                merged[^1] = (to, merged[^1].Weight + weight);
            else
                merged.Add((to, weight));
            last = (from, to);
            starts[from + 1] = merged.Count;
            Strengths[from] += weight;
        }

        neighbours = [.. merged];
        for (var node = 0; node < count; node++)
        {
            starts[node + 1] = Math.Max(starts[node + 1], starts[node]);
            Strengths[node] += 2 * loops[node];
        }
    }

    public int Count { get; }

    /// <summary>By node: the weights of its edges together, those of loops twice.</summary>
    internal double[] Strengths { get; }

    internal ReadOnlySpan<(int Node, double Weight)> NeighboursOf(int node) => neighbours.AsSpan(starts[node]..starts[node + 1]);

    /// <summary>The graph in which all nodes of a group are one.</summary>
    /// <param name="groupOf">By node: its group, from 0 without gaps.</param>
    internal WeightedGraph Collapse(int[] groupOf)
    {
        return new WeightedGraph(groupOf.Max() + 1, Edges());

        IEnumerable<(int, int, double)> Edges()
        {
            for (var node = 0; node < Count; node++)
            {
                if (loops[node] > 0)
                    yield return (groupOf[node], groupOf[node], loops[node]);
                for (var place = starts[node]; place < starts[node + 1]; place++)
                    if (neighbours[place].Node > node)
                        yield return (groupOf[node], groupOf[neighbours[place].Node], neighbours[place].Weight);
            }
        }
    }
}
