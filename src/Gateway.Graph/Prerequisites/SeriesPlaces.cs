using Gateway.Content.Model;

namespace Gateway.Graph.Prerequisites;

/// <summary>Where posts stand in series.</summary>
internal sealed class SeriesPlaces
{
    private readonly ILookup<int, (Series Series, int Position)> places;
    private readonly Dictionary<(int Post, int Before), SeriesStep> steps = [];

    public SeriesPlaces(Corpus corpus)
    {
        places = corpus.Snapshot.Series
            .SelectMany(series => series.Entries.Select(entry => (Post: corpus.IndexOf(entry.Post), Place: (series, entry.Position))))
            .ToLookup(x => x.Post, x => x.Place);
        foreach (var series in corpus.Snapshot.Series)
            AddSteps(corpus, series);
    }

    /// <summary>Where authors number their parts: each part with the one right before it.</summary>
    public IReadOnlyDictionary<(int Post, int Before), SeriesStep> Steps => steps;

    /// <summary>1 where the needed post is the part before, less where it is an earlier one, -1 where it is a later one, 0 where they share no series.</summary>
    public double Step(int post, int needed) => Shared(post, needed) is var (_, position, other) && position != other
        ? position > other ? 1.0 / (position - other) : -1
        : 0;

    /// <summary>The first series that holds both.</summary>
    public SeriesStep? Shared(int post, int other)
    {
        foreach (var (series, position) in places[post])
            foreach (var place in places[other])
                if (place.Series.Key == series.Key)
                    return new SeriesStep(series, position, place.Position);
        return null;
    }

    private void AddSteps(Corpus corpus, Series series)
    {
        var parts = series.Entries.Where(entry => entry.IsStated).GroupBy(entry => entry.Position, entry => corpus.IndexOf(entry.Post)).OrderBy(part => part.Key).ToList();
        foreach (var (before, part) in parts.Zip(parts.Skip(1)))
            foreach (var other in before)
                foreach (var post in part)
                    steps.TryAdd((post, other), new SeriesStep(series, part.Key, before.Key));
    }
}

/// <summary>Two parts of a series.</summary>
internal sealed record SeriesStep(Series Series, int Position, int Other)
{
    public string InWords => ReasonWords.Order(Series.Title, Position, Other);
}
