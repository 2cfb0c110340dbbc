using System.Buffers;
using System.Text.RegularExpressions;
using Gateway.Content.Model;
using Gateway.Content.Parsing;

namespace Gateway.Content.Extraction.References;

/// <summary>A printed reference with its identifiers, addresses and remarks taken out, so that names, title and venue remain.</summary>
/// <param name="Plain">As long as the entry: blanks stand where something was taken out, so that places remain.</param>
/// <param name="Urls">Addresses in the entry: those of its links, then those that are printed.</param>
/// <param name="ArxivId">As printed; a link may name another work.</param>
/// <param name="Doi">As printed, or as a link to a resolver has it.</param>
internal sealed partial record EntryText(string Plain, IReadOnlyList<string> Urls, ArxivId? ArxivId, Doi? Doi)
{
    private static readonly SearchValues<string> UrlStarts = SearchValues.Create(["http://", "https://", "www.", "arxiv.org/", "doi.org/"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<char> UrlEnds = SearchValues.Create(" \n\t<>\"“”]");

    // Without one of these, the pattern cannot match.
    private static readonly SearchValues<string> ArxivSigns = SearchValues.Create(["arxiv", "corr"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> RemarkSigns =
        SearchValues.Create(["[", "|", "·", "accessed", "retrieved", "visited", "available", "online", "url", "isbn", "issn", "pmid", "pmcid"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Of the first address that has one.</summary>
    public ArxivId? LinkedArxivId => Urls.Select(ArxivIdIn).FirstOrDefault(x => x is not null);

    /// <param name="entry">As printed, without its label.</param>
    /// <param name="start">Where it starts in its block.</param>
    public static EntryText Of(string entry, int start, IReadOnlyList<InlineLink> links)
    {
        var plain = new Blanks(entry);
        var urls = links.Select(x => x.Target.Trim()).Where(x => x.Contains("://", StringComparison.Ordinal)).ToList();
        TakeUrls(plain, urls);

        ArxivId? arxiv = null;
        if (entry.AsSpan().ContainsAny(ArxivSigns))
            foreach (var match in plain.Take(Arxiv(), "id"))
                arxiv ??= ArxivIdIn(match.Groups["number"].Value);
        if (entry.Contains('/'))
            foreach (var match in plain.Take(OldArxiv()))
                arxiv ??= ArxivIdIn(match.Groups["number"].Value);

        var doi = urls.Where(x => x.Contains("doi.org/", StringComparison.OrdinalIgnoreCase)).Select(DoiIn).FirstOrDefault(x => x is not null);
        if (entry.Contains("10.", StringComparison.Ordinal))
            foreach (var match in plain.Take(DoiNumber()))
                doi ??= DoiIn(match.Groups["doi"].Value);

        if (entry.AsSpan().ContainsAny(RemarkSigns))
            plain.Take(Remark());
        foreach (var link in links.Where(x => LinkedTitle.IsSign(x.Label)))
            plain.TakeWithin(link.Span.Start - start, link.Span.End - start);
        return new EntryText(Quotation.WithoutSingle(plain.ToString()), urls, arxiv, doi);
    }

    private static ArxivId? ArxivIdIn(string text) => Model.ArxivId.TryParse(text, out var id) ? id : null;

    private static Doi? DoiIn(string text) => Model.Doi.TryParse(text, out var doi) ? doi : null;

    private static void TakeUrls(Blanks plain, List<string> urls)
    {
        for (var start = plain.IndexOfAny(UrlStarts, 0); start >= 0; start = plain.IndexOfAny(UrlStarts, start))
            urls.Add(Address(plain.Take(start, UrlEnds)));
    }

    /// <summary>An address without the marks of the sentence that follow it.</summary>
    private static string Address(ReadOnlySpan<char> printed)
    {
        var end = printed.TrimEnd(".,;:'’");
        while (end is [.., ')'] && end.Count(')') > end.Count('('))
            end = end[..^1].TrimEnd(".,");
        return end.Contains("://", StringComparison.Ordinal) ? end.ToString() : $"https://{end}";
    }

    // "arXiv:1706.03762v5 [cs.CL]", "arXiv preprint 1802.01561", "CoRR, abs/1412.6980": the name stays, it is the venue's.
    [GeneratedRegex(
        @"\b(?:arxiv|corr)\b(?<id>(?:\s*(?:e-?prints?|preprint|\(preprint\)))?\s*[:,.]?\s*(?:abs/)?(?<number>[0-9]{4}\.[0-9]{4,5}|[a-z-]+(?:\.[a-z]{2})?/[0-9]{7})(?:v[0-9]+)?(?:\s*[\[(][a-z-]+(?:\.[a-z-]{2,})?[\])])?)",
        RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Arxiv();

    // Until March 2007 an identifier named its archive: "hep-th/9901001".
    [GeneratedRegex(
        @"\b(?<number>(?:acc-phys|astro-ph|chao-dyn|cond-mat|cmp-lg|cs|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math|math-ph|nlin|nucl-ex|nucl-th|physics|q-bio|q-fin|quant-ph|stat)(?:\.[A-Z]{2})?/[0-9]{7})(?:v[0-9]+)?(?:\s*[\[(][a-z-]+(?:\.[A-Za-z-]{2,})?[\])])?",
        RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OldArxiv();

    [GeneratedRegex(@"(?:\bdoi\s*[:=]?\s*)?(?<![0-9.])(?<doi>10\.[0-9]{4,9}/[^\s""“”<>]+)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DoiNumber();

    // When an address was looked up, words that led to it, numbers of catalogues, links to more: "Accessed: 2020-01-02", "[Online]. Available:", "[code]", "| webpage".
    [GeneratedRegex(
        """
          \[online\]\.?
        | \burl:?(?=\s{3}|\s*$)
        | \b(?:available|retrieved)\b(?:\s[^.;\n]{0,30}?)??(?:\s+(?:at|from|online))*:?(?=\s{3}|\s*[.)]?\s*$)
        | [\[(]?\b(?:last\s+)?(?:accessed|retrieved|visited)(?:\s+(?:on|at))?:?\s+[^.;)\]\n]{0,40}[0-9][^.;)\]\n]{0,20}[\])]?
        | \b(?:isbn|issn|pmid|pmcid)(?:-1[03])?:?\s*[0-9pmc][0-9x–-]+
        | \s[|·]\s[^|]{0,60}$
        | (?<=.)\|?\s*\[(?!(?:[A-Z]{1,2}(?:/OL)?|[0-9]{4}[a-z]?)\])\w[\w.+-]{0,15}(?:\s[\w.]{1,12})?\]
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Remark();

    /// <summary>An entry out of which stretches are taken.</summary>
    private sealed class Blanks(string entry)
    {
        private string text = entry;

        /// <summary>What the pattern finds, each blanked once it has been looked at.</summary>
        /// <param name="group">What to take out of it; the whole by default.</param>
        public List<Match> Take(Regex pattern, string group = "0")
        {
            var matches = pattern.Matches(text).ToList();
            foreach (var capture in matches.SelectMany(match => match.Groups[group].Captures))
                Take(capture.Index, capture.Length);
            return matches;
        }

        /// <summary>Takes what stands from here up to one of these letters.</summary>
        public string Take(int start, SearchValues<char> ends)
        {
            var length = text.AsSpan(start).IndexOfAny(ends) is >= 0 and var end ? end : text.Length - start;
            var taken = text.Substring(start, length);
            Take(start, length);
            return taken;
        }

        public int IndexOfAny(SearchValues<string> values, int start) => text.AsSpan(start).IndexOfAny(values) is >= 0 and var place ? start + place : -1;

        public void Take(int start, int length) => text = string.Concat(text.AsSpan(0, start), new string(' ', length), text.AsSpan(start + length));

        /// <summary>Takes what of this stretch lies in the entry: a link may begin in its label.</summary>
        public void TakeWithin(int start, int end)
        {
            start = Math.Clamp(start, 0, text.Length);
            Take(start, Math.Clamp(end, start, text.Length) - start);
        }

        public override string ToString() => text;
    }
}
