using Gateway.Content.Extraction.Citations;
using Gateway.Content.Extraction.References;
using Gateway.Content.Extraction.Updates;
using Gateway.Content.Model;
using Gateway.Content.Parsing;

namespace Gateway.Content.Extraction;

/// <summary>Finds in a parsed post what it points to.</summary>
internal static class Extract
{
    private const int OpeningLength = 2000;

    /// <param name="mayLeadHome">Whether a destination may be a post of ours; other links are of no interest to the graph.</param>
    public static ExtractedPost From(ParsedPost post, Func<string, bool> mayLeadHome)
    {
        var contexts = new List<TextContext>();
        var references = ReferenceList.Of(post);
        var updates = UpdateNotes.Of(post);
        return new ExtractedPost
        {
            Path = post.File.Path,
            ContentHash = post.ContentHash,
            Fields = post.Fields,
            SitePath = post.SitePath,
            HasPage = post.HasPage,
            Slug = post.Slug,
            Title = post.Title,
            Length = post.Length,
            Opening = Words.Opening(post.Body.Text, OpeningLength),
            Sections = post.Sections,
            Anchors = post.Anchors,
            Links = [.. post.Blocks.SelectMany(block => LinksOf(block, mayLeadHome, contexts))],
            References = references.Entries,
            Citations = Callouts.Of(post, references),
            Updates = updates.Notes,
            Contexts = contexts,
            Figures = post.Exhibits.Figures,
            CodeBlocks = post.Exhibits.CodeBlocks,
            Notation = post.Exhibits.Notation,
            Equations = [.. Equations.Of(post)],
            Faults = [.. post.Faults, .. updates.Faults],
        };
    }

    private static IEnumerable<LinkMention> LinksOf(TextBlock block, Func<string, bool> mayLeadHome, List<TextContext> contexts)
    {
        Sentences? sentences = null;
        foreach (var link in block.Links)
        {
            if (!mayLeadHome(link.Href))
                continue;
            sentences ??= new Sentences(block.Text);
            contexts.Add(sentences.ContextOf(link.Span));
            yield return new LinkMention(block.Section, link.Href, link.Written, link.Label, contexts.Count - 1, link.Location)
            {
                Origin = link.Origin,
                Candidates = link.Candidates,
            };
        }
    }
}
