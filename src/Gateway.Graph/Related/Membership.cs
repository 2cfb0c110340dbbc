namespace Gateway.Graph.Related;

/// <summary>Which posts belong to which sets, such as those that cite a paper. Sets of one post are none.</summary>
internal sealed class Membership
{
    private readonly List<List<int>> members = [];
    private readonly List<int>[] setsOf;

    /// <param name="setsOf">By post: numbers of sets, each once.</param>
    public Membership(IReadOnlyList<List<int>> setsOf, int setCount)
    {
        var sizes = new int[setCount];
        foreach (var set in setsOf.SelectMany(sets => sets))
            sizes[set]++;
        var numbers = new int[setCount];
        foreach (var (set, size) in sizes.Index())
        {
            numbers[set] = size > 1 ? members.Count : -1;
            if (size > 1)
                members.Add(new List<int>(size));
        }

        this.setsOf = [.. setsOf.Select(sets => sets.Where(set => sizes[set] > 1).Select(set => numbers[set]).ToList())];
        foreach (var (post, sets) in this.setsOf.Index())
            foreach (var set in sets)
                members[set].Add(post);
    }

    public int SetCount => members.Count;

    public IReadOnlyList<int> SetsOf(int post) => setsOf[post];

    public IReadOnlyList<int> MembersOf(int set) => members[set];
}
