namespace Gateway.Graph.Drawing;

/// <summary>Shortest chains from one object to another, over links, papers and topics.</summary>
public static class ConnectingPaths
{
    // Without what joins almost everything: that two posts have one author explains nothing.
    private static readonly HashSet<GraphEdgeKind> Walked =
        [GraphEdgeKind.CrossLink, GraphEdgeKind.Prerequisite, GraphEdgeKind.Supersedes, GraphEdgeKind.Cites, GraphEdgeKind.HasTopic, GraphEdgeKind.Broader, GraphEdgeKind.InSeries];

    // Between hubs there are more chains than anybody could look through; so many hops are tried.
    private const int MostTried = 50_000;

    /// <param name="maxLength">Hops at most.</param>
    /// <param name="count">Chains at most.</param>
    /// <param name="minConfidence">Weaker edges are not walked, 0 to 1.</param>
    /// <returns>Shorter ones first; of equal length those whose hops say most. No chain visits an object twice.</returns>
    public static IReadOnlyList<IReadOnlyList<Hop>> Between(ContentGraph graph, int from, int to, int maxLength, int count, double minConfidence, CancellationToken cancellationToken)
    {
        if (from == to)
            return [];
        var leading = Leading(graph, from, to, maxLength, minConfidence, cancellationToken);
        var hopsFrom = new Dictionary<int, List<Hop>>();
        var found = new List<IReadOnlyList<Hop>>();
        var chain = new List<Hop>();
        var tried = 0;
        for (var length = 1; length <= maxLength && found.Count < count; length++)
            if (leading[length].Contains(from))
                Walk(from, length);
        return found;

        void Walk(int node, int left)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (left == 0)
            {
                found.Add([.. chain]);
                return;
            }

            if (!hopsFrom.TryGetValue(node, out var hops))
                hopsFrom.Add(node, hops = HopsFrom(graph, node, minConfidence));
            foreach (var hop in hops)
            {
                if (found.Count == count || tried == MostTried)
                    return;
                tried++;
                if (hop.To == from || !leading[left - 1].Contains(hop.To) || chain.Exists(before => before.To == hop.To))
                    continue;
                chain.Add(hop);
                Walk(hop.To, left - 1);
                chain.RemoveAt(chain.Count - 1);
            }
        }
    }

    /// <summary>By the number of hops: the nodes from which so many lead to the end, without passing through either end on the way.</summary>
    private static HashSet<int>[] Leading(ContentGraph graph, int from, int to, int maxLength, double minConfidence, CancellationToken cancellationToken)
    {
        var leading = new HashSet<int>[maxLength + 1];
        leading[0] = [to];
        for (var length = 1; length <= maxLength; length++)
        {
            leading[length] = [];
            foreach (var node in leading[length - 1].Where(node => node != from))
            {
                cancellationToken.ThrowIfCancellationRequested();
                foreach (var edge in graph.EdgesAt(node))
                    if (IsWalked(graph.Edges[edge], minConfidence) && graph.Across(edge, node) is var other && other != to)
                        leading[length].Add(other);
            }
        }

        return leading;
    }

    private static bool IsWalked(GraphEdge edge, double minConfidence) => edge.Confidence >= minConfidence && Walked.Contains(edge.Kind);

    /// <summary>One hop to each neighbour, by the edge that says most: a link rather than a topic, and what few share rather than what many do.</summary>
    private static List<Hop> HopsFrom(ContentGraph graph, int node, double minConfidence)
    {
        var hops = new Dictionary<int, Hop>();
        foreach (var index in graph.EdgesAt(node))
        {
            var edge = graph.Edges[index];
            var hop = new Hop(node, graph.Across(index, node), edge);
            if (IsWalked(edge, minConfidence) && hop.To != node && (!hops.TryGetValue(hop.To, out var known) || hop.SaysMoreThan(known)))
                hops[hop.To] = hop;
        }

        return [.. hops.Values.OrderBy(hop => hop.Edge.Kind).ThenBy(hop => graph.EdgesAt(hop.To).Length).ThenBy(hop => hop.To)];
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
