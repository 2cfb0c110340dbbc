namespace Gateway.Graph.Related;

/// <summary>
/// Posts, the papers they cite and their topics in one graph. Who walks on it at random goes on from a post by a link, to a paper or to a topic, each as
/// likely where there is one, and from a paper or topic to any of its posts.
/// </summary>
internal sealed class MixedGraph
{
    private readonly (int Node, float Share)[][] edges;

    public MixedGraph(int postCount, PostLinks links, Membership papers, Membership topics)
    {
        edges = new (int, float)[postCount + papers.SetCount + topics.SetCount][];
        for (var post = 0; post < postCount; post++)
        {
            var groups = new List<int[]>();
            int[][] all = [links.Of(post).ToArray(), Nodes(papers.SetsOf(post), postCount), Nodes(topics.SetsOf(post), postCount + papers.SetCount)];
            groups.AddRange(all.Where(group => group is not []));
            edges[post] = [.. groups.SelectMany(group => group.Select(node => (node, 1f / groups.Count / group.Length)))];
        }

        AddMembers(papers, postCount);
        AddMembers(topics, postCount + papers.SetCount);
    }

    public int NodeCount => edges.Length;

    /// <summary>Where one may go from a node, and how likely each way is.</summary>
    public IReadOnlyList<(int Node, float Share)> From(int node) => edges[node];

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
