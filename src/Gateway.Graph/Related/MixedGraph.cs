namespace Gateway.Graph.Related;

/// <summary>
/// Posts, the papers they cite and their topics in one graph. Who walks on it at random goes on from a post by a link, to a paper or to a topic, each as
/// likely where there is one, and from a paper or topic to any of its posts.
/// </summary>
internal sealed class MixedGraph
{
    private readonly (int Node, float Share)[][] edges;
    private readonly Func<int, int[][]> ways;

    public MixedGraph(PostLinks links, Membership papers, Membership topics)
    {
        var postCount = links.PostCount;
        ways = post => [links.Of(post).ToArray(), Nodes(papers.SetsOf(post), postCount), Nodes(topics.SetsOf(post), postCount + papers.SetCount)];
        edges = new (int, float)[postCount + papers.SetCount + topics.SetCount][];
        for (var post = 0; post < postCount; post++)
            edges[post] = Shared(ways(post));
        AddMembers(papers, postCount);
        AddMembers(topics, postCount + papers.SetCount);
    }

    public int NodeCount => edges.Length;

    /// <summary>Where one may go from a node, and how likely each way is.</summary>
    public ReadOnlySpan<(int Node, float Share)> From(int node) => edges[node];

    /// <summary>The same from a post, as if it had no link with another.</summary>
    public ReadOnlySpan<(int Node, float Share)> From(int post, int without) => Shared([.. ways(post).Select(group => group.Where(node => node != without).ToArray())]);

    private static (int Node, float Share)[] Shared(int[][] groups)
    {
        var count = groups.Count(group => group is not []);
        return [.. groups.SelectMany(group => group.Select(node => (node, 1f / count / group.Length)))];
    }

    private static int[] Nodes(IReadOnlyList<int> sets, int first) => [.. sets.Select(set => first + set)];

    private void AddMembers(Membership membership, int first)
    {
        for (var set = 0; set < membership.SetCount; set++)
        {
            var members = membership.MembersOf(set);
            edges[first + set] = [.. members.Select(post => (post, 1f / members.Count))];
        }
    }
}
