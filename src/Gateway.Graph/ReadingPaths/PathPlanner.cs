using Gateway.Graph.Prerequisites;

namespace Gateway.Graph.ReadingPaths;

/// <summary>Plans what to read, and in which order, to follow certain posts.</summary>
public sealed class PathPlanner
{
    private readonly NeedGraph graph;
    private readonly PathRequest request;
    private readonly CancellationToken cancellationToken;
    private readonly HashSet<long> known;
    private readonly HashSet<long> goals;

    // What each post of the plan needs, once superseded posts have given way to their successors and circles are cut.
    private readonly Dictionary<long, List<Need>> needs = [];
    private readonly List<PrerequisiteCycle> cycles = [];
    private readonly ReadingOrder order;

    private PathPlanner(NeedGraph graph, PathRequest request, CancellationToken cancellationToken)
    {
        (this.graph, this.request, this.cancellationToken) = (graph, request, cancellationToken);
        var topics = request.KnownTopics.ToHashSet();
        // Who knows an older version knows enough.
        known = [.. request.KnownPosts.Where(graph.Has).Select(Latest)];
        if (topics.Count > 0)
            known.UnionWith(graph.Posts.Where(post => IsKnown(post, topics)).Select(post => post.LatestVersion));
        goals = [.. GoalsToRead(topics)];
        known.ExceptWith(goals);
        var posts = Gather();
        order = new ReadingOrder(posts.OrderBy(post => graph.Post(post).PublishedAt).ThenBy(post => post));
        CutCircles();
    }

    /// <summary>Who asks for a post by name and knows only an older version of it is to read the new one.</summary>
    private IEnumerable<long> GoalsToRead(HashSet<long> topics)
    {
        var read = request.KnownPosts.ToHashSet();
        return request.Goals.Where(goal => graph.Has(goal) && !read.Contains(goal)).Select(Latest).Where(goal => !read.Contains(goal) && !IsKnown(graph.Post(goal), topics));
    }

    private static bool IsKnown(ReadablePost post, HashSet<long> topics) => post.Topics.Count > 0 && post.Topics.All(topics.Contains);

    /// <summary>Never lists what is known or superseded, and never puts a post before one that it needs, unless a circle was cut there.</summary>
    public static LearningPath Plan(NeedGraph graph, PathRequest request, CancellationToken cancellationToken) =>
        new PathPlanner(graph, request, cancellationToken).Plan();

    private LearningPath Plan()
    {
        var all = Steps([]);
        var dropped = new HashSet<long>();
        var steps = all;
        while (MinutesOver(steps) is > 0 and var over && LeastNeeded(steps, over).ToList() is { Count: > 0 } least)
        {
            cancellationToken.ThrowIfCancellationRequested();
            dropped.UnionWith(least);
            steps = Steps(dropped);
        }

        var listed = steps.Select(step => step.Post).ToHashSet();
        var omitted = all.Where(step => !listed.Contains(step.Post)).Order(Comparer<LearningStep>.Create((x, y) => -CompareNeed(x, y))).Select(step => step with { Position = 0 });
        return new LearningPath(steps, [.. omitted], [.. cycles.Where(cycle => listed.Contains(cycle.CutBefore))]);
    }

    private int MinutesOver(List<LearningStep> steps) => request.MaxMinutes is { } minutes ? steps.Sum(step => step.TimeToRead) - minutes : 0;

    private long Latest(long post) => graph.Post(post).LatestVersion;

    /// <summary>The goals, what they need, what that needs, and so on.</summary>
    private Dictionary<long, List<Need>>.KeyCollection Gather()
    {
        var open = new Stack<long>(goals);
        while (open.TryPop(out var post))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (needs.ContainsKey(post))
                continue;
            needs.Add(post, [.. UsableNeedsOf(post)]);
            foreach (var need in needs[post])
                open.Push(need.Needed);
        }

