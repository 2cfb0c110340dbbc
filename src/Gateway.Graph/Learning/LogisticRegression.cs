namespace Gateway.Graph.Learning;

/// <summary>Judges by a weighted sum of few features: each has its share in the verdict, so that a verdict can be explained.</summary>
/// <param name="Intercept">The log-odds where all features are 0.</param>
/// <param name="Weights">In the order of the features.</param>
public sealed record LogisticRegression(double Intercept, IReadOnlyList<double> Weights)
{
    private const int MaxSteps = 50;
    private const double Tolerance = 1e-9;

    /// <summary>The log-odds.</summary>
    public double Score(ReadOnlySpan<double> features)
    {
        var sum = Intercept;
        for (var i = 0; i < features.Length; i++)
            sum += Weights[i] * features[i];
        return sum;
    }

    /// <summary>From 0 to 1.</summary>
    public double Probability(ReadOnlySpan<double> features) => 1 / (1 + Math.Exp(-Score(features)));

    /// <summary>
    /// Maximum a posteriori by Newton's method (iteratively reweighted least squares; Hastie, Tibshirani and Friedman 2009, section 4.4.1), with
    /// a normal prior around <paramref name="prior"/>.
    /// </summary>
    /// <param name="examples">At least one; all of one length.</param>
    /// <param name="prior">What the weights are drawn towards; zero weights if null. Its intercept counts as a weight too.</param>
    /// <param name="strength">The inverse variance of the prior, above 0: how many times a feature must speak before it is believed.</param>
    public static LogisticRegression Fit(IReadOnlyList<Example> examples, double strength, LogisticRegression? prior = null)
    {
        var size = examples[0].Features.Length + 1;
        var centre = prior is null ? new double[size] : [.. prior.Weights, prior.Intercept];
        var weights = centre.ToArray();
        for (var step = 0; step < MaxSteps; step++)
        {
            var (gradient, hessian) = Slope(examples, weights, centre, prior is null ? 0 : strength, strength);
            var change = Cholesky.Solve(hessian, gradient);
            for (var i = 0; i < size; i++)
                weights[i] -= change[i];
            if (change.Max(Math.Abs) < Tolerance)
                break;
        }

        return new LogisticRegression(weights[^1], weights[..^1]);
    }

    private static (double[] Gradient, double[,] Hessian) Slope(
        IReadOnlyList<Example> examples, double[] weights, double[] centre, double interceptStrength, double strength)
    {
        var size = weights.Length;
        var gradient = new double[size];
        var hessian = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            var pull = i == size - 1 ? interceptStrength : strength;
            gradient[i] = pull * (weights[i] - centre[i]);
            // A little of it always, so that features that never vary have a solution.
            hessian[i, i] = Math.Max(pull, 1e-6);
        }

        var model = new LogisticRegression(weights[^1], weights[..^1]);
        var x = new double[size];
        foreach (var example in examples)
        {
            example.Features.CopyTo(x, 0);
            x[^1] = 1;
            var probability = model.Probability(example.Features);
            var error = example.Weight * (probability - (example.IsPositive ? 1 : 0));
            var curvature = example.Weight * Math.Max(probability * (1 - probability), 1e-9);
            for (var i = 0; i < size; i++)
            {
                gradient[i] += error * x[i];
                for (var j = 0; j <= i; j++)
                    hessian[i, j] += curvature * x[i] * x[j];
            }
        }

        return (gradient, hessian);
    }
}

/// <param name="Weight">How much it counts.</param>
public sealed record Example(double[] Features, bool IsPositive, double Weight = 1);
