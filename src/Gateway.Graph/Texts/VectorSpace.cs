namespace Gateway.Graph.Texts;

/// <summary>
/// Documents as weighted terms, and an inverted index over them: tf-idf (Salton and Buckley 1988) with the root of a term's count, so that a word used a
/// hundred times weighs ten times as much. Terms may as well be papers or topics.
/// </summary>
internal sealed class VectorSpace
{
    private readonly SparseVector[] vectors;
    private readonly float[] idf;
    private readonly int[] starts;
    private readonly int[] documents;
    private readonly float[] weights;

    /// <param name="terms">By document; terms in any order, as often as they occur.</param>
    /// <param name="fewest">Terms of fewer documents are left out.</param>
    public VectorSpace(IReadOnlyList<List<int>> terms, int termCount, int fewest)
    {
        var counted = new (int[] Terms, int[] Counts)[terms.Count];
        Parallel.For(0, terms.Count, document => counted[document] = Counted(terms[document]));
        var spread = new int[termCount];
        foreach (var (distinct, _) in counted)
            foreach (var term in distinct)
                spread[term]++;
        idf = [.. spread.Select(count => count < fewest ? 0 : MathF.Log((terms.Count + 1f) / count))];
        vectors = new SparseVector[terms.Count];
        Parallel.For(0, terms.Count, document => vectors[document] = Weighted(counted[document], int.MaxValue));
        (starts, documents, weights) = Inverted(vectors, termCount);
    }

    public int TermCount => idf.Length;

    public SparseVector this[int document] => vectors[document];

    /// <summary>Of a text that is no document of its own; its heaviest terms only.</summary>
    public SparseVector VectorOf(List<int> terms, int most) => Weighted(Counted(terms), most);

    /// <summary>Adds to <paramref name="found"/> what documents have in common with a vector, by its heaviest terms that are not too common.</summary>
    public void Find(in SparseVector vector, int mostTerms, int mostDocuments, Tally found)
    {
        foreach (var place in vector.Heaviest(mostTerms))
        {
            var term = vector.Terms[place];
            var (start, end) = (starts[term], starts[term + 1]);
            if (end - start > mostDocuments)
                continue;
            for (var at = start; at < end; at++)
                found.Add(documents[at], vector.Weights[place] * weights[at]);
        }
    }

    private static (int[] Terms, int[] Counts) Counted(List<int> terms)
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

    private static (int[] Starts, int[] Documents, float[] Weights) Inverted(SparseVector[] vectors, int termCount)
    {
        var starts = new int[termCount + 1];
        foreach (var vector in vectors)
            foreach (var term in vector.Terms)
                starts[term + 1]++;
        for (var term = 0; term < termCount; term++)
            starts[term + 1] += starts[term];
        var next = starts[..^1];
        var (documents, weights) = (new int[starts[^1]], new float[starts[^1]]);
        foreach (var (document, vector) in vectors.Index())
            for (var i = 0; i < vector.Terms.Length; i++)
            {
                var at = next[vector.Terms[i]]++;
                (documents[at], weights[at]) = (document, vector.Weights[i]);
            }

        return (starts, documents, weights);
    }
}
