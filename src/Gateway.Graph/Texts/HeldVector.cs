namespace Gateway.Graph.Texts;

/// <summary>A vector that many others are compared with: laid out by term, so that each comparison is one pass over the other. For one thread.</summary>
internal sealed class HeldVector(int termCount)
{
    private readonly float[] weights = new float[termCount];
    private SparseVector held = SparseVector.Empty;

    public void Hold(in SparseVector vector)
    {
        foreach (var term in held.Terms)
            weights[term] = 0;
        held = vector;
        for (var i = 0; i < vector.Terms.Length; i++)
            weights[vector.Terms[i]] = vector.Weights[i];
    }

    /// <summary>As <see cref="SparseVector.Dot"/>.</summary>
    public double Dot(in SparseVector other)
    {
        // Two sums, so that one addition need not wait for the other.
        var (even, odd) = (0.0, 0.0);
        var (heldWeights, terms, others) = (weights, other.Terms, other.Weights);
        var i = 0;
        for (; i < terms.Length - 1; i += 2)
        {
            even += heldWeights[terms[i]] * others[i];
            odd += heldWeights[terms[i + 1]] * others[i + 1];
        }

        return i < terms.Length ? even + odd + (heldWeights[terms[i]] * others[i]) : even + odd;
    }
}
