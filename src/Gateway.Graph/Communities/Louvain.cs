namespace Gateway.Graph.Communities;

/// <summary>Densely linked groups by the Louvain method (Blondel, Guillaume, Lambiotte and Lefebvre 2008). Nodes are visited in order, so equal graphs give equal groups.</summary>
public static class Louvain
{
    // A move must be worth more than what additions in another order would change.
    private const double LeastGain = 1e-9;

    /// <returns>By node: its group, from 0, the largest first; of equal ones that with the first node.</returns>
    public static int[] Of(WeightedGraph graph)
    {
        var groupOf = Enumerable.Range(0, graph.Count).ToArray();
        for (var level = graph; level.Count > 0;)
        {
            var moved = Move(level);
            if (moved.Max() + 1 == level.Count)
                break;
            foreach (ref var group in groupOf.AsSpan())
                group = moved[group];
            level = level.Collapse(moved);
        }

        return LargestFirst(groupOf);
    }

    /// <summary>How much denser the groups are within than chance would make them (Newman and Girvan 2004); 1 at most.</summary>
    public static double Modularity(WeightedGraph graph, int[] groupOf)
    {
        var total = graph.Strengths.Sum();
        if (total == 0)
            return 0;
        var strengths = new double[graph.Count];
        var within = 0.0;
        for (var node = 0; node < graph.Count; node++)
        {
            strengths[groupOf[node]] += graph.Strengths[node];
            foreach (var (neighbour, weight) in graph.NeighboursOf(node))
                within += groupOf[neighbour] == groupOf[node] ? weight : 0;
        }

        return (within / total) - strengths.Sum(strength => strength / total * (strength / total));
    }

    /// <summary>Each node goes where it fits best, until none moves any more.</summary>
    private static int[] Move(WeightedGraph graph)
    {
        var total = graph.Strengths.Sum();
        var groupOf = Enumerable.Range(0, graph.Count).ToArray();
        var strengths = graph.Strengths.ToArray();
        var ties = new double[graph.Count];
        for (var hasMoved = total > 0; hasMoved;)
        {
            hasMoved = false;
            for (var node = 0; node < graph.Count; node++)
            {
                var home = groupOf[node];
                var neighbours = graph.NeighboursOf(node);
                foreach (var (neighbour, weight) in neighbours)
                    ties[groupOf[neighbour]] += weight;
                strengths[home] -= graph.Strengths[node];
                var (best, gain) = (home, Gain(home) + LeastGain);
                foreach (var (neighbour, _) in neighbours)
                    if (Gain(groupOf[neighbour]) > gain)
                        (best, gain) = (groupOf[neighbour], Gain(groupOf[neighbour]));
                strengths[best] += graph.Strengths[node];
                groupOf[node] = best;
                hasMoved |= best != home;
                foreach (var (neighbour, _) in neighbours)
                    ties[groupOf[neighbour]] = 0;
                ties[home] = 0;

                double Gain(int group) => ties[group] - (strengths[group] * graph.Strengths[node] / total);
            }
        }

        return WithoutGaps(groupOf);
    }

    private static int[] WithoutGaps(int[] groupOf)
    {
        var numbers = new Dictionary<int, int>();
        return [.. groupOf.Select(group => numbers.TryGetValue(group, out var number) ? number : numbers[group] = numbers.Count)];
    }

    private static int[] LargestFirst(int[] groupOf)
    {
        // OrderBy keeps the order of equals: that of their first nodes.
        var placeOf = groupOf.CountBy(group => group).OrderByDescending(group => group.Value).Index().ToDictionary(x => x.Item.Key, x => x.Index);
        return [.. groupOf.Select(group => placeOf[group])];
    }
}
