namespace Gateway.Graph.Texts;

/// <summary>Terms in ascending order, each with its weight. The squares of the weights sum to 1, or to less where the lightest were left out.</summary>
internal readonly record struct SparseVector(int[] Terms, float[] Weights)
{
    public static readonly SparseVector Empty = new([], []);

    public bool IsEmpty => Terms is [];

    /// <summary>The cosine of two vectors of length 1.</summary>
    public double Dot(in SparseVector other)
    {
        var sum = 0.0;
        for (int i = 0, j = 0; i < Terms.Length && j < other.Terms.Length;)
        {
            var difference = Terms[i] - other.Terms[j];
            if (difference == 0)
                sum += Weights[i++] * other.Weights[j++];
            else if (difference < 0)
                i++;
            else
                j++;
        }

        return sum;
    }

    /// <summary>The terms that two vectors share, those first that add most to their product.</summary>
    public IReadOnlyList<int> Shared(in SparseVector other, int most)
    {
        var (shared, parts) = (new List<int>(), new List<float>());
        for (int i = 0, j = 0; i < Terms.Length && j < other.Terms.Length;)
        {
            var difference = Terms[i] - other.Terms[j];
            if (difference == 0)
            {
                shared.Add(Terms[i]);
                parts.Add(Weights[i++] * other.Weights[j++]);
            }
            else if (difference < 0)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return HeaviestFirst([.. shared], [.. parts], most);
    }

    /// <summary>Indices of the heaviest terms, the heaviest first.</summary>
    public int[] Heaviest(int most) => HeaviestFirst([.. Enumerable.Range(0, Terms.Length)], Weights, most);

    // Sorting by plain keys is many times as fast as by a method that compares.
    private static int[] HeaviestFirst(int[] items, float[] weights, int most)
    {
        Array.Sort(Array.ConvertAll(weights, weight => -weight), items);
        return items.Length <= most ? items : items[..most];
    }
}
