using Gateway.Graph.Learning;

namespace Gateway.Graph.Related;

/// <summary>How signals become a score: a logistic regression over few signals, all of which speak for a relation or not at all.</summary>
internal sealed class RelatedModel
{
    // So a pair without anything in common has a score of 0.02, and one that has all in common of 0.98.
    private const double Intercept = -4;
    private const double Total = 8;

    // A link between two posts by itself makes 0.12.
    private const float DirectLink = 2;

    // Texts whose words are as alike as this are versions of one: nothing else has to speak for them. The cosine, from where it begins to where it is all.
    private const double NearlyAlike = 0.7;
    private const double Alike = 0.8;

    // Proportions in round numbers, so that text weighs most: what a post says and the titles of what it cites. Chosen by hand on one blog, where
    // moderate changes of single ones made less difference than the noise.
    private static readonly double[] Prior = Proportions(x => x switch
    {
        Signal.Text => 1,
        Signal.CitedTitles => 1,
        Signal.Topics => 0.7,
        Signal.Walk => 0.5,
        Signal.Papers => 0.4,
        Signal.CommonLinks => 0.3,
        _ => 0.3,
    });

    private static readonly double[] TextOnly = Proportions(x => x == Signal.Text ? 1 : 0);

    private readonly double[] weights;
    private readonly Yardsticks yardsticks;

    private RelatedModel(double[] proportions, Yardsticks yardsticks)
    {
        this.yardsticks = yardsticks;
        // What nothing in the corpus has leaves its weight to the others.
        double[] present = [.. proportions.Index().Select(x => yardsticks.Has((Signal)x.Index) ? x.Item : 0)];
        var sum = present.Sum();
        weights = [.. present.Select(weight => sum > 0 ? Total * weight / sum : 0)];
    }

    /// <summary>The weights that rank the blog's own links best, if there are enough of them; else those that are shipped.</summary>
    public static RelatedModel Of(Yardsticks yardsticks, IReadOnlyList<LinkExamples> examples)
    {
        var shipped = new RelatedModel(Prior, yardsticks);
        if (examples.Sum(x => x.Linked.Count(linked => linked)) < 2 * LinkExamples.Fewest)
            return shipped;
        var best = shipped.PrecisionOn(examples);
        var text = new RelatedModel(TextOnly, yardsticks);
        var fitted = Fit(yardsticks, examples);
        var fittedPrecision = CrossValidate(yardsticks, examples);
        if (fittedPrecision > Math.Max(best, text.PrecisionOn(examples)) + LinkExamples.LeastGain)
            return fitted;
        return text.PrecisionOn(examples) > best + LinkExamples.LeastGain ? text : shipped;
    }

    /// <summary>What each signal adds to the log-odds, by <see cref="Signal"/>; a direct link comes last.</summary>
    public float[] Parts(double[] measured, bool isLinked)
    {
        var scaled = yardsticks.Scale(measured);
        var parts = new float[scaled.Length + 1];
        for (var signal = 0; signal < scaled.Length; signal++)
            parts[signal] = (float)(scaled[signal] * weights[signal]);
        parts[^1] = isLinked ? DirectLink : 0;
        var alike = Math.Clamp((measured[(int)Signal.Text] - NearlyAlike) / (Alike - NearlyAlike), 0, 1);
        parts[(int)Signal.Text] += (float)(alike * Math.Max(0, Total - parts.Sum()));
        return parts;
    }

    /// <summary>From 0 to 1.</summary>
    public static double Score(float[] parts) => Reason.Rounded(1 / (1 + Math.Exp(-(Intercept + parts.Sum()))));

    private double Evidence(double[] measured)
    {
        var scaled = yardsticks.Scale(measured);
        var sum = 0.0;
        for (var signal = 0; signal < scaled.Length; signal++)
            sum += scaled[signal] * weights[signal];
        return sum;
    }

    private double PrecisionOn(IReadOnlyList<LinkExamples> examples) => examples.Average(x => x.Precision(Evidence));

    /// <summary>The examples lie in folds by their place, and each fold is judged by weights that were fitted to the others.</summary>
    private static double CrossValidate(Yardsticks yardsticks, IReadOnlyList<LinkExamples> examples) => Enumerable.Range(0, LinkExamples.Folds)
        .SelectMany(fold =>
        {
            var model = Fit(yardsticks, [.. examples.Where((_, place) => place % LinkExamples.Folds != fold)]);
            return examples.Where((_, place) => place % LinkExamples.Folds == fold).Select(x => x.Precision(model.Evidence));
        })
        .DefaultIfEmpty().Average();

    /// <summary>
    /// Fitted around the shipped weights. Only the proportions are taken: how often an author links is no measure of how closely posts are related. What would
    /// speak against a relation is left out.
    /// </summary>
    private static RelatedModel Fit(Yardsticks yardsticks, IReadOnlyList<LinkExamples> examples)
    {
        var shipped = new RelatedModel(Prior, yardsticks);
        Example[] pairs = [.. examples.SelectMany(x => x.Measured.Zip(x.Linked, (measured, linked) => new Example(yardsticks.Scale(measured), linked)))];
        var fitted = LogisticRegression.Fit(pairs, LinkExamples.PriorStrength, new LogisticRegression(Intercept, shipped.weights));
        return new RelatedModel([.. fitted.Weights.Select(weight => Math.Max(0, weight))], yardsticks);
    }

    private static double[] Proportions(Func<Signal, double> of) => [.. Enum.GetValues<Signal>().Select(of)];
}
