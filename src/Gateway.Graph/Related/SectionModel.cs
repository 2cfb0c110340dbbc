using System.Numerics;

namespace Gateway.Graph.Related;

/// <summary>How what two sections have in common becomes a score, measured by what the usual section has in common with the nearest one.</summary>
internal sealed class SectionModel
{
    private const double Intercept = -4;
    private const double Total = 8;

    // What the other post as a whole speaks of tells more than the one section, where a section is short.
    private static readonly Vector4 Proportions = new(0.5f, 1, 0.2f, 0.4f);

    private readonly Vector4 weights;

    private SectionModel(Vector4 weights) => this.weights = weights;

    /// <param name="measured">Of some sections: what they have in common with others.</param>
    public static SectionModel Of(IReadOnlyList<RankedSection[]> measured)
    {
        var largest = measured.Where(x => x is not []).Select(x => x.Select(y => y.Parts).Aggregate(Vector4.Max)).ToList();
        var weights = default(Vector4);
        for (var part = 0; part < 4; part++)
            weights[part] = Yardsticks.MedianOf(largest.Select(x => (double)x[part])) is > 0 and var unit ? Proportions[part] / (float)unit : 0;
        var sum = Enumerable.Range(0, 4).Sum(part => weights[part] > 0 ? Proportions[part] : 0);
        return new SectionModel(sum > 0 ? weights * (float)(Total / sum) : weights);
    }

    public RankedSection[] Best(RankedSection[] candidates, int most) =>
    [
        .. candidates.Select(x => x with { Parts = x.Parts * weights })
            .Select(x => x with { Score = Reason.Rounded(1 / (1 + Math.Exp(-(Intercept + Vector4.Sum(x.Parts))))) })
            .OrderByDescending(x => x.Score).ThenBy(x => x.Post).Take(most),
    ];
}
