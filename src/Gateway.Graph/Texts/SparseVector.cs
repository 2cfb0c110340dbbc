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
        var shared = new List<(int Term, float Part)>();
        for (int i = 0, j = 0; i < Terms.Length && j < other.Terms.Length;)
        {
            var difference = Terms[i] - other.Terms[j];
            if (difference == 0)
                shared.Add((Terms[i], Weights[i++] * other.Weights[j++]));
            else if (difference < 0)
                i++;
            else
                j++;
        }

        shared.Sort((x, y) => x.Part != y.Part ? y.Part.CompareTo(x.Part) : x.Term.CompareTo(y.Term));
        return [.. shared.Take(most).Select(x => x.Term)];
    }

    /// <summary>Indices of the heaviest terms, the heaviest first.</summary>
    public int[] Heaviest(int most)
    {
        var keys = new (float Weight, int Place)[Terms.Length];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = (-Weights[i], i);
        Array.Sort(keys);
        return [.. keys.Take(most).Select(key => key.Place)];
    }
}
