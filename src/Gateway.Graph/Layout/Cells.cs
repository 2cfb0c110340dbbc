namespace Gateway.Graph.Layout;

/// <summary>
/// A square cut into four, again and again, until each part holds one point: far points act as one (Barnes and Hut 1986). Points push each other off with
/// a force of 1 / distance.
/// </summary>
internal sealed class Cells
{
    // Below it points lie on top of each other; also where the cutting ends.
    private const double Least = 1e-5;

    // A cell whose width is less than this share of its distance counts as one point.
    private const double Openness = 0.9;

    private readonly List<Cell> cells = [];

    public Cells(Point[] points)
    {
        var reach = points.Length == 0 ? 1 : points.Max(point => Math.Max(Math.Abs(point.X), Math.Abs(point.Y))) + Least;
        cells.Add(new Cell { Width = 2 * reach });
        foreach (var point in points)
            Add(point);
    }

    /// <summary>What pushes a point away from all others.</summary>
    public Point PushAt(Point point)
    {
        var push = default(Point);
        var open = new Stack<int>([0]);
        while (open.TryPop(out var index))
        {
            var cell = cells[index];
            if (cell.Count == 0)
                continue;
            var away = point - (cell.Sum * (1.0 / cell.Count));
            var distance = Math.Max(away.Length, Least);
            if (cell.FirstPart == 0 || cell.Width < Openness * distance)
                push += away * (cell.Count / (distance * distance));
            else
                for (var part = 3; part >= 0; part--)
                    open.Push(cell.FirstPart + part);
        }

        return push;
    }

    private void Add(Point point)
    {
        for (var index = 0; ;)
        {
            var cell = cells[index];
            var isTaken = cell.Count > 0 && cell.FirstPart == 0 && cell.Width > Least;
            var before = cell;
            cell.Sum += point;
            cell.Count++;
            if (isTaken)
            {
                cell.FirstPart = cells.Count;
                for (var part = 0; part < 4; part++)
                    cells.Add(new Cell { Middle = PartMiddle(cell, part), Width = cell.Width / 2 });
                // Whoever was here alone moves into a part.
                var mover = before.Sum * (1.0 / before.Count);
                var home = cell.FirstPart + PartOf(cell, mover);
                cells[home] = cells[home] with { Sum = before.Sum, Count = before.Count };
            }

            cells[index] = cell;
            if (cell.FirstPart == 0)
                return;
            index = cell.FirstPart + PartOf(cell, point);
        }
    }

    private static int PartOf(Cell cell, Point point) => (point.X >= cell.Middle.X ? 1 : 0) + (point.Y >= cell.Middle.Y ? 2 : 0);

    private static Point PartMiddle(Cell cell, int part) =>
        cell.Middle + new Point((part & 1) == 0 ? -cell.Width / 4 : cell.Width / 4, (part & 2) == 0 ? -cell.Width / 4 : cell.Width / 4);

    private record struct Cell(Point Middle, double Width, Point Sum, int Count, int FirstPart);
}
