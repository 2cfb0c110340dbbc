using Gateway.Graph.Layout;

namespace Gateway.Graph.Drawing;

/// <summary>Centers in the middle, one ring per hop. On its ring a node lies near the nodes of the ring within that it is joined with, so that few edges cross.</summary>
internal static class RadialLayout
{
    /// <param name="distances">By node: the number of its ring.</param>
    public static Dictionary<int, Point> Of(IReadOnlyList<int> nodes, IReadOnlyList<GraphEdge> edges, IReadOnlyDictionary<int, int> distances)
    {
        var joined = edges.SelectMany(edge => new[] { (edge.From, edge.To), (edge.To, edge.From) }).ToLookup(pair => pair.Item1, pair => pair.Item2);
        var rings = nodes.GroupBy(node => distances[node]).OrderBy(ring => ring.Key).ToList();
        var outermost = rings.Count == 0 ? 0 : rings[^1].Key;
        var places = new Dictionary<int, Point>();
        foreach (var ring in rings)
        {
            // Several centers share a small circle in the middle.
            var radius = ring.Key > 0 ? (double)ring.Key / outermost : ring.Count() == 1 ? 0 : outermost == 0 ? 1 : 0.3 / outermost;
            var inOrder = ring.OrderBy(node => Direction(joined[node].Where(places.ContainsKey).Select(other => places[other]))).ThenBy(node => node).ToList();
            foreach (var (index, node) in inOrder.Index())
                places[node] = Point.OnCircle((double)index / inOrder.Count) * radius;
        }

        return places;
    }

    /// <summary>Share of a full turn from the right to the middle of some places.</summary>
    private static double Direction(IEnumerable<Point> places)
    {
        var sum = places.Aggregate(default(Point), (a, b) => a + b);
        var turn = Math.Atan2(sum.Y, sum.X) / Math.Tau;
        return turn < 0 ? turn + 1 : turn;
    }
}
