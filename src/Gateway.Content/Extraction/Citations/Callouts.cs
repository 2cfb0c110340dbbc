using System.Buffers;
using System.Globalization;
using Gateway.Content.Extraction.References;
using Gateway.Content.Model;
using Gateway.Content.Parsing;

namespace Gateway.Content.Extraction.Citations;

/// <summary>Finds the places of the text that cite a work, and ties them to the entries of the bibliography.</summary>
internal sealed class Callouts
{
    private static readonly SearchValues<string> Centuries = SearchValues.Create(["18", "19", "20"], StringComparison.Ordinal);

    private readonly ParsedPost post;
    private readonly ReferenceList list;
    private readonly ReferenceIndex references;
    private readonly HashSet<string> notes;
    private readonly List<Callout> found = [];
    private readonly List<Callout> numbered = [];
    private readonly List<(TextBlock Block, AuthorYear Callout)> unknown = [];

    private Callouts(ParsedPost post, ReferenceList list)
    {
        this.post = post;
        this.list = list;
        references = new ReferenceIndex(list.Entries);
        notes = list.Blocks.Select(x => post.Blocks[x]).Where(x => x.Kind == BlockKind.Footnote).Select(x => x.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < post.Blocks.Count; i++)
            if (post.Blocks[i].Kind is not BlockKind.Code and not BlockKind.Heading && !list.Blocks.Contains(i))
                FindIn(post.Blocks[i]);
        if (CitesByNumber())
            found.AddRange(numbered);
    }

    /// <summary>In reading order.</summary>
    public IReadOnlyList<CitationMention> Mentions { get; private set; } = [];

    /// <summary>Names and years that fit no entry.</summary>
    public IReadOnlyList<(TextBlock Block, AuthorYear Callout)> Unknown => unknown;

    /// <summary>The years of the entries whose first author is called so.</summary>
    public IReadOnlyList<int> YearsOf(string family) => references.YearsOf(family);

    /// <param name="contexts">Takes the sentences.</param>
    public static Callouts Of(ParsedPost post, ReferenceList list, List<TextContext> contexts)
    {
        var callouts = new Callouts(post, list);
        callouts.Mentions = [.. callouts.found.GroupBy(x => x.Block, ReferenceEqualityComparer.Instance).SelectMany(x => callouts.MentionsIn((TextBlock)x.Key!, x, contexts))];
        return callouts;
    }

    private void FindIn(TextBlock block)
    {
        foreach (var link in block.Links)
            if (CitedBy(block, link, out var reference))
                found.Add(new Callout(block, link.Span, link, reference));
        foreach (var mark in block.Marks)
            if (EntryAt(mark.Href) is { } note)
                found.Add(new Callout(block, mark.Span, mark with { Label = (note + 1).ToString(CultureInfo.InvariantCulture) }, note));
        if (references.IsEmpty)
            return;
        // Callouts without link count only where they fit an entry.
        var prose = new ProseMask(block);
        if (references.HasAuthorsAndYears)
            FindNamesAndYears(block, prose);
        FindBrackets(block, prose);
    }

