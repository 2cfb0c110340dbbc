using System.Numerics;

namespace Gateway.Graph.Layout;

/// <summary>Gives whatever is drawn beside posts a spot of its own, near its middle and not on top of anything.</summary>
public sealed class FreeSpots
{
    // Of the room that each node would have if all were spread evenly.
    private const double Share = 0.4;
    private const double Widest = 2;
    private const double GoldenTurn = 0.381966011250105;

    private readonly double apart;
    private readonly Dictionary<(int X, int Y), List<Point>> taken = [];

    // By the cell of a middle: how far around it all is taken.
    private readonly Dictionary<(int X, int Y), int> turns = [];

    /// <param name="nodes">How many are drawn in all; roughly, so that one more does not move all others.</param>
    public FreeSpots(int nodes) => apart = Share * Math.Sqrt(Math.PI / BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, nodes)));

    public void Take(Point spot)
    {
        if (!taken.TryGetValue(CellOf(spot), out var spots))
            taken.Add(CellOf(spot), spots = []);
        spots.Add(spot);
    }

    /// <summary>The first free spot on a spiral (Vogel 1979) around a middle; it is taken then.</summary>
    public Point Beside(Point middle)
    {
        var cell = CellOf(middle);
        // All spots together take half of the disc, so one is free before the spiral has left it.
        for (var turn = turns.GetValueOrDefault(cell) + 1; apart * Math.Sqrt(turn) <= Widest; turn++)
        {
            var spot = middle + (Point.OnCircle(turn * GoldenTurn) * (apart * Math.Sqrt(turn)));
            if (spot.Length > 1 || !IsFree(spot))
                continue;
            turns[cell] = turn;
            Take(spot);
            return spot;
        }

        return middle;
    }

    private bool IsFree(Point spot)
    {
        var (x, y) = CellOf(spot);
        for (var column = x - 1; column <= x + 1; column++)
            for (var row = y - 1; row <= y + 1; row++)
                if (taken.TryGetValue((column, row), out var spots))
                    foreach (var other in spots)
                        if ((other - spot).Length < apart)
                            return false;
        return true;
    }

    private (int X, int Y) CellOf(Point point) => ((int)Math.Floor(point.X / apart), (int)Math.Floor(point.Y / apart));
}
