using Gateway.Content.Model;
using Gateway.Content.Parsing;
using Gateway.Content.Sources;

namespace Gateway.Content.Resolution;

/// <summary>Recognises the posts of a source that earlier ingests knew.</summary>
internal sealed class PostMatching
{
    private readonly Dictionary<string, KnownPost> matches = new(StringComparer.Ordinal);
    private readonly List<SurveyedFile> arrived;
    private readonly List<KnownPost> gone;
    private readonly ILayout layout;
    private readonly FileAddresses addresses;

    private PostMatching(IEnumerable<KnownPost> known, SurveyedSource surveyed, FileAddresses addresses)
    {
        (layout, this.addresses) = (surveyed.Source.Layout, addresses);
        // The file of a post that is a draft by now is not gone, and keeps the post's key from others.
        var hidden = surveyed.Hidden.Select(x => x.File.Path).ToHashSet(StringComparer.Ordinal);
        gone = [.. known.Where(x => !hidden.Contains(x.Path)).OrderByDescending(x => x.WasThere).ThenBy(x => x.Path, StringComparer.Ordinal)];
        arrived = [.. surveyed.Files];
    }

    /// <summary>
    /// A file is what was at its path, if that is unchanged or edited; else what stood elsewhere and has moved here, as it was or edited; else what was at its path, or once was
    /// there. Whether a file was edited or holds something else is only looked at where the post may be in another: it has moved away, or files have come.
    /// </summary>
    /// <returns>By path.</returns>
    public static IReadOnlyDictionary<string, KnownPost> Of(Identities known, SurveyedSource surveyed, FileAddresses addresses)
    {
        var matching = new PostMatching(known.Posts.Where(x => x.Source == surveyed.Source.Name), surveyed, addresses);
        matching.TakeSame(matching.gone, x => (x.Path, x.ContentHash), x => (x.File.Path, x.Hash));
        matching.TakeEdited();
        matching.TakeSame(matching.gone, x => x.ContentHash, x => x.Hash);
        matching.Take(MovedPosts.Among(matching.gone, matching.arrived, matching.Read));
        matching.TakeSame(matching.gone, x => x.Path, x => x.File.Path);
        return matching.matches;
    }

    private void TakeEdited()
    {
        var left = gone.Where(x => x.WasThere).ToDictionary(x => x.Path, StringComparer.Ordinal);
        // Two files that have changed places are both what the other one was.
        var moved = left.Values.Select(x => x.ContentHash).ToHashSet(StringComparer.Ordinal);
        var hashes = arrived.Select(x => x.Hash).ToHashSet(StringComparer.Ordinal);
        var haveCome = arrived.Exists(x => !left.ContainsKey(x.File.Path));
        Take([.. arrived
            .Where(x => !moved.Contains(x.Hash) && left.TryGetValue(x.File.Path, out var post)
                && ((!haveCome && !hashes.Contains(post.ContentHash)) || MovedPosts.IsEdited(post, x, Read)))
            .Select(x => (x, left[x.File.Path]))]);
    }

    /// <summary>For its title, headings and text. What is wrong with it is told when it is read again.</summary>
    private ParsedPost? Read(SurveyedFile file)
    {
        var text = TextFile.Read(file.File);
        return text.Text is null ? null : FileGuard.Try(file.File, () => layout.Parse(text, layout.Survey(text), addresses)).Value;
    }

    private void TakeSame<TKey>(IEnumerable<KnownPost> candidates, Func<KnownPost, TKey> before, Func<SurveyedFile, TKey> now)
        where TKey : notnull
    {
        var waiting = candidates.GroupBy(before).ToDictionary(x => x.Key, x => new Queue<KnownPost>(x));
        var pairs = new List<(SurveyedFile, KnownPost)>();
        foreach (var file in arrived)
            if (waiting.TryGetValue(now(file), out var same) && same.TryDequeue(out var post))
                pairs.Add((file, post));
        Take(pairs);
    }

    private void Take(IReadOnlyCollection<(SurveyedFile File, KnownPost Post)> pairs)
    {
        foreach (var (file, post) in pairs)
            matches.Add(file.File.Path, post);
        var (files, posts) = (pairs.Select(x => x.File).ToHashSet(), pairs.Select(x => x.Post).ToHashSet());
        arrived.RemoveAll(files.Contains);
        gone.RemoveAll(posts.Contains);
    }
}
