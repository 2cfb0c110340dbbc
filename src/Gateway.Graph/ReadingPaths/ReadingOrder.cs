namespace Gateway.Graph.ReadingPaths;

/// <summary>
/// An order in which each comes after what it needs, kept up to date need by need (Pearce and Kelly 2006, A dynamic topological sort algorithm for directed
/// acyclic graphs, JEA 11): whatever agrees with the order at the start costs nothing.
/// </summary>
internal sealed class ReadingOrder
{
    private readonly Dictionary<long, int> places;
    private readonly Dictionary<long, List<long>> after = [];
    private readonly Dictionary<long, List<long>> before = [];

    /// <param name="start">The order where no need says otherwise.</param>
    public ReadingOrder(IEnumerable<long> start) => places = start.Index().ToDictionary(x => x.Item, x => x.Index);

    public int PlaceOf(long post) => places[post];

    /// <summary>Puts one post before another.</summary>
    /// <returns>Null, or the circle that this would close, which leaves all as it was: each needs the next, the last the first.</returns>
    public IReadOnlyList<long>? Add(long needed, long post)
    {
        var (lowest, highest) = (places[post], places[needed]);
        if (lowest < highest)
        {
            var later = Reached(post, after, place => place <= highest);
            if (later.ContainsKey(needed))
                return Circle(later, needed, post);
            Reorder([.. Reached(needed, before, place => place >= lowest).Keys], [.. later.Keys]);
        }

        Neighbours(after, needed).Add(post);
        Neighbours(before, post).Add(needed);
        return null;
    }

    /// <returns>All that can be reached within bounds, each with the one it was reached from.</returns>
    private Dictionary<long, long> Reached(long start, Dictionary<long, List<long>> next, Predicate<int> within)
    {
        var from = new Dictionary<long, long> { [start] = start };
        var open = new Stack<long>([start]);
        while (open.TryPop(out var post))
            foreach (var other in next.GetValueOrDefault(post, []))
                if (within(places[other]) && from.TryAdd(other, post))
                    open.Push(other);
        return from;
    }

    private void Reorder(List<long> first, List<long> then)
    {
        first.Sort((x, y) => places[x].CompareTo(places[y]));
        then.Sort((x, y) => places[x].CompareTo(places[y]));
        List<long> posts = [.. first, .. then];
        foreach (var (post, place) in posts.Zip([.. posts.Select(x => places[x]).Order()]))
            places[post] = place;
    }

    private static List<long> Circle(Dictionary<long, long> from, long needed, long post)
    {
        List<long> circle = [post];
        for (var at = needed; at != post; at = from[at])
            circle.Add(at);
        return circle;
    }

    private static List<long> Neighbours(Dictionary<long, List<long>> lists, long post)
    {
        if (!lists.TryGetValue(post, out var list))
            lists.Add(post, list = []);
        return list;
    }
}
