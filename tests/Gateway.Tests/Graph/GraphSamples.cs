namespace Gateway.Tests.Graph;

internal static class GraphSamples
{
    /// <summary>Groups whose members are linked ten times as often as chance would link them with others.</summary>
    public static IReadOnlyList<(int From, int To, double Weight)> Clustered(int groups, int size, int seed)
    {
        var random = new Random(seed);
        var count = groups * size;
        return [.. from a in Enumerable.Range(0, count)
                   from b in Enumerable.Range(a + 1, count - a - 1)
                   where random.NextDouble() < (a / size == b / size ? 0.3 : 0.01)
                   select (a, b, 1.0)];
    }
}
