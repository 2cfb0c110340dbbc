using Gateway.Content.Model;
using Gateway.Graph.Communities;
using Gateway.Graph.Related;
using Gateway.Graph.Topics;

namespace Gateway.Graph.Layout;

/// <summary>Where each post stands on the map of all posts, and which densely linked group it belongs to.</summary>
/// <param name="Placings">By the post's index.</param>
/// <param name="GroupOf">By the post's index: its group, the largest first.</param>
/// <param name="Labels">By group: the words that set it apart; null for a post that stands alone.</param>
public sealed record PostMap(IReadOnlyList<Placing> Placings, IReadOnlyList<int> GroupOf, IReadOnlyList<string?> Labels)
{
    private const int WordsOfLabel = 2;

    // Of what is similar, the nearest few: a post that is like everything belongs nowhere.
    private const int Similar = 5;
    private const double LeastSimilarity = 0.2;

    /// <param name="known">How the last revision placed posts: readers find them there again, but for those whose neighbours are others now.</param>
    public static PostMap Of(Snapshot snapshot, RelatedPosts related, TopicGraph topics, IReadOnlyDictionary<ContentKey, Placing> known)
    {
        var posts = snapshot.Posts;
        var indexOf = posts.Index().ToDictionary(x => x.Item.Key, x => x.Index);
        var graph = new WeightedGraph(posts.Count, [.. Links(snapshot, indexOf), .. Neighbours(snapshot, indexOf), .. SimilarOnes(related, posts.Count)]);
        var groupOf = Louvain.Of(graph);
        var neighbourhoods = posts.Select((_, post) => NeighbourhoodOf(graph, post, posts)).ToArray();
        var before = posts.Select(post => known.GetValueOrDefault(post.Key)).ToArray();
        var remembered = before.Zip(neighbourhoods, (placing, neighbourhood) => placing?.For(neighbourhood)).ToArray();
        var places = ForceLayout.Of(
            graph, [.. before.Zip(remembered, (last, same) => (same ?? last)?.Place)], [.. remembered.Select(placing => placing is not null)], groupOf);
        Placing[] placings = [.. places.Select((place, post) => remembered[post] is { } same && same.Place == place ? same : new Placing(place, neighbourhoods[post], before[post]))];
        return new PostMap(placings, groupOf, Label(snapshot, topics, groupOf));
    }

    /// <summary>Who its neighbours are; how near each is changes a little with every edit anywhere.</summary>
    private static ContentKey NeighbourhoodOf(WeightedGraph graph, int post, IReadOnlyList<Post> posts)
    {
        var keys = new List<string> { "neighbourhood" };
        foreach (var (neighbour, _) in graph.NeighboursOf(post))
            keys.Add(posts[neighbour].Key.Value);
        keys.Sort(1, keys.Count - 1, StringComparer.Ordinal);
        return ContentKey.Of([.. keys]);
    }

    /// <summary>Linked or not is what counts; how often says more of the length of a text.</summary>
    private static IEnumerable<(int From, int To, double Weight)> Links(Snapshot snapshot, Dictionary<ContentKey, int> indexOf) => snapshot.Links
        .Where(link => link.To is { } to && to != link.From)
        .Select(link => (From: indexOf[link.From], To: indexOf[link.To!.Value], Weight: 1.0))
        .Distinct();

    private static IEnumerable<(int From, int To, double Weight)> Neighbours(Snapshot snapshot, Dictionary<ContentKey, int> indexOf) => snapshot.Series
        .SelectMany(series => series.Entries.Zip(series.Entries.Skip(1)))
        .Select(pair => (indexOf[pair.First.Post], indexOf[pair.Second.Post], 1.0));

    private static IEnumerable<(int From, int To, double Weight)> SimilarOnes(RelatedPosts related, int count) => Enumerable.Range(0, count)
        .SelectMany(post => related[post].Where(other => other.Score >= LeastSimilarity).Take(Similar).Select(other => (Math.Min(post, other.Post), Math.Max(post, other.Post), other.Score)))
        .GroupBy(pair => (pair.Item1, pair.Item2), (pair, scores) => (pair.Item1, pair.Item2, scores.Max(score => score.Score)));

    /// <summary>The topics that are at home in a group rather than everywhere; where it has none in common, the title of its first post.</summary>
    private static string?[] Label(Snapshot snapshot, TopicGraph topics, int[] groupOf)
    {
        List<int>[] treated = [.. topics.Assignments.Select(post => post.Where(topic => topic.IsAuthored || topic.Role <= TopicRole.Covers).Select(topic => topic.Concept).ToList())];
        var spread = treated.SelectMany(post => post).CountBy(topic => topic).ToDictionary();
        return [.. groupOf.Index().GroupBy(post => post.Item, post => post.Index).OrderBy(group => group.Key).Select(LabelOf)];

        string? LabelOf(IEnumerable<int> posts)
        {
            if (posts.Count() == 1)
                return null;
            var words = posts.SelectMany(post => treated[post]).CountBy(topic => topic)
                .Where(topic => topic.Value > 1)
                .OrderByDescending(topic => topic.Value * Math.Log((1.0 + snapshot.Posts.Count) / spread[topic.Key])).ThenBy(topic => topic.Key)
                .Take(WordsOfLabel)
                .Select(topic => topics.Concepts[topic.Key].PrefLabel)
                .ToList();
            return words is [] ? snapshot.Posts[posts.First()].Title : string.Join(", ", words);
        }
    }
}
