using Gateway.Content.Extraction.Relations;
using Gateway.Content.Model;
using Gateway.Content.Sources;

namespace Gateway.Content.Resolution;

/// <summary>A series with its posts in order.</summary>
/// <param name="Parts">By number.</param>
internal sealed record SeriesPosts(ContentKey Key, string Source, string Title, ProvenanceMethod Method, IReadOnlyList<SeriesPart> Parts)
{
    /// <summary>Numbers the posts as their front matter, title or opening does; the others take the numbers that are free, by date.</summary>
    public static SeriesPosts InOrder(ContentKey key, string title, ProvenanceMethod method, IReadOnlyList<ReadPost> posts)
    {
        var titles = posts.Select(x => SeriesTitle.Of(x.Title)).ToList();
        // A name for several numbered series numbers none of its own.
        var isOne = titles.OfType<SeriesTitle>().Select(x => x.Key).Distinct(StringComparer.Ordinal).Take(2).Count() < 2;
        var numbers = posts.Zip(titles, (post, numbered) => post.OrderInSeries ?? (isOne ? numbered?.Number ?? post.OwnPart : null));
        return Of(key, title, method, [.. posts.Zip(numbers)]);
    }

    public static SeriesPosts Of(ContentKey key, string title, ProvenanceMethod method, IReadOnlyList<(ReadPost Post, int? Number)> posts)
    {
        var byDate = posts.OrderBy(x => x.Post.Fields.PublishedAt ?? DateTimeOffset.MaxValue).ThenBy(x => x.Post.Path, StringComparer.Ordinal).ToList();
        var parts = byDate.Zip(PartNumbers.Of([.. byDate.Select(x => x.Number)]), (x, number) => new SeriesPart(x.Post, number, x.Number is not null));
        return new SeriesPosts(key, posts[0].Post.Source, title, method, [.. parts.OrderBy(x => x.Number)]);
    }

    public int NumberOf(ContentKey post) => Parts.First(x => x.Post.Key == post).Number;

    /// <summary>Whether another series is this one under another name: it has two of its posts at least, and they stand here by the same numbers.</summary>
    public bool Covers(SeriesPosts other)
    {
        var shared = other.Parts.Select(x => (x.Number, Here: Parts.FirstOrDefault(y => y.Post.Key == x.Post.Key)?.Number)).Where(x => x.Here is not null).ToList();
        return shared.Count >= 2 && shared.TrueForAll(x => x.Here == x.Number);
    }

    /// <summary>Part numbers that no post has, and those that two posts have.</summary>
    public IEnumerable<(ReadPost Post, Fault Fault)> Faults() =>
        PartNumbers.Faults(Title, [.. Parts.Select(part => (part.Number, part.Post.Path))]).Select(x => (Parts[x.Index].Post, new Fault(DiagnosticCode.SeriesGap, SourceSpan.FileStart, x.Message)));
}

/// <summary>A post in a series.</summary>
/// <param name="IsStated">Whether the author gives the number.</param>
internal sealed record SeriesPart(ReadPost Post, int Number, bool IsStated)
{
    /// <summary>As the title says it.</summary>
    public string? Label => PartLabel.In(Post.Title) is { IsOrdinal: false } label ? Post.Title[label.Place.Start..label.Place.End] : null;
}
