using Gateway.Content.Extraction.References;
using Gateway.Content.Model;
using Gateway.Content.Parsing;
using Gateway.Content.Resolution;
using Gateway.Content.Sources;

namespace Gateway.Content.Extraction.Citations;

/// <summary>
/// The places of a post that cite by key. The entries that they name are references of the post in the order of their first citation, as the page lists them.
/// </summary>
internal sealed class KeyedCitations
{
    private const int YearDigits = 4;

    private readonly ParsedPost post;
    private readonly PostBibliography bibliography;
    private readonly int printed;
    private readonly List<TextContext> contexts;
    private readonly List<ReferenceMention> entries = [];
    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);
    private readonly List<CitationMention> mentions = [];
    private readonly List<Fault> faults = [];

    private KeyedCitations(ParsedPost post, PostBibliography bibliography, int printed, List<TextContext> contexts)
    {
        (this.post, this.bibliography, this.printed, this.contexts) = (post, bibliography, printed, contexts);
        faults.AddRange(bibliography.Faults);
        var mayHoldPandoc = !bibliography.IsEmpty && post.Body.Text.Contains('@', StringComparison.Ordinal);
        foreach (var block in post.Blocks)
            if (block.Citations.Count > 0 || (mayHoldPandoc && block.Kind != BlockKind.Code && block.Text.Contains('@', StringComparison.Ordinal)))
                FindIn(block);
    }

    public IReadOnlyList<ReferenceMention> Entries => entries;

    /// <summary>Keys that name nothing, files that are not there, and what is wrong with the entries.</summary>
    public IReadOnlyList<Fault> Faults => faults;

    /// <param name="printed">Number of the entries that the post prints itself; those of its .bib files follow them.</param>
    /// <param name="contexts">Takes the sentences.</param>
    public static KeyedCitations Of(ParsedPost post, PostBibliography bibliography, int printed, List<TextContext> contexts)
    {
        var citations = new KeyedCitations(post, bibliography, printed, contexts);
        // A title that a field gives is one, however short.
        citations.faults.AddRange(ReferenceFaults.Of([.. citations.entries.Where(x => x.Fields.Title is null)]));
        return citations;
    }

    /// <summary>These together with the other citations of the post, in reading order.</summary>
    public IReadOnlyList<CitationMention> Among(IReadOnlyList<CitationMention> others) =>
        mentions.Count == 0 ? others : [.. others.Concat(mentions).OrderBy(x => x.Location.Line).ThenBy(x => x.Location.Column)];

    private void FindIn(TextBlock block)
    {
        Sentences? sentences = null;
        var place = post.PlaceIn(block);
        foreach (var (span, keys, location) in block.Citations.Concat(InPandocsWay(block, place)).OrderBy(x => x.Span.Start))
        {
            contexts.Add((sentences ??= new Sentences(block.Text)).ContextOf(span));
            foreach (var key in keys)
                Cite(block, span, key, location);
        }
    }

    private void Cite(TextBlock block, TextSpan span, string key, SourceSpan location)
    {
        if (!positions.TryGetValue(key, out var position) && bibliography.Find(key) is { } entry)
        {
            position = printed + entries.Count;
            positions.Add(key, position);
            entries.Add(new ReferenceMention(position + 1, key, entry, location) { IsFromFile = true });
        }

        var isKnown = positions.ContainsKey(key);
        if (!isKnown && !bibliography.HasOthers)
            faults.Add(Unknown(key, location));
        mentions.Add(new CitationMention(block.Section, block.Text[span.Start..span.End], null, isKnown ? position : null, contexts.Count - 1, location));
    }

    private Fault Unknown(string key, SourceSpan location)
    {
        if (bibliography.IsEmpty)
            return new Fault(DiagnosticCode.MissingReference, location, $"{key} names nothing: this post has no .bib file. Name one in the front matter, as in bibliography: references.bib.");
        var nearest = Nearest.Name(key, bibliography.Keys);
        return new Fault(
            DiagnosticCode.MissingReference, location, $"The bibliography has no entry {key}. {(nearest is null ? "Add the entry, or mend the key." : $"Did you mean {nearest}?")}", nearest);
    }

    /// <summary>
    /// An @ means many things. In a bracket it cites where the bracket has a key that is known, or where the post names its bibliography; by itself only
    /// a key that is known or, there too, one with a year in it, which is no name of a person.
    /// </summary>
    private IEnumerable<CitedKeys> InPandocsWay(TextBlock block, BlockPlace place)
    {
        if (bibliography.IsEmpty || block.Kind == BlockKind.Code)
            yield break;
        var prose = new ProseMask(block);
        foreach (var citation in PandocCitation.In(block.Text))
        {
            var isCitation = citation.Keys.Any(x => bibliography.Find(x) is not null) || (bibliography.IsNamed && (citation.IsBracketed || HasYear(citation.Keys[0])));
            if (!isCitation || !prose.Covers(citation.Span) || block.Citations.Any(x => x.Span.Start < citation.Span.End && citation.Span.Start < x.Span.End))
                continue;
            var location = place.Of(citation.Span);
            if (!place.IsEscaped)
                yield return new CitedKeys(citation.Span, citation.Keys, location);
        }
    }

    private static bool HasYear(string key)
    {
        var digits = 0;
        foreach (var c in key)
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : 0;
            if (digits == YearDigits)
                return true;
        }

        return false;
    }
}
