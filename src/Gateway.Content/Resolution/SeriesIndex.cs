using System.Globalization;
using System.Text.RegularExpressions;
using Gateway.Content.Extraction.References;
using Gateway.Content.Model;
using Gateway.Content.Parsing;

namespace Gateway.Content.Resolution;

/// <summary>Makes series of the names that front matter gives; a name holds within its source.</summary>
internal static partial class SeriesIndex
{
    /// <summary>By title.</summary>
    public static IReadOnlyList<Series> Of(IEnumerable<ReadPost> posts)
    {
        var named = posts.SelectMany(post => post.Fields.Series.Select(name => (Name: name, Post: post)));
        var slugs = new HashSet<string>(StringComparer.Ordinal);
        return [.. named
            .GroupBy(x => (x.Post.Source, Key: Folding.Name(x.Name)))
            .Select(x => (x.Key.Source, x.First().Name, Key: ContentKey.Of("series", x.Key.Source, x.Key.Key), Entries: EntriesOf(x.Select(y => y.Post))))
            .OrderBy(x => x.Name, StringComparer.OrdinalIgnoreCase).ThenBy(x => x.Source, StringComparer.Ordinal)
            .Select(x => new Series(x.Key, SlugOf(x.Name, x.Source, slugs), x.Name, x.Entries))];
    }

    /// <summary>By the part number in the title, else by date; a post without number takes its place in that order.</summary>
    private static List<SeriesEntry> EntriesOf(IEnumerable<ReadPost> posts)
    {
        var parts = posts.DistinctBy(x => x.Key).Select(x => (Post: x, Label: Part().Match(x.Title))).ToList();
        return [.. parts
            .OrderBy(x => NumberOf(x.Label) ?? int.MaxValue)
            .ThenBy(x => x.Post.Fields.PublishedAt ?? DateTimeOffset.MaxValue)
            .ThenBy(x => x.Post.Path, StringComparer.Ordinal)
            .Select((x, index) => new SeriesEntry(x.Post.Key, NumberOf(x.Label) ?? index + 1, x.Label.Success ? x.Label.Value : null))];
    }

    private static int? NumberOf(Match part) => part.Success ? int.Parse(part.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) : null;

    private static string SlugOf(string name, string source, HashSet<string> taken)
    {
        // A name of signs alone has no letters for an address.
        var slug = Slugs.Of(name) is { Length: > 0 } letters ? letters : ContentKey.Of("series", source, name).Value;
        string[] candidates = [slug, $"{source}-{slug}"];
        return candidates.Concat(Enumerable.Range(2, taken.Count + 1).Select(x => $"{source}-{slug}-{x}")).First(taken.Add);
    }

    [GeneratedRegex(@"\bPart\s+(?<number>[0-9]{1,3})\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Part();
}
