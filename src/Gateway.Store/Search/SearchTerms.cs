using System.Buffers;
using Gateway.Graph.Texts;

namespace Gateway.Store.Search;

/// <summary>The words that a search found its hits by: finds them again in a text, to be marked there.</summary>
public sealed class SearchTerms
{
    // What may stand between the words of a phrase.
    private static readonly SearchValues<char> Joints = SearchValues.Create(" -_'’.\n");

    private static readonly char[] HyphenSigns = ['-', '\'', '’', '\u2010', '\u2011'];
    private static readonly SearchValues<char> Hyphens = SearchValues.Create(HyphenSigns);

    private readonly IReadOnlyList<SearchLanguage> languages;
    private readonly IReadOnlyList<Term> terms;
    private readonly SearchValues<string> beginnings;

    // The whole query, to know names that were typed in full.
    private readonly List<string> typed;

    /// <param name="parts">What is asked for.</param>
    /// <param name="query">With what matters little.</param>
    internal SearchTerms(IEnumerable<QueryPart> parts, IReadOnlyList<SearchLanguage> languages, SearchQuery? query = null)
    {
        this.languages = languages;
        typed = [.. (query?.Parts ?? []).Where(part => !part.IsExcluded).SelectMany(part => part.Words).Select(word => Folded(word.Spelling))];
        terms = [.. parts.SelectMany(part => part.Words.Select((word, index) => TermOf(part, word.Spelling, index)))];
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
            for (var index = 0; index < terms.Count; index++)
                if (LengthAt(text, at, terms[index]) is > 0 and var length)
                {
                    matches.Add(new TermMatch(at, at + length, index));
                    found[index] = true;
                }
        }

        // Letters with accents are not among the first letters that are looked for, nor are words in two parts.
        if (Array.IndexOf(found, false) >= 0)
        {
            List<(int, Term)> wanted = [.. terms.Index().Where(term => !found[term.Index] && !term.Item.IsUnspaced)];
            matches.AddRange(HoldsAccents(text) ? WordByWord(text, wanted) : []);
            matches.AddRange(Compounds(text, wanted));
        }

