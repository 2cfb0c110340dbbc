using Gateway.Graph.Prerequisites;

namespace Gateway.Graph.ReadingPaths;

/// <summary>Which post needs which, by numbers alone, so that all of a blog fits in memory. It never changes.</summary>
public sealed class NeedGraph
{
    private readonly Dictionary<long, ReadablePost> posts;
    private readonly ILookup<long, Need> needs;
    private readonly ILookup<long, Need> neededFor;
    private readonly ILookup<long, ReadablePost> ofTopic;

    public NeedGraph(IReadOnlyCollection<ReadablePost> posts, IReadOnlyCollection<Need> needs)
    {
        this.posts = posts.ToDictionary(post => post.Id);
        this.needs = needs.ToLookup(need => need.Post);
        neededFor = needs.ToLookup(need => need.Needed);
        ofTopic = posts.SelectMany(post => post.Topics.Select(topic => (topic, post))).ToLookup(x => x.topic, x => x.post);
    }

    public IReadOnlyCollection<ReadablePost> Posts => posts.Values;

    public ReadablePost Post(long id) => posts[id];

    public bool Has(long id) => posts.ContainsKey(id);

    public IEnumerable<Need> NeedsOf(long post) => needs[post];

    /// <summary>Posts before another in reading order, the surest first.</summary>
    /// <param name="transitive">Also those that are only needed by what it needs.</param>
    /// <param name="minConfidence">The least, of a chain as of a step.</param>
    public IReadOnlyList<ReachedPost> PrerequisitesOf(long post, bool transitive, double minConfidence) =>
        Reach(post, transitive, minConfidence, from => needs[from], need => need.Needed);

    /// <summary>Posts after another in reading order, the surest first.</summary>
    public IReadOnlyList<ReachedPost> RequiredFor(long post, bool transitive, double minConfidence) =>
        Reach(post, transitive, minConfidence, from => neededFor[from], need => need.Post);

    /// <summary>Where to learn a topic: of the posts that introduce it, else of those that treat it, the one that most others of the topic need, the oldest of several; null where no post does.</summary>
    public long? BestPostOf(long topic) => ofTopic[topic]
        .Where(post => post.Id == post.LatestVersion)
        .OrderByDescending(post => post.Introduces.Contains(topic))
        .ThenByDescending(post => neededFor[post.Id].Count(need => need.Strength == PrerequisiteStrength.Required && posts[need.Post].Topics.Contains(topic)))
        .ThenBy(post => post.PublishedAt)
        .ThenBy(post => post.Id)
        .FirstOrDefault()?.Id;

    /// <summary>A chain is as sure as all its steps together; the surest chain to each post counts (Dijkstra 1959).</summary>
    private static List<ReachedPost> Reach(
        long start, bool transitive, double minConfidence, Func<long, IEnumerable<Need>> steps, Func<Need, long> end)
    {
        var reached = new Dictionary<long, ReachedPost>();
        var queue = new PriorityQueue<ReachedPost, (double, int, long)>();
        Follow(start, confidence: 1, distance: 0, PrerequisiteStrength.Required);
        while (queue.TryDequeue(out var next, out _))
            if (next.Post != start && reached.TryAdd(next.Post, next) && transitive)
                Follow(next.Post, next.Confidence, next.Distance, next.Strength);
        return [.. reached.Values];

        void Follow(long from, double confidence, int distance, PrerequisiteStrength strength)
        {
            foreach (var need in steps(from))
                if (Reason.Rounded(confidence * need.Confidence) is var sure && sure >= minConfidence)
                {
                    var weaker = strength == PrerequisiteStrength.Helpful ? strength : need.Strength;
                    queue.Enqueue(new ReachedPost(end(need), need.Id, distance + 1, sure, weaker), (-sure, distance, end(need)));
                }
        }
    }
}

/// <param name="Id">Number of the post.</param>
/// <param name="TimeToRead">Minutes.</param>
/// <param name="LatestVersion">The end of its chain of replacements; itself where nothing replaces it.</param>
/// <param name="PublishedAt">UTC ticks; the greatest value where it is not known.</param>
/// <param name="Topics">Those that it treats.</param>
public sealed record ReadablePost(long Id, int TimeToRead, long LatestVersion, long PublishedAt, IReadOnlyList<long> Topics)
{
    /// <summary>Topics that it explains from the ground up.</summary>
    public IReadOnlyList<long> Introduces { get; init; } = [];
}

/// <param name="Id">Number of the prerequisite.</param>
/// <param name="Post">The post that needs.</param>
/// <param name="Needed">The post that is needed.</param>
/// <param name="Sections">Those that suffice; empty for all of it.</param>
public sealed record Need(long Id, long Post, long Needed, double Confidence, PrerequisiteStrength Strength, bool IsAuthored, IReadOnlyList<ReadableSection> Sections);

/// <param name="TimeToRead">Minutes.</param>
public sealed record ReadableSection(long Id, int TimeToRead);

/// <summary>A post before or after another, perhaps by way of others.</summary>
/// <param name="Need">The prerequisite by which it was reached: the last step of the chain.</param>
/// <param name="Distance">Steps away; 1 is direct.</param>
/// <param name="Confidence">Of all steps together.</param>
/// <param name="Strength">Of the weakest step.</param>
public sealed record ReachedPost(long Post, long Need, int Distance, double Confidence, PrerequisiteStrength Strength);
