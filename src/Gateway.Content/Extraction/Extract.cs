using Gateway.Content.Extraction.Citations;
using Gateway.Content.Extraction.References;
using Gateway.Content.Extraction.Relations;
using Gateway.Content.Extraction.Updates;
using Gateway.Content.Parsing;

namespace Gateway.Content.Extraction;

/// <summary>Finds in a parsed post what it points to.</summary>
internal static class Extract
{
    private const int OpeningLength = 2000;

    /// <param name="ownHosts">Hosts of all sources.</param>
    public static ExtractedPost From(ParsedPost post, IReadOnlySet<string> ownHosts)
    {
        var references = ReferenceList.Of(post);
        var updates = UpdateNotes.Of(post);
        var cues = new LinkCues(updates, ownHosts);
        return new ExtractedPost
        {
            Path = post.File.Path,
            ContentHash = post.ContentHash,
            Fields = post.Fields,
            SitePath = post.SitePath,
            Slug = post.Slug,
            Title = post.Title,
            WordCount = Words.Count(post.Body.Text),
            Opening = Words.Opening(post.Body.Text, OpeningLength),
            Sections = post.Sections,
            Anchors = post.Anchors,
            OwnPart = OwnPart.Of(post),
            Names = NamedPosts.Of(post, updates),
            Links = [.. post.Blocks.SelectMany(x => LinksOf(x, cues))],
            References = references.Entries,
            Citations = Callouts.Of(post, references),
            Updates = updates.Notes,
            Figures = post.Exhibits.Figures,
            CodeBlocks = post.Exhibits.CodeBlocks,
            Notation = post.Exhibits.Notation,
            Equations = [.. Equations.Of(post)],
            Faults = [.. post.Faults, .. updates.Faults],
        };
    }

    private static IEnumerable<LinkMention> LinksOf(TextBlock block, LinkCues cues)
    {
        cues.Enter(block);
        if (block.Links.Count == 0)
            return [];
        var sentences = new Sentences(block.Text);
        return block.Links.Select(link =>
        {
            var context = sentences.ContextOf(link.Span);
            return new LinkMention(block.Section, link.Href, link.Written, link.Label, context, link.Location) { Cue = cues.Of(link, context) };
        });
    }
}
