namespace Gateway.Graph.Texts;

/// <summary>Finds phrases in a row of terms.</summary>
/// <param name="termCount">All terms are below.</param>
internal sealed class PhraseTrie(int termCount)
{
    private const int None = -1;

    // Most terms begin no phrase, which one look tells.
    private readonly int[] roots = new int[termCount];
    private readonly Dictionary<long, int> children = [];

    // A Bloom filter of one hash (Bloom 1970) over their edges: most words do not go on with a phrase.
    private const int FilterBits = 20;
    private readonly ulong[] filter = new ulong[1 << (FilterBits - 6)];
    private readonly List<int> phraseAt = [None];

    /// <summary>How many terms the longest phrase has.</summary>
    public int MostTerms { get; private set; }

    /// <returns>The phrase that these terms stand for: of several the first.</returns>
    public int Add(ReadOnlySpan<int> terms, int phrase)
    {
        MostTerms = Math.Max(MostTerms, terms.Length);
        ref var root = ref roots[terms[0]];
        if (root == 0)
            root = NewNode();
        var node = root;
        foreach (var term in terms[1..])
            if (!children.TryGetValue(Edge(node, term), out var next))
                node = AddChild(node, term);
            else
                node = next;
        return phraseAt[node] == None ? phraseAt[node] = phrase : phraseAt[node];
    }

    /// <param name="text">Terms; below 0 stands what is in no phrase.</param>
    /// <param name="found">Takes what begins where the text does, the shortest first; there is room for <see cref="MostTerms"/>.</param>
    /// <returns>How many there are.</returns>
    public int At(ReadOnlySpan<int> text, Span<(int Phrase, int Length)> found)
    {
        var count = 0;
        var node = text[0] < 0 ? 0 : roots[text[0]];
        for (var length = 1; node != 0; length++)
        {
            if (phraseAt[node] is not None and var phrase)
                found[count++] = (phrase, length);
            node = length < text.Length && text[length] >= 0 ? Child(node, text[length]) : 0;
        }

        return count;
    }

    private int Child(int node, int term)
    {
        var bit = Bit(node, term);
        return (filter[bit >> 6] & (1UL << bit)) == 0 ? 0 : children.GetValueOrDefault(Edge(node, term));
    }

    private int AddChild(int node, int term)
    {
        var child = NewNode();
        children.Add(Edge(node, term), child);
        var bit = Bit(node, term);
        filter[bit >> 6] |= 1UL << bit;
        return child;
    }

    /// <summary>Products with odd constants spread over all bits (Knuth, The Art of Computer Programming, 6.4); the highest are the best.</summary>
    private static int Bit(int node, int term) => (int)((((uint)node * 2654435769u) ^ ((uint)term * 2246822519u)) >> (32 - FilterBits));

    private static long Edge(int node, int term) => ((long)node << 32) | (uint)term;

    private int NewNode()
    {
        phraseAt.Add(None);
        return phraseAt.Count - 1;
    }
}
