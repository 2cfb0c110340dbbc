using Gateway.Content.Model;

namespace Gateway.Graph.Prerequisites;

/// <summary>Which post refers to which, by links and by name.</summary>
internal sealed class PostReferences
{
    private static readonly PairLinks None = new([], []);

    private readonly Dictionary<(int From, int To), PairLinks> links = [];
    private readonly Dictionary<int, int>[] counts;
    private readonly int[] totals;
    private readonly double[] habits;

    private PostReferences(Corpus corpus, Dictionary<int, int>[] mentions)
    {
        foreach (var link in corpus.Snapshot.Links)
            if (link.To is { } to && to != link.From)
                Add((corpus.IndexOf(link.From), corpus.IndexOf(to)), link);

        counts = mentions;
        foreach (var ((from, to), pair) in links)
        {
            var count = Math.Max(pair.Back.Count, counts[from].GetValueOrDefault(to) - pair.Forward.Count);
            if (count > 0)
                counts[from][to] = count;
            else
                counts[from].Remove(to);
        }

        totals = [.. counts.Select(x => x.Values.Sum())];
        Referring = new int[counts.Length];
        foreach (var to in counts.SelectMany(x => x.Keys))
            Referring[to]++;
        habits = HabitsIn(corpus);
    }

    /// <summary>How many other posts refer to each.</summary>
    public int[] Referring { get; }

    public static PostReferences Of(Corpus corpus, PostTerms terms) => new(corpus, NameCounts.Of(corpus, terms));

    public PairLinks Links(int from, int to) => links.GetValueOrDefault((from, to), None);

    /// <summary>How often one refers to the other as something there already; links that lead on do not count.</summary>
    public int Count(int from, int to) => counts[from].GetValueOrDefault(to);

    /// <summary>What a post refers to.</summary>
    public IReadOnlyCollection<int> From(int post) => counts[post].Keys;

    /// <summary>How much the source of a post links: the logarithm of 1 and how many others its posts link to on average, as something that they use.</summary>
    public double Habit(int post) => habits[post];

    /// <summary>Of all references of a post, the share that goes to another, 0 to 1.</summary>
    public double Share(int from, int to) => totals[from] == 0 ? 0 : (double)Count(from, to) / totals[from];

    /// <summary>Pairs that a link or a name joins, in one direction or both.</summary>
    public IEnumerable<(int From, int To)> Pairs => links.Keys.Concat(counts.SelectMany((x, from) => x.Keys.Select(to => (from, to))));

    private double[] HabitsIn(Corpus corpus)
    {
        var linked = links.Where(x => x.Value.Back.Count > 0).CountBy(x => corpus.Posts[x.Key.From].Source).ToDictionary();
        var habitOf = corpus.Posts.CountBy(post => post.Source).ToDictionary(x => x.Key, x => Math.Log(1 + ((double)linked.GetValueOrDefault(x.Key) / x.Value)));
        return [.. corpus.Posts.Select(post => habitOf[post.Source])];
    }

    private void Add((int From, int To) pair, Link link)
    {
        if (!links.TryGetValue(pair, out var known))
            links.Add(pair, known = new PairLinks([], []));
        switch (link.Kind)
        {
            case LinkKind.ElaboratedIn or LinkKind.Related:
                known.Forward.Add(link);
                break;
            case LinkKind.Mentions or LinkKind.Requires or LinkKind.BuildsOn or LinkKind.InSeries:
                known.Back.Add(link);
                break;
        }
    }
}

/// <summary>The links from one post to another; those between versions of a text are none of them.</summary>
/// <param name="Back">To something that the text uses.</param>
/// <param name="Forward">To something that goes on from it, or lies beside it.</param>
internal sealed record PairLinks(List<Link> Back, List<Link> Forward);
