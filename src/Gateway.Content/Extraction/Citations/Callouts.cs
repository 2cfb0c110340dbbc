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
        var sentences = new Sentences(block.Text);
        var linked = block.Links.Select(link => Linked(block, link, sentences)).OfType<(TextSpan, CitationMention)>();
        var printed = references.IsEmpty ? [] : Printed(block, sentences);
        return linked.Concat(printed).OrderBy(x => x.Item1.Start).Select(x => x.Item2);
    }

    /// <summary>A link cites a work if its address names one, if the bibliography has the address, or if its text is an author and a year.</summary>
    private (TextSpan, CitationMention)? Linked(TextBlock block, InlineLink link, Sentences sentences)
    {
        var href = link.Target.Trim();
        if (!href.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            return null;
        var authorYear = AuthorYear().Match(link.Label) is { Success: true } match && match.Length >= link.Label.Length - 4 ? match : null;
        var reference = references.ByAddress(href, authorYear);
        if (reference is null && authorYear is null && !ArxivId.TryParse(href, out _) && !Doi.TryParse(href, out _))
            return null;
        reference ??= authorYear is null ? null : references.ByAuthorYear(authorYear);
        return (link.Span, new CitationMention(block.Section, link.Label, href, reference, sentences.ContextOf(link.Span), link.Location));
    }

    /// <summary>Callouts without link count only where they fit an entry: <c>[3]</c>, <c>[2, 5]</c>, <c>(Stanley &amp; Miikkulainen, 2002)</c>.</summary>
    private IEnumerable<(TextSpan, CitationMention)> Printed(TextBlock block, Sentences sentences)
    {
        var prose = new ProseMask(block);
        var place = post.PlaceIn(block);
        foreach (Match match in AuthorYear().Matches(block.Text))
            if (references.ByAuthorYear(match) is { } reference && prose.Covers(match))
                yield return Mention(block, match, reference, sentences, place);
        if (!citesByNumber)
            yield break;
        place = post.PlaceIn(block);
        foreach (Match match in Numbers().Matches(block.Text))
            if (prose.Covers(match))
                foreach (var reference in NumbersIn(match).Select(references.ByOrdinal).OfType<int>())
                    yield return Mention(block, match, reference, sentences, place);
    }

    private static (TextSpan, CitationMention) Mention(TextBlock block, Match match, int reference, Sentences sentences, BlockPlace place)
    {
        var span = new TextSpan(match.Index, match.Index + match.Length);
        return (span, new CitationMention(block.Section, match.Value, null, reference, sentences.ContextOf(span), place.Of(span)));
    }

    /// <summary>Numbers in brackets are intervals and indices too; they are callouts where they name a good part of the bibliography.</summary>
    private bool CitesByNumber(IReadOnlyList<ReferenceMention> entries)
    {
        var named = Text.SelectMany(x => Numbers().Matches(x.Text).Where(new ProseMask(x).Covers).SelectMany(NumbersIn)).Where(x => references.ByOrdinal(x) is not null).Distinct().Count();
        return entries.Count > 0 && named >= Math.Max(2, entries.Count / 3);
    }

    private static IEnumerable<int> NumbersIn(Match match) =>
        match.Groups["number"].Captures.Select(x => int.Parse(x.ValueSpan, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\[(?<number>[0-9]{1,3})(?:\s?[,;]\s?(?<number>[0-9]{1,3}))*\]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();

    /// <summary>"Zoph &amp; Le 2017", "Stanley and Miikkulainen, 2002", "Vaswani, et al. (2017)".</summary>
    [GeneratedRegex(
        @"(?<family>\p{Lu}[\p{L}'’-]{1,40})(?:,?\s+et\.?\s*al\b\.?|(?:,\s+\p{Lu}[\p{L}'’-]{1,40}){0,8},?\s+(?:and|&)\s+\p{Lu}[\p{L}'’-]{1,40})?,?\s*(?:\((?<year>(?:1[89]|20)[0-9][0-9])[a-z]?\)|(?<year>(?:1[89]|20)[0-9][0-9])[a-z]?)",
        RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AuthorYear();
}
