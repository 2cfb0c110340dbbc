using System.Runtime.InteropServices;

namespace Gateway.Graph.Topics;

/// <summary>How many posts have topics together, of those that they treat or assume.</summary>
/// <param name="Total">All posts.</param>
/// <param name="Posts">By topic.</param>
/// <param name="Pairs">Lower topic first, in order.</param>
internal sealed record JointTopics(int Total, int[] Posts, IReadOnlyList<((int Lower, int Higher) Topics, int Count)> Pairs)
{
    /// <summary>A post counts with its main topics: those that come after say little of each other, and pairs grow with the square.</summary>
    private const int MostOfPost = 25;

    public static JointTopics Count(IReadOnlyList<TopicAssignment>[] assignments, int topics)
    {
        var posts = new int[topics];
        var pairs = new Dictionary<(int, int), int>();
        foreach (var post in assignments)
        {
            var main = post.Where(x => x.Role != TopicRole.Mentions).Take(MostOfPost).Select(x => x.Concept).Order().ToArray();
            for (var i = 0; i < main.Length; i++)
            {
                posts[main[i]]++;
                for (var j = i + 1; j < main.Length; j++)
                    CollectionsMarshal.GetValueRefOrAddDefault(pairs, (main[i], main[j]), out _)++;
            }
        }

        return new JointTopics(assignments.Length, posts, [.. pairs.OrderBy(x => x.Key).Select(x => (x.Key, x.Value))]);
    }

    /// <summary>From -1, never together, over 0, as often as by chance, to 1, always together.</summary>
    public double Nearness(int x, int y, int both)
    {
        var joint = (double)both / Total;
        return both == Total ? 0 : Math.Log(joint * Total / Posts[x] * Total / Posts[y]) / -Math.Log(joint);
    }
}
