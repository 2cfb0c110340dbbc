using System.Buffers;
using Gateway.Graph.Texts;

namespace Gateway.Store.Search;

/// <summary>The words that a search found its hits by: finds them again in a text, to be marked there.</summary>
public sealed class SearchTerms
{
    private readonly IReadOnlyList<SearchLanguage> languages;
    private readonly IReadOnlyList<Term> terms;
    private readonly SearchValues<string> beginnings;

    internal SearchTerms(IEnumerable<QueryPart> parts, IReadOnlyList<SearchLanguage> languages)
    {
        this.languages = languages;
        terms = [.. parts.SelectMany(part => part.Words.Select(word => TermOf(word.Spelling, part.IsUnspaced)))];
        beginnings = SearchValues.Create([.. terms.Select(term => term.Beginning)], StringComparison.OrdinalIgnoreCase);
    }

    internal int Count => terms.Count;

    /// <summary>The places of the terms, in order; those that touch are one.</summary>
    internal IReadOnlyList<TermMatch> MatchesIn(string text)
    {
        var matches = new List<TermMatch>();
        var found = new bool[terms.Count];
        for (var at = 0; text.AsSpan(at).IndexOfAny(beginnings) is >= 0 and var step; at++)
        {
            at += step;
            foreach (var (index, term) in terms.Index())
                if (MatchAt(text, at, term) is > 0 and var length)
                {
                    matches.Add(new TermMatch(at, at + length, index));
                    found[index] = true;
                }
        }

        // Letters with accents are not among the first letters that are looked for.
        if (Array.IndexOf(found, false) >= 0 && text.AsSpan().ContainsAnyInRange('\u0080', '\u024f'))
            matches.AddRange(WordByWord(text, terms.Index().Where(term => !found[term.Index] && !term.Item.IsUnspaced)));
        matches.Sort((x, y) => x.Start != y.Start ? x.Start.CompareTo(y.Start) : y.End.CompareTo(x.End));
        return Joined(matches);
    }

    /// <summary>How many of the terms a name holds; one that holds only a word of the same stem counts a little less.</summary>
    internal (double Found, int Words) CoverageOf(string name)
    {
        var meaningful = 0;
        var best = new double[terms.Count];
        Tokens.Read(
            name,
            (word, _) =>
            {
                // A number tells versions and parts apart, and is seldom asked for.
                meaningful += char.IsAsciiDigit(word[0]) || languages[0].FormOf(word).IsStopWord ? 0 : 1;
                for (var i = 0; i < best.Length; i++)
                    best[i] = Math.Max(best[i], Fit(terms[i], word));
            },
            (_, _) => { });
        return (best.Sum(), meaningful);
    }

    private Term TermOf(string word, bool isUnspaced)
    {
        var forms = languages.Select(language => language.FormOf(word)).ToList();
        var stems = forms.Select(form => form.Stem).ToHashSet(StringComparer.Ordinal);
        var beginning = isUnspaced ? word : forms[0].Exact[..stems.Min(stem => CommonLength(stem, forms[0].Exact))];
        return new Term(forms[0].Exact, stems, beginning, isUnspaced);
    }

    /// <returns>How long the word is that begins here, if it is the term's; else 0.</returns>
    private int MatchAt(string text, int at, Term term)
    {
        if (!text.AsSpan(at).StartsWith(term.Beginning, StringComparison.OrdinalIgnoreCase))
            return 0;
        if (term.IsUnspaced)
            return term.Beginning.Length;
        if (at > 0 && char.IsLetterOrDigit(text[at - 1]))
            return 0;
        var end = EndOfWord(text, at + term.Beginning.Length);
        return Fit(term, text.AsSpan(at, end - at)) > 0 ? end - at : 0;
    }

    private List<TermMatch> WordByWord(string text, IEnumerable<(int Index, Term Item)> wanted)
    {
        var matches = new List<TermMatch>();
        var candidates = wanted.ToList();
        Tokens.Read(
            text,
            (word, place) =>
            {
                foreach (var (index, term) in candidates)
                    if (Fit(term, word) > 0)
                        matches.Add(new TermMatch(place, place + word.Length, index));
            },
            (_, _) => { });
        return matches;
    }

    /// <returns>1 for the very word, a little less for one of the same stem, 0 for others.</returns>
    private double Fit(Term term, ReadOnlySpan<char> word)
    {
        if (word.Equals(term.Exact, StringComparison.OrdinalIgnoreCase))
            return 1;
        foreach (var language in languages)
        {
            var form = language.FormOf(word);
            if (form.Exact == term.Exact)
                return 1;
            if (term.Stems.Contains(form.Stem))
                return 0.9;
        }

        return 0;
    }

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && char.IsLetterOrDigit(text[at]))
            at++;
        return at;
    }

    private static int CommonLength(string a, string b) => a.AsSpan().CommonPrefixLength(b);

    private static List<TermMatch> Joined(List<TermMatch> matches)
    {
        var joined = new List<TermMatch>(matches.Count);
        foreach (var match in matches)
        {
            if (joined is [.., var last] && match.Start <= last.End)
                joined[^1] = last with { End = Math.Max(last.End, match.End) };
            else
                joined.Add(match);
        }

        return joined;
    }

    private sealed record Term(string Exact, HashSet<string> Stems, string Beginning, bool IsUnspaced);
}

/// <param name="End">Exclusive.</param>
/// <param name="Term">Which of the terms.</param>
internal readonly record struct TermMatch(int Start, int End, int Term);
