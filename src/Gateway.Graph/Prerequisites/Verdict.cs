using Gateway.Graph.Learning;

namespace Gateway.Graph.Prerequisites;

/// <summary>How likely one post needs another, and which features say so.</summary>
internal sealed class Verdict(LogisticRegression model, IReadOnlyList<string> names, double[] features)
{
    public double Probability { get; } = model.Probability(features);

    /// <summary>How likely it would be if a feature said nothing.</summary>
    public double Without(string feature) => 1 / (1 + ((1 - Probability) / Probability * Math.Exp(Of(feature))));

    /// <summary>What some features together add to the log-odds.</summary>
    public double Of(params ReadOnlySpan<string> some)
    {
        var sum = 0.0;
        for (var i = 0; i < features.Length; i++)
            if (some.Contains(names[i]))
                sum += model.Weights[i] * features[i];
        return sum;
    }
}
