using Gateway.Graph.Learning;

namespace Gateway.Graph.Prerequisites;

/// <summary>Finds which posts are to be read before which.</summary>
internal sealed class PrerequisiteFinder
{
    // So many pairs of posts are looked at because their words are close, all posts together, but always some for each post.
    private const int PairsByWords = 120_000;
    private const int LeastNeighbours = 25;
    private const int MostNeighbours = 400;

    // So many are kept, the surest of each post, but always some: whoever asks with a low bar sees how the others rank.
    private const int MostKept = 100_000;
    private const int LeastKeptOfPost = 20;

    private readonly Corpus corpus;
    private readonly PostReferences references;
    private readonly PostTerms terms;
    private readonly SeriesPlaces series;
    private readonly Evidence evidence;
    private readonly LogisticRegression linked;
    private readonly LogisticRegression unlinked;
    private readonly Neighbour[][] neighbours;

    private PrerequisiteFinder(Corpus corpus, PrerequisiteModel model)
    {
        this.corpus = corpus;
        terms = PostTerms.Of(corpus);
        series = new SeriesPlaces(corpus);
        references = PostReferences.Of(corpus, terms);
        neighbours = TextNeighbours.Of(terms, Math.Clamp(PairsByWords / Math.Max(1, corpus.Posts.Count), LeastNeighbours, MostNeighbours));
        evidence = new Evidence(corpus, references, series);
        (linked, unlinked) = (model.Of(linked: true), model.Of(linked: false));
    }

    /// <returns>By post, in the order of the snapshot, the surest first.</returns>
    public static IReadOnlyList<Prerequisite> In(Corpus corpus, CancellationToken cancellationToken)
    {
        var finder = new PrerequisiteFinder(corpus, PrerequisiteModel.Shipped);
        var candidates = finder.Candidates();
        var found = new IReadOnlyList<Prerequisite>[corpus.Posts.Count];
        Parallel.For(0, found.Length, new ParallelOptions { CancellationToken = cancellationToken }, finder.Features, (post, _, features) =>
        {
            found[post] = finder.Of(post, candidates[post], features);
            return features;
        }, _ => { });
        return [.. found.SelectMany(x => x)];
    }

    /// <summary>The features of pairs of posts, for whoever fits a model.</summary>
    internal static PairFeatures FeaturesIn(Corpus corpus) => new PrerequisiteFinder(corpus, PrerequisiteModel.Shipped).Features();

    private PairFeatures Features() => new(corpus, terms, references, series, neighbours);

    /// <summary>By post: the others that a link, a name or like words join to it.</summary>
    private SortedSet<int>[] Candidates()
    {
        SortedSet<int>[] candidates = [.. corpus.Posts.Select(_ => new SortedSet<int>())];
        foreach (var (from, to) in references.Pairs)
            Join(from, to);
        foreach (var (post, before) in series.Steps.Keys)
            Join(post, before);
        foreach (var (post, closest) in neighbours.Index())
            foreach (var neighbour in closest)
                Join(post, neighbour.Post);
        return candidates;

        void Join(int one, int other)
        {
            // Versions of one text do not need each other.
            if (corpus.Posts[one].LatestVersion == corpus.Posts[other].LatestVersion)
                return;
            candidates[one].Add(other);
            candidates[other].Add(one);
        }
    }

    private List<Prerequisite> Of(int post, SortedSet<int> candidates, PairFeatures features)
    {
        var most = Math.Max(LeastKeptOfPost, MostKept / corpus.Posts.Count);
        return
        [
            .. candidates
                .Select(needed => (Needed: needed, Statement: evidence.StatementOf(post, needed), Verdict: Judge(post, needed, features)))
                // What links say may be surer than numbers in titles.
                .Select(x => x.Statement is { IsAuthored: false } guess && guess.Confidence < x.Verdict.Probability ? x with { Statement = null } : x)
                .Where(x => x.Statement is not null || x.Verdict.Probability >= Prerequisite.LeastConfidence)
                .OrderByDescending(x => x.Statement?.Confidence ?? x.Verdict.Probability)
                .ThenBy(x => x.Needed)
                .Take(most)
                .Select(x => x.Statement is { } statement ? evidence.Stated(post, x.Needed, statement, x.Verdict) : evidence.Inferred(post, x.Needed, x.Verdict))
                .OfType<Prerequisite>(),
        ];
    }

    private Verdict Judge(int post, int needed, PairFeatures features)
    {
        var isLinked = features.AreLinked(post, needed);
        return new Verdict(isLinked ? linked : unlinked, isLinked ? PairFeatures.LinkedNames : PairFeatures.UnlinkedNames, features.Of(post, needed));
    }
}
