namespace Gateway.Graph.Drawing;

/// <summary>Shortest chains from one object to another, over links, papers and topics.</summary>
public static class ConnectingPaths
{
    // Without what joins almost everything: that two posts have one author explains nothing.
    private static readonly HashSet<GraphEdgeKind> Walked =
        [GraphEdgeKind.CrossLink, GraphEdgeKind.Prerequisite, GraphEdgeKind.Supersedes, GraphEdgeKind.Cites, GraphEdgeKind.HasTopic, GraphEdgeKind.Broader, GraphEdgeKind.InSeries];

    /// <param name="maxLength">Hops at most.</param>
    /// <param name="count">Chains at most.</param>
    /// <returns>Shorter ones first; of equal length those whose hops say most. No chain visits an object twice.</returns>
    public static IReadOnlyList<IReadOnlyList<Hop>> Between(ContentGraph graph, int from, int to, int maxLength, int count)
    {
        if (from == to)
            return [];
        var distances = Distances(graph, to, maxLength);
        var found = new List<IReadOnlyList<Hop>>();
        var chain = new List<Hop>();
        for (var length = distances.GetValueOrDefault(from, int.MaxValue); length <= maxLength && found.Count < count; length++)
            Walk(from, length);
        return found;

        void Walk(int node, int left)
        {
            if (left == 0)
            {
                found.Add([.. chain]);
                return;
            }

            foreach (var hop in HopsFrom(graph, node).Where(hop => Leads(hop.To, left - 1)))
            {
                if (found.Count == count)
                    return;
                chain.Add(hop);
                Walk(hop.To, left - 1);
                chain.RemoveAt(chain.Count - 1);
            }
        }

        bool Leads(int node, int left) =>
            node == to ? left == 0 : left > 0 && distances.TryGetValue(node, out var distance) && distance <= left && node != from && chain.TrueForAll(hop => hop.To != node);
    }

    private static Dictionary<int, int> Distances(ContentGraph graph, int to, int maxLength)
    {
        var distances = new Dictionary<int, int> { [to] = 0 };
        var reached = new List<int> { to };
        for (var distance = 1; distance <= maxLength && reached.Count > 0; distance++)
        {
            var next = new List<int>();
            foreach (var node in reached)
                foreach (var edge in graph.EdgesAt(node))
                    if (Walked.Contains(graph.Edges[edge].Kind) && distances.TryAdd(graph.Across(edge, node), distance))
                        next.Add(graph.Across(edge, node));
            reached = next;
        }

        return distances;
    }

    /// <summary>One hop to each neighbour, by the edge that says most: a link rather than a topic, and what few share rather than what many do.</summary>
    private static IEnumerable<Hop> HopsFrom(ContentGraph graph, int node)
    {
        var hops = new Dictionary<int, Hop>();
        foreach (var index in graph.EdgesAt(node))
        {
            var edge = graph.Edges[index];
            var hop = new Hop(node, graph.Across(index, node), edge);
            if (Walked.Contains(edge.Kind) && hop.To != node && (!hops.TryGetValue(hop.To, out var known) || hop.SaysMoreThan(known)))
                hops[hop.To] = hop;
        }

        return hops.Values.OrderBy(hop => hop.Edge.Kind).ThenBy(hop => graph.EdgesAt(hop.To).Length).ThenBy(hop => hop.To);
    }
}

/// <summary>One hop of a chain, by indices of nodes.</summary>
public sealed record Hop(int From, int To, GraphEdge Edge)
{
    /// <summary>Whether the edge is walked against its direction.</summary>
    public bool IsReversed => Edge.IsDirected && Edge.To == From;

    /// <summary>Kinds come in the order of what they say; one's own link says more than that of the other.</summary>
    internal bool SaysMoreThan(Hop other) => Edge.Kind < other.Edge.Kind || (Edge.Kind == other.Edge.Kind && !IsReversed && other.IsReversed);
}
