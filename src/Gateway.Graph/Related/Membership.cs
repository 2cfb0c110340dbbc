using Gateway.Graph.Texts;

namespace Gateway.Graph.Related;

/// <summary>Which posts belong to which sets, such as those that cite a paper. Sets of one post are none.</summary>
internal sealed class Membership
{
    private readonly List<List<int>> members = [];
    private readonly int[][] setsOf;

    /// <param name="space">Its terms are the sets, its documents the posts.</param>
    public Membership(VectorSpace space)
    {
        var posts = Enumerable.Range(0, space.Count).ToList();
        var sizes = new int[space.TermCount];
        foreach (var set in posts.SelectMany(post => space[post].Terms))
            sizes[set]++;
        var numbers = new int[sizes.Length];
        foreach (var (set, size) in sizes.Index())
        {
            numbers[set] = size > 1 ? members.Count : -1;
            if (size > 1)
                members.Add(new List<int>(size));
        }

        setsOf = [.. posts.Select(post => space[post].Terms.Where(set => sizes[set] > 1).Select(set => numbers[set]).ToArray())];
        foreach (var (post, sets) in setsOf.Index())
            foreach (var set in sets)
                members[set].Add(post);
    }

    public int SetCount => members.Count;

    public IReadOnlyList<int> SetsOf(int post) => setsOf[post];

    public IReadOnlyList<int> MembersOf(int set) => members[set];
}
