using System.Globalization;
using System.Text.RegularExpressions;
using Gateway.Content.Extraction.References;
using Gateway.Content.Model;
using Gateway.Content.Parsing;

namespace Gateway.Content.Extraction.Citations;

/// <summary>Finds the places of the text that cite a work, and ties them to the entries of the bibliography.</summary>
internal sealed partial class Callouts
{
    private readonly ParsedPost post;
    private readonly ReferenceIndex references;
    private readonly bool citesByNumber;

    private Callouts(ParsedPost post, ReferenceList list)
    {
        this.post = post;
        references = new ReferenceIndex(list.Entries);
        Text = [.. post.Blocks.Where(x => x.Kind is not BlockKind.Code and not BlockKind.Heading && !(x.Section is { } section && list.Sections.Contains(section)))];
        citesByNumber = CitesByNumber(list.Entries);
    }

    private List<TextBlock> Text { get; }

    /// <summary>In reading order.</summary>
    public static IReadOnlyList<CitationMention> Of(ParsedPost post, ReferenceList list)
    {
        var callouts = new Callouts(post, list);
        return [.. callouts.Text.SelectMany(callouts.In)];
    }

    private IEnumerable<CitationMention> In(TextBlock block)
    {
        var linked = block.Links.Select(link => Linked(block, link)).OfType<(TextSpan, CitationMention)>();
        var printed = references.IsEmpty ? [] : Printed(block);
        return linked.Concat(printed).OrderBy(x => x.Item1.Start).Select(x => x.Item2);
    }

    /// <summary>A link cites a work if its address names one, if the bibliography has the address, or if its text is an author and a year.</summary>
    private (TextSpan, CitationMention)? Linked(TextBlock block, InlineLink link)
    {
        var href = link.Target.Trim();
        if (!href.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            return null;
        var authorYear = AuthorYear().Match(link.Label) is { Success: true } match && match.Length >= link.Label.Length - 4 ? match : null;
        var reference = references.ByAddress(href, authorYear);
        if (reference is null && authorYear is null && !ArxivId.TryParse(href, out _) && !Doi.TryParse(href, out _))
            return null;
        reference ??= authorYear is null ? null : references.ByAuthorYear(authorYear);
        return (link.Span, new CitationMention(block.Section, link.Label, href, reference, Sentences.ContextOf(block.Text, link.Span), link.Location));
    }

    /// <summary>Callouts without link count only where they fit an entry: <c>[3]</c>, <c>[2, 5]</c>, <c>(Stanley &amp; Miikkulainen, 2002)</c>.</summary>
    private IEnumerable<(TextSpan, CitationMention)> Printed(TextBlock block)
    {
        foreach (Match match in AuthorYear().Matches(block.Text))
            if (references.ByAuthorYear(match) is { } reference && !IsTaken(block, match))
                yield return Mention(block, match, reference);
        if (!citesByNumber)
            yield break;
        foreach (Match match in Numbers().Matches(block.Text))
            if (!IsTaken(block, match) && !IsMath(block.Text, match.Index))
                foreach (var reference in NumbersIn(match).Select(references.ByOrdinal).OfType<int>())
                    yield return Mention(block, match, reference);
    }

    private (TextSpan, CitationMention) Mention(TextBlock block, Match match, int reference)
    {
        var span = new TextSpan(match.Index, match.Index + match.Length);
        var location = post.Lines.Span(block.Offset, block.Offset);
        return (span, new CitationMention(block.Section, match.Value, null, reference, Sentences.ContextOf(block.Text, span), location));
    }

    /// <summary>Numbers in brackets are intervals and indices too; they are callouts where they name a good part of the bibliography.</summary>
    private bool CitesByNumber(IReadOnlyList<ReferenceMention> entries)
    {
        var named = Text.SelectMany(x => Numbers().Matches(x.Text).Where(m => !IsMath(x.Text, m.Index)).SelectMany(NumbersIn)).Where(x => references.ByOrdinal(x) is not null).Distinct().Count();
        return entries.Count > 0 && named >= Math.Max(2, entries.Count / 3);
    }

    private static IEnumerable<int> NumbersIn(Match match) =>
        match.Groups["number"].Captures.Select(x => int.Parse(x.ValueSpan, CultureInfo.InvariantCulture));

    /// <summary>Whether the text is part of a link, which was read already, or of code.</summary>
    private static bool IsTaken(TextBlock block, Match match) =>
        block.Links.Select(x => x.Span).Concat(block.Codes).Any(x => x.Start < match.Index + match.Length && match.Index < x.End);

    // An odd number of dollar signs before it: it stands between two of them.
    private static bool IsMath(string text, int index) => text.AsSpan(0, index).Count('$') % 2 == 1;

    [GeneratedRegex(@"\[(?<number>\d{1,3})(?:\s?[,;]\s?(?<number>\d{1,3}))*\]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();

    /// <summary>"Zoph &amp; Le 2017", "Stanley and Miikkulainen, 2002", "Vaswani, et al. (2017)".</summary>
    [GeneratedRegex(
        @"(?<family>\p{Lu}[\p{L}'’-]+)(?:,?\s+et\.?\s*al\b\.?|(?:,\s+\p{Lu}[\p{L}'’-]+)*,?\s+(?:and|&)\s+\p{Lu}[\p{L}'’-]+)?,?\s*\(?(?<year>(?:1[89]|20)\d\d)[a-z]?\)?",
        RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AuthorYear();
}
