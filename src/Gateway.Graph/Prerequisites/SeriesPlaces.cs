using Gateway.Content.Model;

namespace Gateway.Graph.Prerequisites;

/// <summary>Where posts stand in series.</summary>
internal sealed class SeriesPlaces
{
    private readonly ILookup<int, (Series Series, int Position)> places;

    public SeriesPlaces(Corpus corpus) => places = corpus.Snapshot.Series
        .SelectMany(series => series.Entries.Select(entry => (Post: corpus.IndexOf(entry.Post), Place: (series, entry.Position))))
        .ToLookup(x => x.Post, x => x.Place);

    /// <summary>1 where the needed post is the part before, less where it is an earlier one, -1 where it is a later one, 0 where they share no series.</summary>
    public double Step(int post, int needed) => Shared(post, needed) is var (_, position, other) && position != other
        ? position > other ? 1.0 / (position - other) : -1
        : 0;

    /// <summary>The first series that holds both.</summary>
    public (Series Series, int Position, int Other)? Shared(int post, int other)
    {
        foreach (var (series, position) in places[post])
            foreach (var place in places[other])
                if (place.Series.Key == series.Key)
                    return (series, position, place.Position);
        return null;
    }
}
