using Gateway.Content.Extraction;
using Gateway.Content.Parsing.Markdown;
using Gateway.Content.Sources;

namespace Gateway.Content.Resolution;

/// <summary>Guesses which post a dead link meant.</summary>
internal sealed class NearestPost
{
    private readonly IReadOnlyList<ReadPost> posts;
    private readonly IReadOnlyDictionary<string, OpenSource> sources;

    // By host, or by source for files, and path.
    private readonly ILookup<(string, string), int> byAddress;
    private readonly ILookup<(string, string), int> byFile;
    private readonly List<PostName> names;

    // A dead address often stands in many posts, and looking for its neighbours takes time.
    private readonly Dictionary<string, Guess<int>?> known = new(StringComparer.Ordinal);

    public NearestPost(IReadOnlyList<ReadPost> posts, IReadOnlyDictionary<string, OpenSource> sources)
    {
        (this.posts, this.sources) = (posts, sources);
        var pages = posts.Index().Where(x => x.Item.HasPage).ToList();
        byAddress = pages.Select(x => (Place: AddressBook.PlaceOf(sources[x.Item.Source], x.Item.SitePath, ""), x.Index)).Where(x => x.Place is not null)
            .ToLookup(x => (x.Place!.Value.Host, Spelling.EvenPath(x.Place.Value.Path)), x => x.Index);
        byFile = pages.SelectMany(x => FileNames(x.Item).Select(name => (Key: (x.Item.Source, name), x.Index))).ToLookup(x => x.Key, x => x.Index);
        names = [.. pages.SelectMany(x => new[] { Nearest.NameOf(x.Item.SitePath), Nearest.NameOf(x.Item.Path) }.Distinct().Select(name => new PostName(name, x.Index)))];
    }

    /// <summary>The post, and how sure that is; null where none is near.</summary>
    public (ReadPost Post, double Confidence)? Of(ReadPost from, LinkMention mention)
    {
        var href = mention.Href.Split('#', '?')[0];
        var guess = Among(Misspelt(from, href)) ?? Among(MisspeltFile(from, href)) ?? Like(sources[from.Source].Layout.LinksByName ? mention.Written : href);
        return guess is null ? null : (posts[guess.Value], guess.Confidence);
    }

    private static Guess<int>? Among(IEnumerable<int> found) => found.Distinct().Take(2).ToList() switch
    {
        [] => null,
        [var only] => new Guess<int>(only, Confidence.Slip),
        [var first, ..] => new Guess<int>(first, Confidence.OneOfSeveral),
    };

    private Guess<int>? Like(string href)
    {
        if (!known.TryGetValue(href, out var guess))
            known.Add(href, guess = Nearest.Post(href, names));
        return guess;
    }

    private IEnumerable<int> Misspelt(ReadPost from, string href) =>
        href.Length > 0 && AddressBook.PlaceOf(sources[from.Source], from.SitePath, href) is { } place && Spelling.EvenPath(place.Path) is { Length: > 0 } path ? byAddress[(place.Host, path)] : [];

    /// <summary>Posts whose files the destination names in another spelling, from the file that holds it or from the top.</summary>
    private IEnumerable<int> MisspeltFile(ReadPost from, string href)
    {
        if (href.Contains("://", StringComparison.Ordinal))
            return [];
        var name = Uri.UnescapeDataString(href.StartsWith("@/", StringComparison.Ordinal) ? href[2..] : href);
        var near = Spelling.EvenPath(FilePaths.Collapse(from.Path[..(from.Path.LastIndexOf('/') + 1)] + name));
        var far = Spelling.EvenPath(FilePaths.Collapse(name));
        return far.Length == 0 ? [] : byFile[(from.Source, near)].Concat(byFile[(from.Source, far)]);
    }

    /// <summary>The path, also from the folder of content where the source holds more; in vaults every end of it, down to the name alone.</summary>
    private IEnumerable<string> FileNames(ReadPost post)
    {
        var path = Spelling.EvenPath(post.Path);
        yield return path;
        if (!sources[post.Source].Layout.LinksByName)
        {
            if (path.StartsWith(DestinationForm.ContentFolder, StringComparison.Ordinal))
                yield return path[DestinationForm.ContentFolder.Length..];
            yield break;
        }

        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
            yield return path[(slash + 1)..];
    }
}
