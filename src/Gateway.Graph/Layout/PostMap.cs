using Gateway.Content.Model;
using Gateway.Graph.Communities;

namespace Gateway.Graph.Layout;

/// <summary>Where each post stands on the map of all posts, and which densely linked group it belongs to.</summary>
/// <param name="Places">By the post's index.</param>
/// <param name="GroupOf">By the post's index: its group, the largest first.</param>
/// <param name="Labels">By group: the words that set it apart; null for a post that stands alone.</param>
public sealed record PostMap(IReadOnlyList<Point> Places, IReadOnlyList<int> GroupOf, IReadOnlyList<string?> Labels)
{
    private const int WordsOfLabel = 2;

    /// <param name="similar">Pairs of posts by index, with how similar they are, 0 to 1.</param>
    /// <param name="known">Where the last revision placed posts.</param>
    public static PostMap Of(Snapshot snapshot, IEnumerable<(int From, int To, double Weight)> similar, IReadOnlyDictionary<ContentKey, Point> known)
    {
        var indexOf = snapshot.Posts.Index().ToDictionary(x => x.Item.Key, x => x.Index);
        var graph = new WeightedGraph(snapshot.Posts.Count, [.. Links(snapshot, indexOf), .. Neighbours(snapshot, indexOf), .. similar]);
        var groupOf = Louvain.Of(graph);
        var places = ForceLayout.Of(graph, [.. snapshot.Posts.Select(post => known.TryGetValue(post.Key, out var place) ? place : (Point?)null)], groupOf);
        return new PostMap(places, groupOf, Label(snapshot, groupOf));
    }

    /// <summary>Linked or not is what counts; how often says more of the length of a text.</summary>
    private static IEnumerable<(int From, int To, double Weight)> Links(Snapshot snapshot, Dictionary<ContentKey, int> indexOf) => snapshot.Links
        .Where(link => link.To is { } to && to != link.From)
        .Select(link => (From: indexOf[link.From], To: indexOf[link.To!.Value], Weight: 1.0))
        .Distinct();

    private static IEnumerable<(int From, int To, double Weight)> Neighbours(Snapshot snapshot, Dictionary<ContentKey, int> indexOf) => snapshot.Series
        .SelectMany(series => series.Entries.Zip(series.Entries.Skip(1)))
        .Select(pair => (indexOf[pair.First.Post], indexOf[pair.Second.Post], 1.0));

    /// <summary>The topics that are at home in a group rather than everywhere; where it has none in common, the title of its first post.</summary>
    private static string?[] Label(Snapshot snapshot, int[] groupOf)
    {
        var labelOf = snapshot.Topics.ToDictionary(topic => topic.Key, topic => topic.PrefLabel);
        var spread = snapshot.Posts.SelectMany(post => post.Topics).CountBy(topic => topic).ToDictionary();
        return [.. snapshot.Posts.Index().GroupBy(x => groupOf[x.Index], x => x.Item).OrderBy(group => group.Key).Select(LabelOf)];

        string? LabelOf(IGrouping<int, Post> posts)
        {
            if (posts.Count() == 1)
                return null;
            var words = posts.SelectMany(post => post.Topics).CountBy(topic => topic)
                .Where(topic => topic.Value > 1)
                .OrderByDescending(topic => topic.Value * Math.Log((1.0 + snapshot.Posts.Count) / spread[topic.Key]))
                .ThenBy(topic => labelOf[topic.Key], StringComparer.Ordinal)
                .Take(WordsOfLabel)
                .Select(topic => labelOf[topic.Key])
                .ToList();
            return words is [] ? posts.First().Title : string.Join(", ", words);
        }
    }
}
