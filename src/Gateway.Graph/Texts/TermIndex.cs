namespace Gateway.Graph.Texts;

/// <summary>Finds the documents of a space by their terms: an inverted index.</summary>
internal sealed class TermIndex
{
    private readonly int[] starts;
    private readonly int[] documents;
    private readonly float[] weights;

    /// <param name="mostDocuments">Terms of more documents are left out: they tell little, and to search all documents by them would cost the square of their number.</param>
    public TermIndex(VectorSpace space, int mostDocuments)
    {
        var sizes = new int[space.TermCount];
        for (var document = 0; document < space.Count; document++)
            foreach (var term in space[document].Terms)
                sizes[term]++;
        starts = new int[sizes.Length + 1];
        for (var term = 0; term < sizes.Length; term++)
            starts[term + 1] = starts[term] + (sizes[term] <= mostDocuments ? sizes[term] : 0);
        var next = starts[..^1];
        (documents, weights) = (new int[starts[^1]], new float[starts[^1]]);
        for (var document = 0; document < space.Count; document++)
        {
            var vector = space[document];
            for (var i = 0; i < vector.Terms.Length; i++)
                if (sizes[vector.Terms[i]] <= mostDocuments)
                {
                    var at = next[vector.Terms[i]]++;
                    (documents[at], weights[at]) = (document, vector.Weights[i]);
                }
        }
    }

    /// <summary>Adds to <paramref name="found"/> what documents have in common with a vector, by its heaviest terms.</summary>
    public void Find(in SparseVector vector, int mostTerms, Tally found)
    {
        foreach (var place in vector.Heaviest(mostTerms))
        {
            var term = vector.Terms[place];
            for (var at = starts[term]; at < starts[term + 1]; at++)
                found.Add(documents[at], vector.Weights[place] * weights[at]);
        }
    }
}
