using Gateway.Graph.Layout;

namespace Gateway.Graph.Drawing;

/// <summary>A part of the graph, placed and ready to draw.</summary>
/// <param name="Nodes">Centers first, then the nearest, then the best connected.</param>
/// <param name="Edges">Between these nodes, by their indices in the whole graph.</param>
/// <param name="Communities">Densely linked groups, largest first; also of nodes that were not kept.</param>
/// <param name="NodeCount">Nodes before the best connected were kept.</param>
public sealed record Drawing(IReadOnlyList<DrawnNode> Nodes, IReadOnlyList<GraphEdge> Edges, IReadOnlyList<DrawnGroup> Communities, int NodeCount)
{
    public bool IsTruncated => NodeCount > Nodes.Count;

    public static Drawing Of(ContentGraph graph, DrawingRequest request, CancellationToken cancellationToken)
    {
        var chosen = Choose(graph, request, cancellationToken);
        var kept = Best(graph, request, chosen);
        var edges = EdgesBetween(graph, request, kept);
        cancellationToken.ThrowIfCancellationRequested();
        var places = request.Layout switch
        {
            GraphLayout.Layered => LayeredLayout.Of(kept, edges),
            GraphLayout.Radial => RadialLayout.Of(kept, edges, chosen),
            _ => kept.ToDictionary(node => node, node => graph.Nodes[node].Place),
        };

        List<DrawnNode> nodes = [.. kept.Select(node => new DrawnNode(
            node, graph.Nodes[node], places[node], request.Centers is null ? null : chosen[node], graph.Nodes[node].Group))];
        return new Drawing(nodes, edges, Groups(graph, chosen.Keys, places), chosen.Count);
    }

    /// <summary>The nodes to draw and, where there are centers, how many hops each is away from them; else 0.</summary>
    private static Dictionary<int, int> Choose(ContentGraph graph, DrawingRequest request, CancellationToken cancellationToken)
    {
        if (request.Centers is null)
            return Enumerable.Range(0, graph.Nodes.Count).Where(node => request.Shows(graph, node)).ToDictionary(node => node, _ => 0);
        var distances = request.Centers.Distinct().ToDictionary(center => center, _ => 0);
        var reached = distances.Keys.ToList();
        for (var distance = 1; distance <= request.Depth; distance++)
        {
            var next = new List<int>();
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var node in reached)
                foreach (var edge in graph.EdgesAt(node))
                    if (graph.Across(edge, node) is var other && request.Shows(graph.Edges[edge]) && request.Shows(graph, other) && distances.TryAdd(other, distance))
                        next.Add(other);
            reached = next;
        }

        return distances;
    }

    private static List<int> Best(ContentGraph graph, DrawingRequest request, Dictionary<int, int> chosen)
    {
        var ties = chosen.Keys.ToDictionary(node => node, Ties);
        return [.. chosen.Keys
            .OrderBy(node => chosen[node]).ThenByDescending(node => ties[node]).ThenByDescending(node => graph.Nodes[node].Size).ThenBy(node => node)
            .Take(request.MaxNodes)];

        int Ties(int node)
        {
            var count = 0;
            foreach (var edge in graph.EdgesAt(node))
                count += request.Shows(graph.Edges[edge]) && chosen.ContainsKey(graph.Across(edge, node)) ? 1 : 0;
            return count;
        }
    }

    private static List<GraphEdge> EdgesBetween(ContentGraph graph, DrawingRequest request, List<int> kept)
    {
        var shown = kept.ToHashSet();
        var found = new List<GraphEdge>();
        foreach (var node in kept)
            foreach (var index in graph.EdgesAt(node))
                if (graph.Edges[index] is var edge && edge.From == node && shown.Contains(edge.To) && request.Shows(edge))
                    found.Add(edge);
        return found;
    }

    private static List<DrawnGroup> Groups(ContentGraph graph, IEnumerable<int> chosen, IReadOnlyDictionary<int, Point> places) => [.. chosen
        .Where(node => graph.Nodes[node].Group is not null)
        .GroupBy(node => graph.Nodes[node].Group!.Value)
        .Select(group => new DrawnGroup(group.Key, graph.Groups[group.Key] ?? "", group.Count(), MiddleOf(graph, group, places), graph.Nodes[group.MaxBy(node => (graph.Nodes[node].Size, -node))]))
        .OrderByDescending(group => group.NodeCount).ThenBy(group => group.Group)];

    /// <summary>Of those that were kept; where none was, of where they stand on the map of everything.</summary>
    private static Point MiddleOf(ContentGraph graph, IEnumerable<int> group, IReadOnlyDictionary<int, Point> places)
    {
        var kept = group.Where(places.ContainsKey).Select(node => places[node]).ToList();
        if (kept is [])
            kept = [.. group.Select(node => graph.Nodes[node].Place)];
        return new(kept.Average(place => place.X), kept.Average(place => place.Y));
    }
}

/// <param name="Centers">Indices of nodes to start from; everything if null.</param>
/// <param name="Depth">Hops from the centers.</param>
/// <param name="EdgeKinds">All that join the nodes if null.</param>
/// <param name="Posts">Whether a post may be shown.</param>
/// <param name="Member">Index of a node: only nodes of its group are shown, itself alone if it has none; null for no such choice.</param>
/// <param name="MinConfidence">Weaker edges are left out, 0 to 1.</param>
/// <param name="MaxNodes">The best connected are kept.</param>
public sealed record DrawingRequest(
    IReadOnlyList<int>? Centers,
    int Depth,
    IReadOnlySet<GraphNodeKind> NodeKinds,
    IReadOnlySet<GraphEdgeKind>? EdgeKinds,
    Func<GraphNode, bool> Posts,
    int? Member,
    double MinConfidence,
    GraphLayout Layout,
    int MaxNodes)
{
    internal bool Shows(ContentGraph graph, int node) =>
        graph.Nodes[node] is var found && NodeKinds.Contains(found.Kind) && (found.Kind != GraphNodeKind.Post || Posts(found))
        && (Member is not { } member || node == member || (found.Group is { } group && group == graph.Nodes[member].Group));

    internal bool Shows(GraphEdge edge) => edge.Confidence >= MinConfidence && EdgeKinds?.Contains(edge.Kind) != false;
}

/// <param name="Index">In the whole graph.</param>
/// <param name="Distance">Hops from the nearest center; null without centers.</param>
public sealed record DrawnNode(int Index, GraphNode Node, Point Place, int? Distance, int? Group);

/// <param name="Label">The words that set it apart.</param>
/// <param name="Middle">Of its nodes.</param>
/// <param name="Center">The most important of its nodes.</param>
public sealed record DrawnGroup(int Group, string Label, int NodeCount, Point Middle, GraphNode Center);

/// <summary>How nodes are placed.</summary>
public enum GraphLayout
{
    /// <summary>Linked nodes near each other; placed once per revision.</summary>
    Force,

    /// <summary>Prerequisites and broader topics on top.</summary>
    Layered,

    /// <summary>Centers in the middle, one ring per hop.</summary>
    Radial,
}
