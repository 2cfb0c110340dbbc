namespace Gateway.Graph.Layout;

/// <summary>A point of the drawing: X to the right, Y downwards, both from -1 to 1.</summary>
public readonly record struct Point(double X, double Y)
{
    public double Length => Math.Sqrt((X * X) + (Y * Y));

    public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y);

    public static Point operator -(Point a, Point b) => new(a.X - b.X, a.Y - b.Y);

    public static Point operator *(Point a, double factor) => new(a.X * factor, a.Y * factor);

    /// <summary>On the circle of radius 1 around the middle; 0 is to the right.</summary>
    /// <param name="turn">Share of a full turn.</param>
    public static Point OnCircle(double turn) => new(Math.Cos(turn * Math.Tau), Math.Sin(turn * Math.Tau));
}
