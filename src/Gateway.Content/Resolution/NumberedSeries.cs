using Gateway.Content.Extraction.References;
using Gateway.Content.Extraction.Relations;
using Gateway.Content.Model;

namespace Gateway.Content.Resolution;

/// <summary>
/// Finds series that no front matter names: titles that share a stem and have different numbers ("Sorting, Part 2"), and posts that name each other as parts.
/// </summary>
internal sealed class NumberedSeries
{
    // Numbers further apart than this, per post, count something else ("Part 11" and "Part 820" of a code of law).
    private const int LargestSpread = 3;

    // Letters that titles of one series have in common at least.
    private const int ShortestStart = 6;

    private readonly IReadOnlyList<ReadPost> posts;
    private readonly Dictionary<ContentKey, int> indices;
    private readonly SeriesTitle?[] titles;
    private readonly int?[] numbers;
    private readonly int[] joined;
    private readonly HashSet<int> numberedByTitle = [];
    private readonly Lazy<ILookup<(string Source, string Key), int>> unnumbered;

    private NumberedSeries(IReadOnlyList<ReadPost> posts)
    {
        this.posts = posts;
        indices = posts.Index().ToDictionary(x => x.Item.Key, x => x.Index);
        titles = [.. posts.Select(x => SeriesTitle.Of(x.Title))];
        numbers = [.. posts.Zip(titles, (post, title) => title?.Number ?? post.OwnPart)];
        unnumbered = new(() => posts.Index().Where(x => titles[x.Index] is null).ToLookup(x => (x.Item.Source, Folding.Letters(x.Item.Title)), x => x.Index));
        joined = [.. Enumerable.Range(0, posts.Count)];
    }

    public static IEnumerable<SeriesPosts> Of(IReadOnlyList<ReadPost> posts, IReadOnlyList<ResolvedLink> links)
    {
        var finding = new NumberedSeries(posts);
        finding.JoinByTitle();
        finding.JoinByLinks(links);
        return finding.Series();
    }

    private void JoinByTitle()
    {
        foreach (var group in titles.Index().Where(x => x.Item?.Key.Length > 0).GroupBy(x => (posts[x.Index].Source, x.Item!.Key)))
        {
            var parts = group.Select(x => (x.Index, x.Item!.Number)).ToList();
            // The first part often had no number when it was written.
            if (parts.TrueForAll(x => x.Number > 1) && unnumbered.Value[group.Key].Take(2).ToList() is [var first])
                parts.Add((first, 1));
            var distinct = parts.Select(x => x.Number).Distinct().Count();
            if (distinct < 2 || parts.Max(x => x.Number) - parts.Min(x => x.Number) >= LargestSpread * distinct)
                continue;
            foreach (var (index, number) in parts)
            {
                numbers[index] = number;
                numberedByTitle.Add(index);
                Join(parts[0].Index, index);
            }
        }
    }

    private void JoinByLinks(IReadOnlyList<ResolvedLink> links)
    {
        var named = links.Select(NamingOf).OfType<Naming>().ToList();
        // A list of all parts tells the post that holds it its own number.
        foreach (var self in named.Where(x => x.From == x.To && x.Cue == SeriesCue.PartLabel))
            numbers[self.From] ??= self.Part;
        foreach (var from in named.Where(x => x.Cue == SeriesCue.PartLabel && x.From != x.To && x.Part > 0 && Fits(x)).GroupBy(x => x.From))
            JoinLabelled(from.Key, [.. from]);
        // "Part 2 is now live" in the one, "in the previous post" in the other.
        var back = named.Where(x => x.Cue >= SeriesCue.StepBack || x.Part == 1).Select(x => (x.From, x.To)).ToHashSet();
        foreach (var naming in named.Where(x => x.Part == 2 && numbers[x.From] is null && back.Contains((x.To, x.From)) && Fits(x)))
            Join(naming.From, 1, naming.To, 2);
    }

    /// <summary>What a link between posts of one source says of a series; null where it says nothing.</summary>
    private Naming? NamingOf(ResolvedLink link)
    {
        if (link.Cue.Series == SeriesCue.None || link.Link.To is not { } target)
            return null;
        var (from, to) = (indices[link.Link.From], indices[target]);
        return posts[from].Source == posts[to].Source ? new Naming(from, to, link.Cue.Part, link.Cue.Series) : null;
    }

    private void JoinLabelled(int from, List<Naming> namings)
    {
        var own = numbers[from];
        if (own is null && namings.Select(x => x.Part).Distinct().Count() < 2)
            return;
        foreach (var naming in namings.Where(x => x.Part != own))
            if (own is { } number)
                Join(from, number, naming.To, naming.Part);
            else
                Join(namings[0].To, namings[0].Part, naming.To, naming.Part);
    }

    /// <summary>Whether what is said of the target agrees with what its own title says.</summary>
    private bool Fits(Naming naming) =>
        (titles[naming.To] is not { } title || title.Number == naming.Part)
        && (titles[naming.From] is not { Key.Length: > 0 } own || titles[naming.To] is not { Key.Length: > 0 } other || own.Key == other.Key
            || (BeginAlike(own.Key, other.Key) && !numberedByTitle.Contains(naming.To)));

    /// <summary>"Object Detection for Dummies, Part 3" and "Object Detection, Part 4" may be one series; titles of different things are not.</summary>
    private static bool BeginAlike(string key, string other) =>
        key.AsSpan().CommonPrefixLength(other) is var shared && (shared >= ShortestStart || shared == Math.Min(key.Length, other.Length));

    private void Join(int from, int fromNumber, int to, int toNumber)
    {
        numbers[from] ??= fromNumber;
        numbers[to] ??= toNumber;
        Join(from, to);
    }

    private void Join(int a, int b) => joined[Root(a)] = Root(b);

    private int Root(int index)
    {
        while (joined[index] != index)
            index = joined[index] = joined[joined[index]];
        return index;
    }

    private IEnumerable<SeriesPosts> Series() =>
        from index in Enumerable.Range(0, posts.Count)
        group index by Root(index) into members
        where members.Count() > 1
        let first = members.OrderBy(x => numbers[x] ?? int.MaxValue).First()
        let title = members.Select(x => titles[x]?.Stem).FirstOrDefault(x => x?.Length > 0) ?? CommonStart([.. members.Select(x => posts[x].Title)]) ?? posts[first].Title
        let method = members.Any(numberedByTitle.Contains) ? ProvenanceMethod.Numbering : ProvenanceMethod.Phrase
        select SeriesPosts.Of(
            ContentKey.Of("series", posts[first].Source, "numbered", posts[first].Key.Value), title, method, [.. members.Select(x => (posts[x], numbers[x]))]);

    /// <summary>What all titles have before a colon or dash; null where there is no such thing.</summary>
    private static string? CommonStart(List<string> titles)
    {
        var stems = titles.Select(x => x.Split([": ", " - ", " – ", " — "], 2, StringSplitOptions.None)[0].Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Take(2).ToList();
        return stems.Count == 1 ? stems[0] : null;
    }

    /// <param name="Part">The number that the link's words give its target; 0 for none.</param>
    private sealed record Naming(int From, int To, int Part, SeriesCue Cue);
}
