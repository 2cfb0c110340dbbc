using Gateway.Content.Extraction.Citations;
using Gateway.Content.Extraction.References;
using Gateway.Content.Extraction.Relations;
using Gateway.Content.Extraction.Updates;
using Gateway.Content.Model;
using Gateway.Content.Parsing;

namespace Gateway.Content.Extraction;

/// <summary>Finds in a parsed post what it points to.</summary>
internal static class Extract
{
    private const int OpeningLength = 2000;

    /// <param name="known">The entries of all bibliographies of the ingest.</param>
    /// <param name="bibliography">The .bib files of the post.</param>
    /// <param name="mayLeadHome">Whether a destination may be a post of ours; other links are of no interest to the graph.</param>
    public static ExtractedPost From(ParsedPost post, KnownEntries known, PostBibliography bibliography, Func<string, bool> mayLeadHome)
    {
        var contexts = new List<TextContext>();
        var references = ReferenceList.Of(post, known);
        var callouts = Callouts.Of(post, references, contexts);
        var keyed = KeyedCitations.Of(post, bibliography, references.Entries.Count, contexts);
        var updates = UpdateNotes.Of(post);
        var cues = new LinkCues(updates);
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
            Links = [.. post.Blocks.SelectMany(block => LinksOf(block, mayLeadHome, cues, contexts))],
            OwnPart = OwnPart.Of(post),
            Names = [.. StatedRelations.Of(post, contexts), .. NamedPosts.Of(post, updates, contexts)],
            References = [.. references.Entries, .. keyed.Entries],
            Citations = Numbered(keyed.Among(callouts.Mentions), known),
            Updates = updates.Notes,
            Contexts = contexts,
            Figures = post.Exhibits.Figures,
            CodeBlocks = post.Exhibits.CodeBlocks,
            Notation = post.Exhibits.Notation,
            Equations = [.. Equations.Of(post)],
            Faults = [.. post.Faults, .. updates.Faults, .. ReferenceFaults.Of(post, references, callouts), .. keyed.Faults],
        };
    }

    private static List<CitationMention> Numbered(IReadOnlyList<CitationMention> citations, KnownEntries known)
    {
        var occurrences = new Dictionary<(string, string?), int>();
        var numbered = new List<CitationMention>(citations.Count);
        foreach (var citation in citations)
        {
            var number = occurrences[(citation.Marker, citation.Url)] = occurrences.GetValueOrDefault((citation.Marker, citation.Url)) + 1;
            numbered.Add(citation with { Marker = known.Shared(citation.Marker), Url = citation.Url is { } url ? known.Shared(url) : null, Occurrence = number });
        }

        return numbered;
    }

    private static IEnumerable<LinkMention> LinksOf(TextBlock block, Func<string, bool> mayLeadHome, LinkCues cues, List<TextContext> contexts)
    {
        cues.Enter(block);
        Sentences? sentences = null;
        foreach (var (index, link) in block.Links.Index())
        {
            if (!mayLeadHome(link.Href))
                continue;
            sentences ??= new Sentences(block.Text);
            var context = sentences.ContextOf(link.Span);
            contexts.Add(context);
            yield return new LinkMention(block.Section, link.Href, link.Written, link.Label, contexts.Count - 1, link.Location)
            {
                Cue = link.Embeds ? new LinkCue(LinkKind.Embeds, 100, ProvenanceMethod.Link) : cues.Of(index, context),
                Origin = link.Origin,
                Candidates = link.Candidates,
            };
        }
    }
}
