using Gateway.Graph.Texts;

namespace Gateway.Graph.Related;

/// <summary>Finds posts that may be related to a post, and measures what speaks for each. For one thread.</summary>
internal sealed class PairSignals(RelatedSpaces spaces, RelatedIndexes indexes)
{
    // What is found by few heavy terms is measured exactly afterwards.
    private const int SearchedWords = 24;
    private const int SearchedOthers = 12;
    private const int MostOfOneKind = 40;

    private readonly Tally found = new(spaces.Bodies.Count);
    private readonly HeldVector body = new(spaces.Bodies.TermCount);
    private readonly HeldVector citedTitles = new(spaces.CitedTitles.TermCount);
    private readonly RandomWalk walk = new(indexes.Graph);

    /// <summary>Posts that have something in common with a post, ascending.</summary>
    public IReadOnlyList<int> Candidates(int post)
    {
        body.Hold(spaces.Bodies[post]);
        citedTitles.Hold(spaces.CitedTitles[post]);
        var candidates = new SortedSet<int>();
        Search(indexes.Bodies, spaces.Bodies[post], SearchedWords, candidates);
        Search(indexes.CitedTitles, spaces.CitedTitles[post], SearchedOthers, candidates);
        Search(indexes.Papers, spaces.Papers[post], int.MaxValue, candidates);
        Search(indexes.Topics, spaces.Topics[post], int.MaxValue, candidates);
        foreach (var series in spaces.SeriesOf[post])
            candidates.UnionWith(spaces.PostsOf(series));
        foreach (var linked in spaces.Links.Of(post))
            candidates.Add(linked);
        walk.Start(post);
        candidates.UnionWith(walk.Largest(MostOfOneKind, spaces.Bodies.Count));
        candidates.Remove(post);
        return [.. candidates];
    }

    /// <summary>By <see cref="Signal"/>, each 0 or above, for the post whose candidates were asked for last.</summary>
    public double[] Measure(int post, int other)
    {
        var measured = new double[Signals.Count];
        measured[(int)Signal.Text] = body.Dot(spaces.Bodies[other]);
        measured[(int)Signal.CitedTitles] = citedTitles.Dot(spaces.CitedTitles[other]);
        measured[(int)Signal.Papers] = spaces.Papers[post].Dot(spaces.Papers[other]);
        measured[(int)Signal.Topics] = spaces.Topics[post].Dot(spaces.Topics[other]);
        measured[(int)Signal.Series] = spaces.SeriesOf[post].Any(series => spaces.PostsOf(series).Contains(other)) ? 1 : 0;
        measured[(int)Signal.CommonLinks] = spaces.Links.Closeness(post, other);
        measured[(int)Signal.Walk] = walk[other];
        return measured;
    }

    /// <summary>As above, as if the two did not link to each other. Afterwards candidates have to be asked for again.</summary>
    public double[] MeasureUnlinked(int post, int other)
    {
        walk.Start(post, without: other);
        return Measure(post, other);
    }

    private void Search(TermIndex index, in SparseVector vector, int terms, SortedSet<int> candidates)
    {
        index.Find(vector, terms, found);
        candidates.UnionWith(found.Largest(MostOfOneKind + 1));
        found.Clear();
    }
}
