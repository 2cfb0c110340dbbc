namespace Gateway.Graph.Prerequisites;

/// <summary>Terms with their weights.</summary>
internal sealed class ScoredTerms
{
    // A Bloom filter of one hash (Bloom 1970): most questions are for terms that are not here.
    private const int Bits = 1024;
    private readonly ulong[] filter = new ulong[Bits / 64];

    private ScoredTerms(int[] terms, double[] weights)
    {
        (Terms, Weights) = (terms, weights);
        foreach (var term in terms)
            filter[term % Bits / 64] |= 1UL << (term % 64);
    }

    /// <summary>Ascending.</summary>
    public int[] Terms { get; }

    public double[] Weights { get; }

    public static ScoredTerms Of(IEnumerable<(int Term, double Weight)> scored)
    {
        var ordered = scored.OrderBy(x => x.Term).ToList();
        return new ScoredTerms([.. ordered.Select(x => x.Term)], [.. ordered.Select(x => x.Weight)]);
    }

    public bool Has(int term) => (filter[term % Bits / 64] & (1UL << (term % 64))) != 0 && Array.BinarySearch(Terms, term) >= 0;
}
