using System.Globalization;
using Gateway.Content.Extraction;
using Gateway.Content.Model;
using Gateway.Content.Parsing;
using Gateway.Content.Sources;

namespace Gateway.Content.Resolution;

/// <summary>Gives the posts of a source and their sections their keys, and recognises those that were seen before.</summary>
internal sealed class Identification
{
    private readonly OpenSource source;
    private readonly Dictionary<string, (ContentKey Key, KnownPost? Known)> byPath;

    /// <summary>A file is recognised by its path, else by its content, else by what <see cref="MovedPosts"/> tells, where its old path is gone. Others get a key from source and path.</summary>
    public Identification(Identities known, SurveyedSource surveyed)
    {
        source = surveyed.Source;
        var ours = known.Posts.Where(x => x.Source == source.Name).ToList();
        var knownPaths = ours.ToDictionary(x => x.Path, StringComparer.Ordinal);
        // The file of a post that is a draft by now is not gone, and keeps the post's key from others.
        var present = surveyed.Files.Concat(surveyed.Hidden).Select(x => x.File.Path).ToHashSet(StringComparer.Ordinal);
        var gone = ours.Where(x => !present.Contains(x.Path)).OrderBy(x => x.Path, StringComparer.Ordinal)
            .GroupBy(x => x.ContentHash, StringComparer.Ordinal).ToDictionary(x => x.Key, x => new Queue<KnownPost>(x), StringComparer.Ordinal);
        var found = surveyed.Files.Select(x => (File: x, Known: knownPaths.GetValueOrDefault(x.File.Path) ?? Moved(gone, x.Hash))).ToList();
        var moved = MovedPosts.Among(gone.Values.SelectMany(x => x), found.Where(x => x.Known is null).Select(x => x.File), source.Layout);
        var matches = found.Select(x => (x.File.File.Path, Known: x.Known ?? moved.GetValueOrDefault(x.File.File.Path))).ToList();

        var fresh = new FreshKeys(matches.Select(x => x.Known?.Key).OfType<ContentKey>(), "post", source.Name);
        byPath = matches.ToDictionary(x => x.Path, x => (x.Known?.Key ?? fresh.Of(x.Path), x.Known), StringComparer.Ordinal);
    }

    /// <summary>Names a post, and parts what it says by itself from what has to wait for the other posts.</summary>
    public (PostContent Content, ReadPost Post) Identify(ExtractedPost post, PostBody body)
    {
        var (key, known) = byPath[post.Path];
        var sections = Sections(key, post, known);
        var content = new PostContent
        {
            Key = key,
            Source = source.Name,
            Path = post.Path,
            Url = post.HasPage ? AddressBook.PublicUrl(source, post.SitePath) : null,
            Title = post.Title,
            Description = post.Fields.Description,
            Tags = post.Fields.Tags,
            Language = post.Fields.Language ?? source.Language,
            Body = body,
            Opening = post.Opening,
            FrontMatter = post.Fields.FrontMatter.IsEmpty ? null : post.Fields.FrontMatter.ToJson(),
            Sections = sections,
            KnownSections = Remember(sections, known),
            Updates = [.. post.Updates.Select((x, index) => new Update(ContentKey.Of("update", key.Value, $"{index + 1}"), x.Date, x.Text, x.Location) { Sections = x.Sections })],
            Figures = post.Figures,
            CodeBlocks = post.CodeBlocks,
            Equations = post.Equations,
            Notation = post.Notation,
            Contexts = post.Contexts,
        };
        return (content, ReadPost.Of(source.Name, key, known, post, sections));
    }

    private static KnownPost? Moved(Dictionary<string, Queue<KnownPost>> gone, string contentHash) =>
        gone.TryGetValue(contentHash, out var candidates) && candidates.TryDequeue(out var match) ? match : null;

    /// <summary>A section is recognised by its anchor, else by its title where its old anchor is gone, else by most of its title.</summary>
    private static List<Section> Sections(ContentKey post, ExtractedPost content, KnownPost? known)
    {
        var matches = known is null ? [] : Match(content.Sections, known);
        var fresh = new FreshKeys(matches.Values.Select(x => x.Key), "section", post.Value);
        return [.. content.Sections.Select(section =>
        {
            var match = matches.GetValueOrDefault(section);
            return new Section
            {
                Key = match?.Key ?? fresh.Of(section.Anchor ?? section.Title),
                Parent = section.Parent,
                Level = section.Level,
                Title = section.Title,
                Anchor = section.Anchor,
                FormerAnchors = [.. (match?.Anchors ?? []).Where(x => x != section.Anchor && !content.Anchors.ContainsKey(x))],
                Length = section.Length,
                Html = section.Html,
                Text = section.Text,
                Markdown = section.Markdown,
                Location = section.Location,
            };
        })];
    }

    /// <summary>Sections that are gone stay known.</summary>
    private static List<KnownSection> Remember(List<Section> sections, KnownPost? known)
    {
        var before = (known?.Sections ?? []).ToDictionary(x => x.Key);
        var remembered = new List<KnownSection>(sections.Count);
        foreach (var section in sections)
            remembered.Add(before.Remove(section.Key, out var match)
                ? match with { Title = section.Title, Anchors = section.Anchor is null ? match.Anchors : [.. match.Anchors.Where(x => x != section.Anchor), section.Anchor] }
                : new KnownSection(section.Key, section.Title, section.Anchor is null ? [] : [section.Anchor]));
        remembered.AddRange(before.Values);
        return remembered;
    }

    private static Dictionary<ParsedSection, KnownSection> Match(IReadOnlyList<ParsedSection> sections, KnownPost known)
    {
        var anchors = sections.Select(x => x.Anchor).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var byAnchor = new Dictionary<string, KnownSection>(StringComparer.Ordinal);
        var byTitle = new Dictionary<string, KnownSection>(StringComparer.Ordinal);
        foreach (var section in known.Sections)
            if (section.Anchors.Count > 0 && anchors.Contains(section.Anchors[^1]))
                byAnchor.TryAdd(section.Anchors[^1], section);
            else
                byTitle.TryAdd(section.Title, section);

        var matches = new Dictionary<ParsedSection, KnownSection>(ReferenceEqualityComparer.Instance);
        foreach (var section in sections)
            if ((section.Anchor is not null && byAnchor.Remove(section.Anchor, out var match)) || byTitle.Remove(section.Title, out match))
                matches.Add(section, match);
        foreach (var (section, reworded) in RewordedHeadings.Among([.. byTitle.Values.Where(x => x.Title.Length > 0)], [.. sections.Where(x => !matches.ContainsKey(x))]))
            matches.Add(section, reworded);
        return matches;
    }

    /// <summary>Keys from names. The plain key may belong to a post that has moved away from this path, or to the first of two headings with one title.</summary>
    private sealed class FreshKeys(IEnumerable<ContentKey> taken, string kind, string owner)
    {
        private readonly HashSet<ContentKey> taken = [.. taken];
        private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

        public ContentKey Of(string name)
        {
            var number = numbers.GetValueOrDefault(name, 1);
            var key = number == 1 ? ContentKey.Of(kind, owner, name) : Numbered(name, number);
            while (!taken.Add(key))
                key = Numbered(name, ++number);
            numbers[name] = number;
            return key;
        }

        private ContentKey Numbered(string name, int number) => ContentKey.Of(kind, owner, name, number.ToString(CultureInfo.InvariantCulture));
    }
}
