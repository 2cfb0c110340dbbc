using Gateway.Content.Extraction;
using Gateway.Content.Model;
using Gateway.Content.Parsing;

namespace Gateway.Content.Resolution;

/// <summary>A post with the names it keeps: keys, former addresses and former anchors.</summary>
internal sealed record IdentifiedPost(string Source, ExtractedPost Content, ContentKey Key, KnownPost? Known, IReadOnlyList<IdentifiedSection> Sections);

internal sealed record IdentifiedSection(ContentKey Key, ParsedSection Content, IReadOnlyList<string> FormerAnchors);

/// <summary>Recognises posts and sections that were seen before.</summary>
internal static class Identification
{
    /// <summary>A post is recognised by its path, else by its content where its old path is gone. Others get a key from source and path.</summary>
    public static IReadOnlyList<IdentifiedPost> Assign(Identities known, IReadOnlyList<(string Source, ExtractedPost Post)> posts)
    {
        var byPath = known.Posts.ToDictionary(x => (x.Source, x.Path));
        var present = posts.Select(x => (x.Source, x.Post.Path)).ToHashSet();
        var gone = known.Posts.Where(x => !present.Contains((x.Source, x.Path))).GroupBy(x => (x.Source, x.ContentHash)).ToDictionary(x => x.Key, x => new Queue<KnownPost>(x));
        var matches = posts.Select(x => byPath.GetValueOrDefault((x.Source, x.Post.Path)) ?? Moved(gone, x.Source, x.Post)).ToList();

        var taken = matches.OfType<KnownPost>().Select(x => x.Key).ToHashSet();
        return [.. posts.Zip(matches, (post, match) => Identify(post.Source, post.Post, match, taken))];
    }

    private static KnownPost? Moved(Dictionary<(string, string), Queue<KnownPost>> gone, string source, ExtractedPost post) =>
        gone.TryGetValue((source, post.ContentHash), out var candidates) && candidates.TryDequeue(out var match) ? match : null;

    private static IdentifiedPost Identify(string source, ExtractedPost post, KnownPost? known, HashSet<ContentKey> taken)
    {
        var key = known?.Key ?? FreshKey(taken, "post", source, post.Path);
        return new IdentifiedPost(source, post, key, known, Sections(key, post, known));
    }

    /// <summary>A section is recognised by its anchor, else by its title where its old anchor is gone.</summary>
    private static List<IdentifiedSection> Sections(ContentKey post, ExtractedPost content, KnownPost? known)
    {
        var anchors = content.Sections.Select(x => x.Anchor).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var byAnchor = new Dictionary<string, KnownSection>(StringComparer.Ordinal);
        var byTitle = new Dictionary<string, KnownSection>(StringComparer.Ordinal);
        foreach (var section in known?.Sections ?? [])
            if (section.Anchors.Count > 0 && anchors.Contains(section.Anchors[^1]))
                byAnchor.TryAdd(section.Anchors[^1], section);
            else
                byTitle.TryAdd(section.Title, section);

        var matches = content.Sections.Select(x => Match(x, byAnchor, byTitle)).ToList();
        var taken = matches.OfType<KnownSection>().Select(x => x.Key).ToHashSet();
        return [.. content.Sections.Zip(matches, (section, match) => new IdentifiedSection(
            match?.Key ?? FreshKey(taken, "section", post.Value, section.Anchor ?? section.Title),
            section,
            [.. (match?.Anchors ?? []).Where(x => x != section.Anchor && !content.Anchors.ContainsKey(x))]))];
    }

    private static KnownSection? Match(ParsedSection section, Dictionary<string, KnownSection> byAnchor, Dictionary<string, KnownSection> byTitle) =>
        section.Anchor is not null && byAnchor.Remove(section.Anchor, out var match) ? match
        : byTitle.Remove(section.Title, out match) ? match
        : null;

    // The plain key may belong to a post that has moved away from this path, or to the first of two headings with one title.
    private static ContentKey FreshKey(HashSet<ContentKey> taken, string kind, string owner, string name)
    {
        var key = ContentKey.Of(kind, owner, name);
        for (var number = 2; !taken.Add(key); number++)
            key = ContentKey.Of(kind, owner, name, number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return key;
    }
}
