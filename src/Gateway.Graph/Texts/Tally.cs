namespace Gateway.Graph.Texts;

/// <summary>A sum for each of many things, most of them 0: emptied in the time that it took to fill. For one thread.</summary>
internal sealed class Tally(int size)
{
    private readonly double[] sums = new double[size];
    private readonly List<int> touched = [];

    public double this[int thing] => sums[thing];

    /// <summary>What is not 0, in the order in which it came.</summary>
    public IReadOnlyList<int> Touched => touched;

    /// <param name="part">Above 0.</param>
    public void Add(int thing, double part)
    {
        if (sums[thing] == 0)
            touched.Add(thing);
        sums[thing] += part;
    }

    /// <summary>The things with the largest sums, and of equal ones the first, in any order.</summary>
    public IReadOnlyList<int> Largest(int most) => Largest(touched, sums, most);

    /// <summary>The things with the largest values, and of equal ones the first, in any order.</summary>
    public static IReadOnlyList<int> Largest(IReadOnlyList<int> things, double[] values, int most)
    {
        if (things.Count <= most)
            return things;
        // The smallest of those that are kept is on top; most things are refused at once.
        var kept = new PriorityQueue<int, (double Value, int Thing)>(most + 1);
        var least = 0.0;
        foreach (var thing in things)
        {
            if (values[thing] < least)
                continue;
            if (kept.Count < most)
                kept.Enqueue(thing, (values[thing], -thing));
            else
                kept.EnqueueDequeue(thing, (values[thing], -thing));
            if (kept.Count == most && kept.TryPeek(out _, out var smallest))
                least = smallest.Value;
        }

        return [.. kept.UnorderedItems.Select(x => x.Element)];
    }

    public void Clear()
    {
        foreach (var thing in touched)
            sums[thing] = 0;
        touched.Clear();
    }
}
