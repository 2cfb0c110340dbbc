namespace Gateway.Graph.Texts;

/// <summary>
/// Documents as weighted terms: tf-idf (Salton and Buckley 1988) with the root of a term's count, so that a word used a hundred times weighs ten times as much.
/// Terms may as well be papers or topics.
/// </summary>
internal sealed class VectorSpace
{
    private readonly SparseVector[] vectors;
    private readonly float[] idf;

    /// <param name="terms">Of a document, asked for on several threads: in any order, as often as they occur.</param>
    /// <param name="fewest">Terms of fewer documents are left out.</param>
    public VectorSpace(int count, Func<int, IEnumerable<int>> terms, int termCount, int fewest)
    {
        var counted = new (int[] Terms, int[] Counts)[count];
        Parallel.For(0, count, document => counted[document] = Counted(terms(document)));
        var spread = new int[termCount];
        foreach (var (distinct, _) in counted)
            foreach (var term in distinct)
                spread[term]++;
        idf = [.. spread.Select(holders => holders < fewest ? 0 : MathF.Log((count + 1f) / holders))];
        vectors = new SparseVector[count];
        Parallel.For(0, count, document => vectors[document] = Weighted(counted[document], int.MaxValue));
    }

    /// <summary>Of documents.</summary>
    public int Count => vectors.Length;

    public int TermCount => idf.Length;

    public SparseVector this[int document] => vectors[document];

    /// <summary>Of a text that is no document of its own; its heaviest terms only.</summary>
    public SparseVector VectorOf(List<int> terms, int most) => Weighted(Counted(terms), most);

    private static (int[] Terms, int[] Counts) Counted(IEnumerable<int> terms)
    {
        var sorted = terms.ToArray();
        Array.Sort(sorted);
        var (distinct, counts) = (new List<int>(), new List<int>());
        foreach (var term in sorted)
            if (distinct is [.., var last] && last == term)
                counts[^1]++;
            else
            {
                distinct.Add(term);
                counts.Add(1);
            }

        return ([.. distinct], [.. counts]);
    }

    private SparseVector Weighted((int[] Terms, int[] Counts) counted, int most)
    {
        var kept = Enumerable.Range(0, counted.Terms.Length).Where(i => idf[counted.Terms[i]] > 0).ToArray();
        var vector = new SparseVector(
            [.. kept.Select(i => counted.Terms[i])], [.. kept.Select(i => MathF.Sqrt(counted.Counts[i]) * idf[counted.Terms[i]])]);
        var length = MathF.Sqrt(vector.Weights.Sum(weight => weight * weight));
        foreach (ref var weight in vector.Weights.AsSpan())
            weight /= length;
        if (kept.Length <= most)
            return vector;
        var heaviest = vector.Heaviest(most);
        Array.Sort(heaviest);
        return new SparseVector([.. heaviest.Select(i => vector.Terms[i])], [.. heaviest.Select(i => vector.Weights[i])]);
    }
}
