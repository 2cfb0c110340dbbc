namespace Gateway.Graph.Related;

/// <summary>
/// What is much of a signal in this corpus: what the usual post has in common with the post that is nearest to it by that signal alone. So signals of different
/// kinds can be added, and those of different corpora compared.
/// </summary>
internal sealed class Yardsticks
{
    private readonly double[] units;

    /// <param name="measured">By post: the signals of its candidates.</param>
    public Yardsticks(IReadOnlyList<IReadOnlyList<double[]>> measured) =>
        units = [.. Enumerable.Range(0, Signals.Count).Select(signal => MedianOf(measured.Select(x => x.Select(y => y[signal]).DefaultIfEmpty().Max())))];

    /// <summary>Whether any post has the signal.</summary>
    public bool Has(Signal signal) => units[(int)signal] > 0;

    /// <summary>From 0, nothing, to 1, as much as there usually is or more.</summary>
    public double[] Scale(double[] measured)
    {
        var scaled = new double[units.Length];
        for (var signal = 0; signal < scaled.Length; signal++)
            scaled[signal] = units[signal] > 0 ? Math.Min(1, measured[signal] / units[signal]) : 0;
        return scaled;
    }

    /// <summary>Of those that are above 0; 0 where none is.</summary>
    public static double MedianOf(IEnumerable<double> largest)
    {
        var sorted = largest.Where(value => value > 0).Order().ToList();
        return sorted is [] ? 0 : sorted[sorted.Count / 2];
    }
}
