using Gateway.Content.Extraction.Citations;
using Gateway.Content.Extraction.References;
using Gateway.Content.Extraction.Updates;
using Gateway.Content.Parsing;

namespace Gateway.Content.Extraction;

/// <summary>Finds in a parsed post what it points to.</summary>
internal static class Extract
{
    private const int OpeningLength = 2000;

    public static ExtractedPost From(ParsedPost post)
    {
        var references = ReferenceList.Of(post);
        var updates = UpdateNotes.Of(post);
        return new ExtractedPost
        {
            Path = post.File.Path,
            ContentHash = post.ContentHash,
            Fields = post.Fields,
            SitePath = post.SitePath,
            Slug = post.Slug,
            Title = post.Title,
            WordCount = post.WordCount,
            Opening = Words.Opening(post.Body.Text, OpeningLength),
            Sections = post.Sections,
            Anchors = post.Anchors,
            Links = [.. post.Blocks.SelectMany(LinksOf)],
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

    private static IEnumerable<LinkMention> LinksOf(TextBlock block)
    {
        if (block.Links.Count == 0)
            return [];
        var sentences = new Sentences(block.Text);
        return block.Links.Select(link => new LinkMention(block.Section, link.Href, link.Written, link.Label, sentences.ContextOf(link.Span), link.Location));
    }
}
