using Gateway.Content.Parsing;

namespace Gateway.Store.Search;

/// <summary>
/// A query in the language of FTS5 (https://www.sqlite.org/fts5.html#full_text_query_syntax). Words hold nothing but letters and digits, and are quoted all the same.
/// </summary>
internal sealed class MatchExpression
{
    private readonly List<QueryPart> required;
    private readonly string without;
    private readonly IReadOnlyList<SearchLanguage> languages;

    /// <param name="languages">In which the content is written, the main one first.</param>
    public MatchExpression(SearchQuery query, IReadOnlyList<SearchLanguage> languages)
    {
        this.languages = languages;
        required = [.. query.Parts.Where(part => !part.IsExcluded)];
        // What is the kernel trick: hardly anything hangs on "what is the", and a heading may do without.
        var meaningful = required.Where(part => part.IsQuoted || part.Words.Any(word => !FormIn(languages[0], word).IsStopWord)).ToList();
        if (meaningful.Count > 0)
            required = meaningful;
        var excluded = query.Parts.Where(part => part.IsExcluded).Select(Exact).ToList();
        without = excluded is [] ? "" : $" NOT ({string.Join(" OR ", excluded)})";
    }

    /// <summary>Whether the query asks for nothing.</summary>
    public bool IsEmpty => required.Count == 0;

    /// <summary>The words that are asked for, without those that matter little.</summary>
    public IEnumerable<QueryPart> Required => required;

    /// <summary>Every word as it is spelt.</summary>
    public string OfAllExactly => $"({string.Join(" AND ", required.Select(Exact))}){without}";

    /// <summary>Every word, or another one of the same stem.</summary>
    public string OfAll => $"({string.Join(" AND ", required.Select(Loose))}){without}";

    /// <summary>At least one of the words, or another one of its stem.</summary>
    public string OfAny => $"({string.Join(" OR ", required.Select(Loose))}){without}";

    private static string Exact(QueryPart part)
    {
        var words = string.Join(' ', part.Words.Select(word => Spelled(word.Spelling)));
        // A single character of a script without spaces is the beginning of the pairs that are indexed.
        return part is { IsUnspaced: true, Words: [{ Spelling.Length: 1 }] } ? $"\"{words}\" *" : $"\"{words}\"";
    }

    private string Loose(QueryPart part)
    {
        if (part.IsQuoted || part.IsUnspaced)
            return Exact(part);
        var each = string.Join(" AND ", part.Words.Select(word => $"({string.Join(" OR ", Alternatives(word))})"));
        return part.Words.Count == 1 ? each : $"({Exact(part)} OR ({each}))";
    }

    private IEnumerable<string> Alternatives(QueryWord word)
    {
        var forms = languages.Select(language => FormIn(language, word)).ToList();
        var stems = forms.Where(form => !form.IsStopWord).Select(form => form.Stem).Distinct();
        return stems.SelectMany(stem => new[] { stem, WordForm.StemSign + stem }).Prepend(forms[0].Exact).Distinct().Select(form => $"\"{form}\"");
    }

    private static WordForm FormIn(SearchLanguage language, QueryWord word) => language.FormOf(word.Spelling);

    private static string Spelled(string word) => Accents.Drop(word.ToLowerInvariant());
}
