using Gateway.Content.Extraction.References;
using Gateway.Content.Model;
using Gateway.Content.Parsing;
using Gateway.Content.Sources;

namespace Gateway.Content.Resolution;

/// <summary>
/// Makes series of the names that front matter gives, of titles that number their posts, and of posts that say which part they are and link to the others.
/// A series holds within its source.
/// </summary>
internal sealed class SeriesIndex
{
    private readonly List<SeriesPosts> found;
    private readonly ILookup<ContentKey, SeriesPosts> byPost;

    public SeriesIndex(IReadOnlyList<ReadPost> posts, IReadOnlyList<ResolvedLink> links)
    {
        var named = Named(posts);
        found = [.. named, .. NumberedSeries.Of(posts, links).Where(numbered => !named.Exists(x => x.Covers(numbered)))];
        byPost = found.SelectMany(series => series.Parts, (series, part) => (series, part.Post.Key)).ToLookup(x => x.Key, x => x.series);
        var slugs = new HashSet<string>(StringComparer.Ordinal);
        Series = [.. found
            .OrderBy(x => x.Title, StringComparer.OrdinalIgnoreCase).ThenBy(x => x.Source, StringComparer.Ordinal)
            .Select(x => new Series(x.Key, SlugOf(x, slugs), x.Title, [.. x.Parts.Select(y => new SeriesEntry(y.Post.Key, y.Number, y.Label, y.IsStated))]) { Method = x.Method })];
    }

    /// <summary>By title.</summary>
    public IReadOnlyList<Series> Series { get; }

    /// <summary>Missing and doubled part numbers, with the post to mend.</summary>
    public IEnumerable<(ReadPost Post, Fault Fault)> Faults => found.SelectMany(x => x.Faults());

    /// <summary>Part numbers of two posts in a series that holds both; null where none does.</summary>
    public (int From, int To)? PartsOf(ContentKey from, ContentKey to) =>
        byPost[from].Intersect(byPost[to]).Select(x => ((int, int)?)(x.NumberOf(from), x.NumberOf(to))).FirstOrDefault();

    private static List<SeriesPosts> Named(IReadOnlyList<ReadPost> posts) =>
    [
        .. posts
            .SelectMany(post => post.Fields.Series.Select(name => (Name: name, Post: post)))
            .GroupBy(x => (x.Post.Source, Key: Folding.Name(x.Name)))
            .Select(x => SeriesPosts.InOrder(
                ContentKey.Of("series", x.Key.Source, x.Key.Key), x.First().Name, ProvenanceMethod.FrontMatter, [.. x.Select(y => y.Post).DistinctBy(y => y.Key)])),
    ];

    private static string SlugOf(SeriesPosts series, HashSet<string> taken)
    {
        // A name of signs alone has no letters for an address.
        var slug = Slugs.Of(series.Title) is { Length: > 0 } letters ? letters : ContentKey.Of("series", series.Source, series.Title).Value;
        string[] candidates = [slug, $"{series.Source}-{slug}"];
        return candidates.Concat(Enumerable.Range(2, taken.Count + 1).Select(x => $"{series.Source}-{slug}-{x}")).First(taken.Add);
    }
}
