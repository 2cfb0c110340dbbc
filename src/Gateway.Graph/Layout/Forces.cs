using Gateway.Graph.Communities;

namespace Gateway.Graph.Layout;

/// <summary>What moves nodes: all push each other off, edges pull, and the middle holds them together.</summary>
internal sealed class Forces
{
    private readonly WeightedGraph graph;

    // What one node has for itself, as a length: the "k" of Fruchterman and Reingold.
    private readonly double room;
    private readonly double heaviest;

    public Forces(WeightedGraph graph)
    {
        this.graph = graph;
        room = Math.Sqrt(Math.PI / graph.Count);
        heaviest = Math.Max(graph.Strengths.Max(), 1e-9);
    }

    public Point Push(Cells cells, Point here) => cells.PushAt(here) * (room * room);

    public Point Pull(Point[] places, int node)
    {
        var force = default(Point);
        // A post that a hundred link to is not to be torn about by each of them.
        var calm = 1 / Math.Sqrt(1 + (graph.Strengths[node] / heaviest * 10));
        foreach (var (neighbour, weight) in graph.NeighboursOf(node))
        {
            var towards = places[neighbour] - places[node];
            force += towards * (weight * calm * towards.Length / room);
        }

        return force;
    }

    /// <summary>Grows with the distance, under which unlinked nodes spread evenly over a disc of radius 1.</summary>
    public static Point Home(Point here) => here * Math.PI;

    /// <summary>
    /// By what factor places must grow for all forces together neither to widen nor to narrow the drawing (the virial is 0 there): the push of a
    /// pair does the same work at any scale, home grows with its square, a pull with its cube.
    /// </summary>
    public double ScaleOfRest(Point[] places)
    {
        var cells = new Cells(places);
        var (push, pull, home) = (0.0, 0.0, 0.0);
        for (var node = 0; node < places.Length; node++)
        {
            push += Along(places[node], Push(cells, places[node]));
            pull -= Along(places[node], Pull(places, node));
            home += Along(places[node], Home(places[node]));
        }

        var (low, high) = (0.0, 1e6);
        for (var halving = 0; halving < 100; halving++)
        {
            var middle = (low + high) / 2;
            if ((((pull * middle) + home) * middle * middle) < push)
                low = middle;
            else
                high = middle;
        }

        return home > 0 ? low : 1;
    }

    private static double Along(Point place, Point force) => (place.X * force.X) + (place.Y * force.Y);
}
