namespace Gateway.Graph.Related;

/// <summary>The candidates of one post, with the links of its author as a sign of what is related. What is measured of a pair does not know of its own link.</summary>
/// <param name="Measured">Of each candidate, by <see cref="Signal"/>.</param>
/// <param name="Linked">Whether it links to the post, or the post to it.</param>
internal sealed record LinkExamples(IReadOnlyList<double[]> Measured, IReadOnlyList<bool> Linked)
{
    /// <summary>With fewer linked pairs, weights that fit them are chance.</summary>
    public const int Fewest = 50;

    public const int Folds = 5;

    /// <summary>How much better weights have to be than simpler ones.</summary>
    public const double LeastGain = 0.01;

    /// <summary>How many examples the shipped weights count for.</summary>
    public const double PriorStrength = 10;

    /// <summary>How well a ranking finds the linked posts: average precision.</summary>
    public double Precision(Func<double[], double> evidence)
    {
        var ranked = Measured.Select(evidence).Zip(Linked).Select((x, place) => (Evidence: x.First, Linked: x.Second, place))
            .OrderByDescending(x => x.Evidence).ThenBy(x => x.place).Select(x => x.Linked).ToList();
        var (found, sum) = (0, 0.0);
        for (var rank = 0; rank < ranked.Count; rank++)
            if (ranked[rank])
                sum += ++found / (rank + 1.0);
        return sum / found;
    }
}
