using Gateway.Content.Model;

namespace Gateway.Graph.Related;

/// <summary>Which posts link to each other, in either direction.</summary>
internal sealed class PostLinks
{
    private readonly int[][] neighbours;
    private readonly Dictionary<(int, int), List<ContentKey>> links = [];

    public PostLinks(Corpus corpus)
    {
        var found = new SortedSet<int>[corpus.Posts.Count];
        foreach (ref var set in found.AsSpan())
            set = [];
        foreach (var link in corpus.Snapshot.Links)
        {
            if (link.To is not { } target || target == link.From)
                continue;
            var (from, to) = (corpus.IndexOf(link.From), corpus.IndexOf(target));
            found[from].Add(to);
            found[to].Add(from);
            if (!links.TryGetValue(Pair(from, to), out var between))
                links.Add(Pair(from, to), between = []);
            between.Add(link.Key);
        }

        neighbours = [.. found.Select(set => set.ToArray())];
    }

    public int PostCount => neighbours.Length;

    /// <summary>Posts that link to each other.</summary>
    public int PairCount => links.Count;

    /// <summary>Ascending.</summary>
    public ReadOnlySpan<int> Of(int post) => neighbours[post];

    public bool Join(int a, int b) => links.ContainsKey(Pair(a, b));

    /// <summary>Links from one to the other, in either direction.</summary>
    public IReadOnlyList<ContentKey> Between(int a, int b) => links.GetValueOrDefault(Pair(a, b)) ?? [];

    /// <summary>Posts that are linked with both, those with the fewest links first.</summary>
    public IReadOnlyList<int> Common(int a, int b) => [.. Shared(a, b).OrderBy(post => neighbours[post].Length)];

    /// <summary>
    /// How much the posts that are linked with both say: the fewer links such a post has, the more (Adamic and Adar 2003). Whether the two link to each
    /// other makes no difference.
    /// </summary>
    public double Closeness(int a, int b)
    {
        var sum = 0.0;
        foreach (var post in Shared(a, b))
            sum += 1 / Math.Log(1 + neighbours[post].Length);
        return sum;
    }

    /// <summary>Posts that are linked with both, ascending.</summary>
    private List<int> Shared(int a, int b)
    {
        var shared = new List<int>();
        for (int i = 0, j = 0; i < neighbours[a].Length && j < neighbours[b].Length;)
        {
            var difference = neighbours[a][i] - neighbours[b][j];
            if (difference == 0)
                shared.Add(neighbours[a][i]);
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }

        return shared;
    }

    private static (int, int) Pair(int a, int b) => a < b ? (a, b) : (b, a);
}
