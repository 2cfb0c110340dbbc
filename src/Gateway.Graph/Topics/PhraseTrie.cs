namespace Gateway.Graph.Topics;

/// <summary>Finds phrases in a row of terms.</summary>
/// <param name="termCount">All terms are below.</param>
internal sealed class PhraseTrie(int termCount)
{
    /// <summary>No phrase ends here.</summary>
    public const int None = -1;

    // Most terms begin no phrase, which one look tells.
    private readonly int[] roots = new int[termCount];
    private readonly Dictionary<long, int> children = [];
    private readonly List<int> phraseAt = [None];

    /// <summary>The first phrase of equal terms stands.</summary>
    public void Add(ReadOnlySpan<int> terms, int phrase)
    {
        ref var root = ref roots[terms[0]];
        if (root == 0)
            root = NewNode();
        var node = root;
        foreach (var term in terms[1..])
            if (!children.TryGetValue(Edge(node, term), out var next))
                children.Add(Edge(node, term), node = NewNode());
            else
                node = next;
        if (phraseAt[node] == None)
            phraseAt[node] = phrase;
    }

    /// <summary>Where a phrase may begin with a term; 0 where none does.</summary>
    public int Root(int term) => roots[term];

    /// <summary>Where it may go on; 0 where it cannot.</summary>
    public int Next(int node, int term) => children.GetValueOrDefault(Edge(node, term));

    /// <summary>The phrase that ends here, or <see cref="None"/>.</summary>
    public int PhraseAt(int node) => phraseAt[node];

    private static long Edge(int node, int term) => ((long)node << 32) | (uint)term;

    private int NewNode()
    {
        phraseAt.Add(None);
        return phraseAt.Count - 1;
    }
}
