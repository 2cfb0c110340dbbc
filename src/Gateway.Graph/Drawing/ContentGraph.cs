using Gateway.Content.Model;

namespace Gateway.Graph.Drawing;

/// <summary>All objects and how they hang together, as numbers: small enough to stay in memory for as long as a revision lasts.</summary>
public sealed class ContentGraph
{
    private readonly GraphEdge[] edges;
    private readonly int[] starts;
    private readonly int[] edgesOfNodes;
    private readonly Dictionary<(GraphNodeKind, ContentKey), int> indexOf;

    public ContentGraph(IReadOnlyList<GraphNode> nodes, IReadOnlyList<GraphEdge> edges, IReadOnlyList<string?> groups)
    {
        Nodes = nodes;
        Groups = groups;
        this.edges = [.. edges];
        indexOf = nodes.Index().ToDictionary(x => (x.Item.Kind, x.Item.Key), x => x.Index);
        starts = new int[nodes.Count + 1];
        foreach (var edge in edges)
        {
            starts[edge.From + 1]++;
            starts[edge.To + 1]++;
        }

        for (var node = 0; node < nodes.Count; node++)
            starts[node + 1] += starts[node];
        edgesOfNodes = new int[starts[^1]];
        var filled = starts.ToArray();
        foreach (var (index, edge) in edges.Index())
        {
            edgesOfNodes[filled[edge.From]++] = index;
            edgesOfNodes[filled[edge.To]++] = index;
        }
    }

    public IReadOnlyList<GraphNode> Nodes { get; }

    public IReadOnlyList<GraphEdge> Edges => edges;

    /// <summary>What sets each group apart, by its number; null where a node stands alone.</summary>
    public IReadOnlyList<string?> Groups { get; }

    /// <summary>Null for an object that is not drawn.</summary>
    public int? Find(GraphNodeKind kind, ContentKey key) => indexOf.TryGetValue((kind, key), out var index) ? index : null;

    /// <summary>Indices of the edges at a node, those that start there and those that end there.</summary>
    internal ReadOnlySpan<int> EdgesAt(int node) => edgesOfNodes.AsSpan(starts[node]..starts[node + 1]);

    /// <summary>The other end of an edge.</summary>
    internal int Across(int edge, int node) => edges[edge].From == node ? edges[edge].To : edges[edge].From;
}
