using Gateway.Graph.Layout;

namespace Gateway.Graph.Drawing;

/// <summary>
/// What is needed first on top, what needs it below (Sugiyama, Tagawa and Toda 1981): layers by the longest chain, order within them by the middle of
/// the neighbours above and below.
/// </summary>
internal static class LayeredLayout
{
    private const int Sweeps = 4;

    public static Dictionary<int, Point> Of(IReadOnlyList<int> nodes, IReadOnlyList<GraphEdge> edges)
    {
        var arrows = edges.Select(Downwards).OfType<(int Above, int Below)>().ToList();
        var layerOf = Layers(nodes, arrows);
        var joined = edges.SelectMany(edge => new[] { (edge.From, edge.To), (edge.To, edge.From) }).ToLookup(pair => pair.Item1, pair => pair.Item2);
        var layers = nodes.GroupBy(node => layerOf[node]).OrderBy(layer => layer.Key).Select(layer => layer.ToList()).ToList();
        var across = new Dictionary<int, double>();
        foreach (var layer in layers)
            Spread(layer, across);
        for (var sweep = 0; sweep < Sweeps; sweep++)
            foreach (var layer in sweep % 2 == 0 ? layers : Enumerable.Reverse(layers))
                Spread([.. layer.OrderBy(node => joined[node].Where(other => layerOf[other] != layerOf[node]).Select(other => across[other]).DefaultIfEmpty(across[node]).Average()).ThenBy(node => across[node])], across);
        return nodes.ToDictionary(node => node, node => new Point(across[node], layers.Count == 1 ? 0 : (2.0 * layerOf[node] / (layers.Count - 1)) - 1));
    }

    /// <summary>Which end belongs on top; null for edges that say nothing of it.</summary>
    private static (int Above, int Below)? Downwards(GraphEdge edge) => edge.Kind switch
    {
        GraphEdgeKind.Prerequisite => (edge.From, edge.To),
        GraphEdgeKind.Broader or GraphEdgeKind.HasTopic or GraphEdgeKind.InSeries => (edge.To, edge.From),
        GraphEdgeKind.Supersedes or GraphEdgeKind.Cites => (edge.To, edge.From),
        _ => null,
    };

    /// <summary>The longest chain that leads to each node. An arrow that would close a circle is passed over.</summary>
    private static Dictionary<int, int> Layers(IReadOnlyList<int> nodes, List<(int Above, int Below)> arrows)
    {
        var below = arrows.ToLookup(arrow => arrow.Above, arrow => arrow.Below);
        var open = new HashSet<int>();
        var finished = new List<int>();
        var seen = new HashSet<int>();
        var forward = new HashSet<(int, int)>();
        foreach (var node in nodes)
            Visit(node);

        var layerOf = nodes.ToDictionary(node => node, _ => 0);
        foreach (var node in Enumerable.Reverse(finished))
            foreach (var next in below[node].Where(next => forward.Contains((node, next))))
                layerOf[next] = Math.Max(layerOf[next], layerOf[node] + 1);
        return WithoutGaps(layerOf);

        void Visit(int first)
        {
            // Depth first without recursion: chains may be long.
            var path = new Stack<(int Node, IEnumerator<int> Next)>();
            Enter(first);
            while (path.TryPeek(out var top))
                if (!top.Next.MoveNext())
                {
                    path.Pop();
                    open.Remove(top.Node);
                    finished.Add(top.Node);
                }
                else if (!open.Contains(top.Next.Current))
                {
                    forward.Add((top.Node, top.Next.Current));
                    Enter(top.Next.Current);
                }

            void Enter(int node)
            {
                if (!seen.Add(node))
                    return;
                open.Add(node);
                path.Push((node, below[node].GetEnumerator()));
            }
        }
    }

    private static Dictionary<int, int> WithoutGaps(Dictionary<int, int> layerOf)
    {
        var numbers = layerOf.Values.Distinct().Order().Index().ToDictionary(x => x.Item, x => x.Index);
        return layerOf.ToDictionary(x => x.Key, x => numbers[x.Value]);
    }

    private static void Spread(List<int> layer, Dictionary<int, double> across)
    {
        foreach (var (index, node) in layer.Index())
            across[node] = layer.Count == 1 ? 0 : (2.0 * index / (layer.Count - 1)) - 1;
    }
}
