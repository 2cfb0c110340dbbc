using Gateway.Content.Extraction.Citations;
using Gateway.Content.Extraction.References;
using Gateway.Content.Extraction.Updates;
using Gateway.Content.Parsing;

namespace Gateway.Content.Extraction;

/// <summary>Finds in a parsed post what it points to.</summary>
internal static class Extract
{
    private const int OpeningLength = 2000;

    /// <param name="known">The entries of all bibliographies of the ingest.</param>
    public static ExtractedPost From(ParsedPost post, KnownEntries known)
    {
        var references = ReferenceList.Of(post, known);
        var callouts = Callouts.Of(post, references);
        var updates = UpdateNotes.Of(post);
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
            Links = [.. post.Blocks.SelectMany(LinksOf)],
            References = references.Entries,
            Citations = callouts.Mentions,
            Updates = updates.Notes,
            Figures = post.Exhibits.Figures,
            CodeBlocks = post.Exhibits.CodeBlocks,
            Notation = post.Exhibits.Notation,
            Equations = [.. Equations.Of(post)],
            Faults = [.. post.Faults, .. updates.Faults, .. ReferenceFaults.Of(post, references, callouts)],
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
