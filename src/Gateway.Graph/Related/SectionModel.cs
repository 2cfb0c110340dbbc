namespace Gateway.Graph.Related;

/// <summary>How what two sections have in common becomes a score, measured by what the usual section has in common with the nearest one.</summary>
internal sealed class SectionModel
{
    private const double Intercept = -4;
    private const double Total = 8;

    // What the other post as a whole speaks of tells more than the one section, where a section is short.
    private static readonly double[] Proportions = [0.5, 1, 0.2, 0.4];

    private readonly double[] weights;

    private SectionModel(double[] weights) => this.weights = weights;

    /// <param name="measured">Of some sections: what they have in common with others.</param>
    public static SectionModel Of(IReadOnlyList<IReadOnlyList<RankedSection>> measured)
    {
        var largest = measured.Where(x => x is not []).Select(x => Enumerable.Range(0, Proportions.Length).Select(part => x.Max(y => y.Parts[part])).ToArray()).ToList();
        double[] units = [.. Enumerable.Range(0, Proportions.Length).Select(part => Yardsticks.MedianOf(largest.Select(x => x[part])))];
        var sum = Proportions.Zip(units, (weight, unit) => unit > 0 ? weight : 0).Sum();
        return new SectionModel([.. Proportions.Zip(units, (weight, unit) => unit > 0 ? Total * weight / sum / unit : 0)]);
    }

    public IReadOnlyList<RankedSection> Best(IEnumerable<RankedSection> candidates, int most) =>
    [
        .. candidates.Select(x => x with { Parts = [.. x.Parts.Zip(weights, (value, weight) => value * weight)] })
            .Select(x => x with { Score = Reason.Rounded(1 / (1 + Math.Exp(-(Intercept + x.Parts.Sum())))) })
            .OrderByDescending(x => x.Score).ThenBy(x => x.Post).Take(most),
    ];
}
