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

    /// <summary>Posts that are new get a key from source and path.</summary>
    public Identification(Identities known, SurveyedSource surveyed, FileAddresses addresses)
    {
        source = surveyed.Source;
        var matches = PostMatching.Of(known, surveyed, addresses);
        var fresh = new FreshKeys(matches.Values.Select(x => x.Key), "post", source.Name);
        byPath = surveyed.Files.Select(x => x.File.Path).ToDictionary(
            path => path, path => matches.TryGetValue(path, out var match) ? (match.Key, match) : (fresh.Of(path), null as KnownPost), StringComparer.Ordinal);
    }

    /// <summary>Names a post, and parts what it says by itself from what has to wait for the other posts.</summary>
    public (PostContent Content, ReadPost Post) Identify(ExtractedPost post, PostBody body)
    {
        var (key, known) = byPath[post.Path];
        var texts = TextsOf(post.Sections, body.Text);
        var sections = Sections(key, post, texts, known);
        var content = new PostContent
        {
            Key = key,
            Source = source.Name,
            Path = post.Path,
            Url = post.HasPage ? AddressBook.PublicUrl(source, post.SitePath) : null,
            Title = post.Title,
            Description = post.Fields.Description,
            Tags = post.Fields.Tags,
            OtherNames = source.Layout.LinksByName ? post.Fields.Aliases : [],
            Language = post.Fields.Language ?? source.Language,
            Body = body,
            Opening = post.Opening,
            FrontMatter = post.Fields.FrontMatter.IsEmpty ? null : post.Fields.FrontMatter.ToJson(),
            Sections = sections,
            KnownOutline = new(TextSketch.Of(body.Text), Remember(sections, texts, known)),
            Updates = [.. post.Updates.Select((x, index) => new Update(ContentKey.Of("update", key.Value, $"{index + 1}"), x.Date, x.Text, x.Location) { Sections = x.Sections })],
            Figures = post.Figures,
            CodeBlocks = post.CodeBlocks,
            Equations = post.Equations,
            Notation = post.Notation,
            Contexts = post.Contexts,
        };
        return (content, ReadPost.Of(source.Name, key, known, post, sections));
    }

    private static List<Section> Sections(ContentKey post, ExtractedPost content, IReadOnlyList<TextSketch> texts, KnownPost? known)
    {
        var matches = SectionMatching.Of(content.Sections, texts, known?.Outline.Sections ?? []);
        var fresh = new FreshKeys(matches.Values.Select(x => x.Key), "section", post.Value);
        return [.. content.Sections.Select((section, index) =>
        {
            var match = matches.GetValueOrDefault(index);
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

    /// <summary>What stands between each heading and the next.</summary>
    private static List<TextSketch> TextsOf(IReadOnlyList<ParsedSection> sections, string text) => [.. sections.Select((section, index) =>
    {
        var end = index + 1 < sections.Count ? Math.Max(sections[index + 1].Text.Start, section.Text.Start) : section.Text.End;
        var own = text.AsSpan(section.Text.Start..end);
        return TextSketch.Of(own.StartsWith(section.Title) ? own[section.Title.Length..] : own);
    })];

    /// <summary>Sections that are gone stay known.</summary>
    private static List<KnownSection> Remember(List<Section> sections, List<TextSketch> texts, KnownPost? known)
    {
        var before = (known?.Outline.Sections ?? []).ToDictionary(x => x.Key);
        var remembered = new List<KnownSection>(sections.Count);
        foreach (var (section, text) in sections.Zip(texts))
        {
            IReadOnlyList<string> anchors = before.Remove(section.Key, out var match) ? match.Anchors : [];
            remembered.Add(new(section.Key, section.Title, section.Anchor is null ? anchors : [.. anchors.Where(x => x != section.Anchor), section.Anchor], text));
        }

        return [.. remembered, .. before.Values.Select(x => x with { Text = null })];
    }
}
