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
        var sum = 0.0;
        var (terms, others) = (other.Terms, other.Weights);
        for (var i = 0; i < terms.Length; i++)
            sum += weights[terms[i]] * others[i];
        return sum;
    }
}
