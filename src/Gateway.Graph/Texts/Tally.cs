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

    /// <summary>The things with the largest sums, and of equal ones the first.</summary>
    public IEnumerable<int> Largest(int most)
    {
        touched.Sort((x, y) => sums[x] != sums[y] ? sums[y].CompareTo(sums[x]) : x.CompareTo(y));
        return touched.Take(most);
    }

    public void Clear()
    {
        foreach (var thing in touched)
            sums[thing] = 0;
        touched.Clear();
    }
}