    /// <summary>A link cites a work if its address names one, if the bibliography has the address, or if its text is an author and a year, or an entry's label.</summary>
    private bool CitedBy(TextBlock block, InlineLink link, out int? reference)
    {
        var href = link.Target.Trim();
        reference = href.StartsWith('#') ? LabelledBy(link, href) : references.ByUrl(href);
        if (reference is not null)
            return true;
        if (!href.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            return false;
        // "Vaswani et al. ([2017](...))": the names may stand before the link.
        var isYear = PrintedYear.LengthAt(link.Label, 0) == link.Label.Length && PrintedYear.LengthAt(block.Text, link.Span.Start) > 0;
        var text = isYear ? block.Text : link.Label;
        var callout = isYear ? AuthorYear.EndingAt(text, link.Span.Start) : AuthorYear.In(text);
        var name = WorkAddress.NameIn(href);
        if (!references.IsEmpty)
            reference = references.ByAddress(name ?? WorkAddress.NameOf(href), callout) ?? (callout is null ? null : references.ByAuthorYear(callout, name ?? "url:"));
        return reference is not null || name is not null || (callout is not null && (callout.IsTelling(text) || WorkAddress.IsDocument(href)));
    }

    private int? EntryAt(string href) => href is ['#', ..] && list.Ids.TryGetValue(href[1..], out var entry) ? entry : null;

    /// <summary>A link to the bibliography whose text is a label there, <c>[12]</c>, or 12 above the line, or names an author and a year.</summary>
    private int? LabelledBy(InlineLink link, string href)
    {
        if (EntryAt(href) is { } entry)
            return entry;
        if (notes.Contains(href[1..]) || !post.Anchors.TryGetValue(href[1..], out var section) || !list.Sections.Contains(section))
            return null;
        var label = link.Label.Trim().Trim('[', ']');
        return references.ByLabel(label) ?? (int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? references.ByOrdinal(number) : null)
            ?? (AuthorYear.In(label) is { } callout ? references.ByAuthorYear(callout)?.Entry : null);
    }

    /// <summary><c>(Stanley &amp; Miikkulainen, 2002)</c>, <c>Vaswani et al. (2017)</c>, <c>Smith (2017, 2019a)</c>: every name stands before a year.</summary>
    private void FindNamesAndYears(TextBlock block, ProseMask prose)
    {
        var text = block.Text;
        var links = 0;
        AuthorYear? last = null;
        for (int place = 0, next; place < text.Length && (next = text.AsSpan(place).IndexOfAny(Centuries)) >= 0; place++)
        {
            place += next;
            while (links < block.Links.Count && block.Links[links].Span.End <= place)
                links++;
            if (links < block.Links.Count && block.Links[links].Span.Start <= place)
            {
                place = block.Links[links].Span.End - 1;
                continue;
            }

            if (PrintedYear.LengthAt(text, place) == 0 || (last = AuthorYear.EndingAt(text, place) ?? last?.And(text, place)) is null)
                continue;
            var reference = references.ByAuthorYear(last);
            var span = new TextSpan(reference?.Start ?? last.Names[0].Start, last.End);
            if (!prose.Covers(span))
                last = null;
            else if (reference is { } fits)
                found.Add(new Callout(block, span, null, fits.Entry));
            else
                unknown.Add((block, last));
        }
    }

    /// <summary><c>[3, 5-7]</c> and <c>[AB17]</c>, if the bibliography has all of it, or most.</summary>
    private void FindBrackets(TextBlock block, ProseMask prose)
    {
        var text = block.Text;
        for (var open = text.IndexOf('['); open >= 0; open = text.IndexOf('[', open + 1))
        {
            if (BracketCallout.At(text, open) is not { } callout || !prose.Covers(callout.Span))
                continue;
            open = callout.Span.End - 1;
            var entries = callout.Labels.Select(x => references.ByLabel(x) ?? (int.TryParse(x, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? references.ByOrdinal(number) : null)).ToList();
            // Of several numbers one may be wrong; of "[0, 1]" the bibliography knows half by chance.
            var known = entries.Count(x => x is not null);
            if (known == entries.Count || (known > 1 && known * 2 > entries.Count))
                (char.IsAsciiDigit(callout.Labels[0][0]) ? numbered : found).AddRange(entries.Where(x => x is not null).Select(x => new Callout(block, callout.Span, null, x)));
        }
    }

    /// <summary>Numbers in brackets are intervals and indices too; they are callouts where they name a good part of the bibliography.</summary>
    private bool CitesByNumber()
    {
        var fewest = list.IsNumbered ? Math.Max(1, list.Entries.Count / 5) : Math.Max(2, list.Entries.Count / 3);
        return numbered.Select(x => x.Reference).Distinct().Count() >= fewest;
    }

    private IEnumerable<CitationMention> MentionsIn(TextBlock block, IEnumerable<Callout> callouts, List<TextContext> contexts)
    {
        var sentences = new Sentences(block.Text);
        var place = post.PlaceIn(block);
        TextSpan? last = null;
        foreach (var callout in callouts.OrderBy(x => x.Span.Start))
        {
            // "[3, 5]" cites two works in one place.
            if (callout.Span != last)
                contexts.Add(sentences.ContextOf(callout.Span));
            last = callout.Span;
            yield return new CitationMention(
                block.Section,
                callout.Link?.Label ?? block.Text[callout.Span.Start..callout.Span.End],
                callout.Link?.Target.Trim(),
                callout.Reference,
                contexts.Count - 1,
                callout.Link?.Location ?? place.Of(callout.Span));
        }
    }
}