        matches.Sort((x, y) => x.Start != y.Start ? x.Start.CompareTo(y.Start) : y.End.CompareTo(x.End));
        return Joined(WithinPhrases(text, matches));
    }

    /// <summary>Whether the query is this very name.</summary>
    internal bool AreName(string name)
    {
        // Most names are told by their first letter.
        if (typed is not [[var first, ..], ..] || name.Length == 0 || (char.IsAscii(name[0]) && char.IsLetterOrDigit(name[0]) && char.ToLowerInvariant(name[0]) != first))
            return false;
        var words = new List<string>();
        SearchTokens.Read(name, (word, _) => words.Add(Folded(word.ToString())));
        return words.SequenceEqual(typed, StringComparer.Ordinal);
    }

    private static string Folded(string word) => WordFolding.Fold(word.ToLowerInvariant());

    /// <summary>How many of the terms a name holds; one that holds only a word of the same stem counts a little less.</summary>
    internal (double Found, int Words) CoverageOf(string name)
    {
        var meaningful = 0;
        var best = new double[terms.Count];
        SearchTokens.Read(
            name,
            (word, _) =>
            {
                foreach (var (place, language) in languages.Index())
                {
                    var form = language.FormOf(word);
                    // A number tells versions and parts apart, and is seldom asked for.
                    meaningful += place > 0 || char.IsAsciiDigit(word[0]) || form.IsStopWord ? 0 : 1;
                    for (var i = 0; i < best.Length; i++)
                        best[i] = Math.Max(best[i], Fit(terms[i], form));
                }
            });
        return (best.Sum(), meaningful);
    }

    private Term TermOf(QueryPart part, string word, int index)
    {
        var forms = languages.Select(language => language.FormOf(word)).ToList();
        var stems = forms.Select(form => form.Stem).ToHashSet(StringComparer.Ordinal);
        var beginning = part.IsUnspaced ? word : forms[0].Exact[..stems.Min(stem => stem.AsSpan().CommonPrefixLength(forms[0].Exact))];
        var isPrefix = part.IsPrefix && index == part.Words.Count - 1;
        return new Term(forms[0].Exact, stems, isPrefix ? forms[0].Exact : beginning, part, index, isPrefix);
    }

    /// <returns>How long the word is that begins here, if it is the term's; else 0.</returns>
    private int LengthAt(string text, int at, Term term)
    {
        if (!text.AsSpan(at).StartsWith(term.Beginning, StringComparison.OrdinalIgnoreCase))
            return 0;
        if (term.IsUnspaced)
            return term.Beginning.Length;
        if (at > 0 && SearchTokens.IsOfWord(text[at - 1]))
            return 0;
        var end = SearchTokens.EndOfWord(text, at, at + term.Beginning.Length);
        return Fit(term, text.AsSpan(at, Math.Min(end - at, Tokens.LongestWord))) > 0 ? end - at : 0;
    }

    private static bool HoldsAccents(string text) => text.AsSpan().ContainsAnyInRange('\u00c0', '\u04ff') || text.AsSpan().ContainsAnyInRange('\u1e00', '\u1fff');

    private List<TermMatch> WordByWord(string text, List<(int Index, Term Item)> wanted)
    {
        var matches = new List<TermMatch>();
        SearchTokens.Read(
            text,
            (word, place) =>
            {
                foreach (var (index, term) in wanted)
                    if (Fit(term, word) > 0)
                        matches.Add(new TermMatch(place, place + word.Length, index));
            });
        return matches;
    }

    /// <summary>Terms that hyphens and apostrophes part in the text.</summary>
    private List<TermMatch> Compounds(string text, List<(int Index, Term Item)> wanted)
    {
        var matches = new List<TermMatch>();
        for (int at = 0, step; (step = text.AsSpan(at).IndexOfAny(Hyphens)) >= 0;)
        {
            var (start, end) = (at + step, at + step + 1);
            while (start > 0 && IsOfCompound(text[start - 1]))
                start--;
            while (end < text.Length && IsOfCompound(text[end]))
                end++;
            foreach (var (index, term) in wanted)
                if (char.ToLowerInvariant(text[start]) == term.Exact[0] && Fit(term, string.Join("", text[start..end].Split(HyphenSigns))) > 0)
                    matches.Add(new TermMatch(start, end, index));
            at = end;
        }

        return matches;
    }

    private static bool IsOfCompound(char c) => SearchTokens.IsOfWord(c) || Hyphens.Contains(c);

    /// <returns>1 for the very word, a little less for one of the same stem, 0 for others.</returns>
    private double Fit(Term term, ReadOnlySpan<char> word)
    {
        if (word.Equals(term.Exact, StringComparison.OrdinalIgnoreCase))
            return 1;
        foreach (var language in languages)
            if (Fit(term, language.FormOf(word)) is > 0 and var fit)
                return fit;
        return 0;
    }

    private static double Fit(Term term, WordForm form) =>
        form.Exact == term.Exact ? 1
        : term.Stems.Contains(form.Stem) || (term.IsPrefix && form.Exact.StartsWith(term.Exact, StringComparison.Ordinal)) ? 0.9
        : 0;

    /// <summary>Words that belong together count where they stand together: those of a phrase nowhere else, those of <c>gpt-4</c> elsewhere only if nowhere together.</summary>
    private List<TermMatch> WithinPhrases(string text, List<TermMatch> matches)
    {
        if (terms.All(term => term.Part.Words.Count == 1))
            return matches;
        var together = new HashSet<TermMatch>();
        var parts = new HashSet<QueryPart>(ReferenceEqualityComparer.Instance);
        for (var first = 0; first < matches.Count; first++)
            if (terms[matches[first].Term] is { Index: 0, Part: { Words.Count: > 1 } part } && Phrase(text, matches, first) is { } phrase)
            {
                together.UnionWith(phrase);
                parts.Add(part);
            }

        return [.. matches.Where(match => terms[match.Term].Part is { Words.Count: > 1 } part ? together.Contains(match) || !(part.IsQuoted || parts.Contains(part)) : true)];
    }

    /// <summary>The matches of all words of a part that follow each other from one on; null where one is missing.</summary>
    private List<TermMatch>? Phrase(string text, List<TermMatch> matches, int first)
    {
        var part = terms[matches[first].Term].Part;
        List<TermMatch> phrase = [matches[first]];
        for (var next = first + 1; next < matches.Count && phrase.Count < part.Words.Count; next++)
        {
            var between = matches[next].Start - phrase[^1].End;
            if (between > 0 && text.AsSpan(phrase[^1].End, between).ContainsAnyExcept(Joints))
                break;
            if (matches[next].Term == phrase[^1].Term + 1)
                phrase.Add(matches[next]);
        }

        return phrase.Count == part.Words.Count ? phrase : null;
    }

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

    /// <param name="Beginning">Letters that a word begins with in any of its forms.</param>
    /// <param name="Index">Of the word in its part.</param>
    private sealed record Term(string Exact, HashSet<string> Stems, string Beginning, QueryPart Part, int Index, bool IsPrefix)
    {
        public bool IsUnspaced => Part.IsUnspaced;
    }
}

/// <param name="End">Exclusive.</param>
/// <param name="Term">Which of the terms.</param>
internal readonly record struct TermMatch(int Start, int End, int Term);
