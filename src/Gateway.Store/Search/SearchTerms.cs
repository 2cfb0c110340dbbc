using System.Text;
using Gateway.Graph.Texts;

namespace Gateway.Store.Search;

/// <summary>The words that a search found its hits by: finds them again in a text, to be marked there.</summary>
public sealed class SearchTerms
{
    private readonly IReadOnlyList<SearchLanguage> languages;
    private readonly IReadOnlyList<Term> terms;

    internal SearchTerms(IEnumerable<QueryPart> parts, IReadOnlyList<SearchLanguage> languages)
    {
        this.languages = languages;
        terms = [.. parts.SelectMany(part => part.Words.Select(word => TermOf(word.Spelling, part.IsUnspaced)))];
    }

    internal int Count => terms.Count;

    /// <summary>The places of the terms, in order; those that touch are one.</summary>
    internal IReadOnlyList<TermMatch> MatchesIn(string text)
    {
        var matches = new List<TermMatch>();
        foreach (var (index, term) in terms.Index())
        {
            var before = matches.Count;
            Find(text, index, term, matches);
            // Letters with accents are not among the first letters that are looked for.
            if (matches.Count == before && !term.IsUnspaced && text.AsSpan().ContainsAnyInRange('\u0080', '\u024f'))
                FindWordByWord(text, index, term, matches);
        }

        matches.Sort((x, y) => x.Start != y.Start ? x.Start.CompareTo(y.Start) : y.End.CompareTo(x.End));
        return Joined(matches);
    }

    /// <summary>How many of the terms a name holds; one that holds only a word of the same stem counts a little less.</summary>
    internal (double Found, int Words) CoverageOf(string name)
    {
        var words = new List<WordForm[]>();
        Tokens.Read(name, (word, _) => words.Add(FormsOf(word)), (_, _) => { });
        var found = terms.Sum(term => words.Select(forms => forms.Max(form => form.Exact == term.Exact ? 1 : term.Stems.Contains(form.Stem) ? 0.9 : 0)).DefaultIfEmpty().Max());
        return (found, words.Count(forms => !forms[0].IsStopWord));
    }

    private Term TermOf(string word, bool isUnspaced)
    {
        var forms = languages.Select(language => language.FormOf(word)).ToList();
        var stems = forms.Select(form => form.Stem).ToHashSet(StringComparer.Ordinal);
        var beginning = isUnspaced ? word : forms[0].Exact[..stems.Min(stem => CommonLength(stem, forms[0].Exact))];
        return new Term(forms[0].Exact, stems, beginning, isUnspaced);
    }

    private void Find(string text, int index, Term term, List<TermMatch> matches)
    {
        for (var at = 0; (at = text.IndexOf(term.Beginning, at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            var end = term.IsUnspaced ? at + term.Beginning.Length : EndOfWord(text, at + term.Beginning.Length);
            if (term.IsUnspaced || ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && Fits(term, text.AsSpan(at, end - at))))
                matches.Add(new TermMatch(at, end, index));
            at = end;
        }
    }

    private void FindWordByWord(string text, int index, Term term, List<TermMatch> matches) => Tokens.Read(
        text,
        (word, place) =>
        {
            if (Fits(term, word))
                matches.Add(new TermMatch(place, place + word.Length, index));
        },
        (_, _) => { });

    private bool Fits(Term term, ReadOnlySpan<char> word)
    {
        foreach (var form in FormsOf(word))
            if (form.Exact == term.Exact || term.Stems.Contains(form.Stem))
                return true;
        return false;
    }

    private WordForm[] FormsOf(ReadOnlySpan<char> word)
    {
        var forms = new WordForm[languages.Count];
        for (var i = 0; i < forms.Length; i++)
            forms[i] = languages[i].FormOf(word);
        return forms;
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