        return needs.Keys;
    }

    private IEnumerable<Need> UsableNeedsOf(long post) => graph.NeedsOf(post)
        .Where(need => need.Confidence >= request.MinConfidence && (request.IncludeHelpful || need.Strength == PrerequisiteStrength.Required))
        // Sections of an older version say nothing of those of its successor.
        .Select(need => Latest(need.Needed) is var latest && latest == need.Needed ? need : need with { Needed = latest, Sections = [] })
        .Where(need => need.Needed != post && !known.Contains(need.Needed))
        .GroupBy(need => need.Needed)
        .Select(several => several.OrderByDescending(need => need.IsAuthored).ThenByDescending(need => need.Confidence).ThenBy(need => need.Id).First());

    /// <summary>The strongest needs are heeded first, so that of each circle the weakest is cut: what authors say only where they contradict each other, and then by date.</summary>
    private void CutCircles()
    {
        var strongest = needs.Values.SelectMany(x => x)
            .OrderByDescending(need => need.IsAuthored)
            .ThenByDescending(need => need.IsAuthored && graph.Post(need.Needed).PublishedAt <= graph.Post(need.Post).PublishedAt)
            .ThenByDescending(need => need.Confidence)
            .ThenBy(need => need.Id)
            .ToList();
        foreach (var need in strongest)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (order.Add(need.Needed, need.Post) is not { } circle)
                continue;
            cycles.Add(new PrerequisiteCycle(circle, need.Post, need.Confidence));
            needs[need.Post].Remove(need);
        }
    }

    /// <summary>What is left to read without some posts, and without what only these need.</summary>
    private List<LearningStep> Steps(HashSet<long> dropped)
    {
        var reached = new Dictionary<long, Reach>();
        foreach (var goal in goals)
            reached[goal] = new Reach(1, PrerequisiteStrength.Required, IsAuthored: false, null);
        var neededFor = new Dictionary<long, List<Need>>();
        // Whatever needs a post comes after it, so that all is known of it by then.
        foreach (var post in needs.Keys.OrderByDescending(order.PlaceOf))
            if (reached.TryGetValue(post, out var reach))
                foreach (var need in needs[post].Where(need => !dropped.Contains(need.Needed)))
                {
                    Add(neededFor, need);
                    var other = new Reach(
                        Reason.Rounded(reach.Confidence * need.Confidence), reach.Strength == PrerequisiteStrength.Helpful ? reach.Strength : need.Strength, need.IsAuthored, need);
                    reached[need.Needed] = reached.TryGetValue(need.Needed, out var before) ? before.Or(other) : other;
                }

        var layers = new Dictionary<long, int>();
        var steps = new List<LearningStep>(reached.Count);
        foreach (var post in InOrder([.. reached.Keys]))
        {
            layers[post] = needs[post].Where(need => layers.ContainsKey(need.Needed)).Select(need => layers[need.Needed] + 1).DefaultIfEmpty().Max();
            steps.Add(StepOf(post, steps.Count + 1, layers[post], reached[post], neededFor.GetValueOrDefault(post, [])));
        }

        return steps;
    }

    /// <summary>Goals as late as their place among the others allows.</summary>
    private List<long> InOrder(HashSet<long> posts)
    {
        var waiting = posts.ToDictionary(post => post, post => needs[post].Count(need => posts.Contains(need.Needed)));
        var after = posts.SelectMany(post => needs[post].Select(need => (need.Needed, post))).ToLookup(x => x.Needed, x => x.post);
        var ready = new PriorityQueue<long, (bool, int)>(waiting.Where(x => x.Value == 0).Select(x => (x.Key, Priority(x.Key))));
        var ordered = new List<long>(posts.Count);
        while (ready.TryDequeue(out var post, out _))
        {
            ordered.Add(post);
            foreach (var next in after[post])
                if (--waiting[next] == 0)
                    ready.Enqueue(next, Priority(next));
        }

        return ordered;

        (bool, int) Priority(long post) => (goals.Contains(post), order.PlaceOf(post));
    }

    private LearningStep StepOf(long post, int position, int layer, Reach reach, List<Need> neededFor)
    {
        ReadableSection[] sections = goals.Contains(post) || neededFor.Exists(need => need.Sections is [])
            ? []
            : [.. neededFor.SelectMany(need => need.Sections).DistinctBy(section => section.Id).OrderBy(section => section.Id)];
        var whole = graph.Post(post).TimeToRead;
        return new LearningStep(
            post, position, layer, [.. neededFor.Select(need => need.Post).OrderBy(order.PlaceOf)], reach.Strength, reach.Confidence, reach.IsAuthored, reach.Need?.Id,
            [.. sections.Select(section => section.Id)], sections is [] ? whole : Math.Min(whole, sections.Sum(section => section.TimeToRead)));
    }

    /// <summary>The posts least needed that make up half of the time over the limit: what only they need goes with them.</summary>
    private IEnumerable<long> LeastNeeded(List<LearningStep> steps, int minutesOver)
    {
        var minutes = 0;
        foreach (var step in steps.Where(step => !goals.Contains(step.Post)).Order(Comparer<LearningStep>.Create(CompareNeed)))
        {
            yield return step.Post;
            if (2 * (minutes += step.TimeToRead) >= minutesOver)
                yield break;
        }
    }

    /// <summary>What authors say themselves is needed most.</summary>
    private static int CompareNeed(LearningStep x, LearningStep y) =>
        (x.IsAuthored, x.Strength == PrerequisiteStrength.Required, x.Confidence, -x.Post).CompareTo((y.IsAuthored, y.Strength == PrerequisiteStrength.Required, y.Confidence, -y.Post));

    private static void Add(Dictionary<long, List<Need>> lists, Need need)
    {
        if (!lists.TryGetValue(need.Needed, out var list))
            lists.Add(need.Needed, list = []);
        list.Add(need);
    }

    /// <summary>How a post came into the plan.</summary>
    private sealed record Reach(double Confidence, PrerequisiteStrength Strength, bool IsAuthored, Need? Need)
    {
        public Reach Or(Reach other)
        {
            var surer = other.Confidence > Confidence ? other : this;
            return surer with { Strength = Strength == PrerequisiteStrength.Required ? Strength : other.Strength, IsAuthored = IsAuthored || other.IsAuthored };
        }
    }
}
