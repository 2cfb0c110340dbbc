using Gateway.Graph.Communities;

namespace Gateway.Graph.Layout;

/// <summary>
/// Places linked nodes near each other (Fruchterman and Reingold 1991, with a pull towards the middle in place of walls, under which unlinked nodes
/// spread evenly over a disc). Nothing is left to chance: equal input gives equal places.
/// </summary>
public static class ForceLayout
{
    private const double Radius = 0.85;

    // The share of nodes that lies within it.
    private const double Most = 0.95;

    private const int Steps = 150;

    // A node whose neighbours have changed moves by a third of the radius at most.
    private const int StepsOfOne = 40;
    private const double FirstStrideOfOne = 0.015;
    private const double FirstStride = 0.1;

    /// <param name="known">By node: where it was placed before; null where it was not. All null for a first drawing.</param>
    /// <param name="stays">By node: whether it stays there; only the others look for a place.</param>
    /// <param name="groupOf">By node: its group, from 0 without gaps. In a first drawing, groups are placed before their nodes.</param>
    public static Point[] Of(WeightedGraph graph, Point?[] known, bool[] stays, int[] groupOf)
    {
        if (graph.Count <= 1)
            return new Point[graph.Count];
        return 2 * known.Count(place => place is not null) >= graph.Count
            ? Adjust(graph, known, stays)
            : Filling(Settle(graph, NearGroup(graph, groupOf), _ => false, Steps, FirstStride));
    }

    private static Point[] Adjust(WeightedGraph graph, Point?[] known, bool[] stays)
    {
        var start = NearKnown(graph, known);
        if (Array.TrueForAll(stays, stay => stay))
            return start;
        var factor = new Forces(graph).ScaleOfRest(start);
        var places = Settle(graph, start, node => stays[node], StepsOfOne, FirstStrideOfOne).Scaled(1 / factor);
        return [.. places.Select((place, node) => stays[node] ? start[node] : WithinDrawing(place))];
    }

    /// <summary>A new node begins in the midst of its neighbours.</summary>
    private static Point[] NearKnown(WeightedGraph graph, Point?[] known)
    {
        var places = new Point[graph.Count];
        for (var node = 0; node < graph.Count; node++)
        {
            var (sum, weights) = (default(Point), 0.0);
            foreach (var (neighbour, weight) in graph.NeighboursOf(node))
                if (known[neighbour] is { } place)
                    (sum, weights) = (sum + (place * weight), weights + weight);
            var beside = Sunflower(node, graph.Count) * (weights > 0 ? 0.02 : 1);
            places[node] = known[node] ?? ((weights > 0 ? sum * (1 / weights) : default) + beside);
        }

        return places;
    }

    private static Point[] NearGroup(WeightedGraph graph, int[] groupOf)
    {
        var groups = graph.Collapse(groupOf);
        var sizes = new int[groups.Count];
        foreach (var group in groupOf)
            sizes[group]++;
        var middles = Filling(Settle(groups, [.. Enumerable.Range(0, groups.Count).Select(group => Sunflower(group, groups.Count))], _ => false, Steps, FirstStride));
        var placed = new int[groups.Count];
        return [.. groupOf.Select(group =>
            middles[group] + (Sunflower(placed[group]++, sizes[group]) * Math.Sqrt((double)sizes[group] / graph.Count)))];
    }

    private static Point[] Settle(WeightedGraph graph, Point[] start, Predicate<int> stays, int steps, double firstStride)
    {
        var forces = new Forces(graph);
        var places = start.Scaled(forces.ScaleOfRest(start));
        for (var step = 0; step < steps; step++)
        {
            var before = places;
            var cells = new Cells(before);
            var stride = firstStride * (steps - step) / steps;
            places = new Point[before.Length];
            Parallel.For(0, before.Length, node =>
            {
                places[node] = before[node];
                if (stays(node))
                    return;
                var force = forces.Push(cells, before[node]) + forces.Pull(before, node) - Forces.Home(before[node]);
                var length = force.Length;
                places[node] += length > stride ? force * (stride / length) : force;
            });
        }

        return places;
    }

    /// <summary>Most nodes within the radius, and none outside of the drawing.</summary>
    private static Point[] Filling(Point[] places)
    {
        var distances = places.Select(place => place.Length).Order().ToArray();
        var most = distances[(int)((distances.Length - 1) * Most)];
        return [.. places.Scaled(most > 0 ? Radius / most : 1).Select(WithinDrawing)];
    }

    private static Point WithinDrawing(Point place) => place.Length > 1 ? place * (1 / place.Length) : place;

    private static Point[] Scaled(this Point[] places, double factor) => [.. places.Select(place => place * factor)];

    /// <summary>Evenly over a disc (Vogel 1979).</summary>
    private static Point Sunflower(int index, int count)
    {
        const double goldenTurn = 0.381966011250105;
        return Point.OnCircle(index * goldenTurn) * (Radius * Math.Sqrt((index + 0.5) / count));
    }
}
