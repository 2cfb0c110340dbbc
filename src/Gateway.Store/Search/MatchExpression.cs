namespace Gateway.Store.Search;

/// <summary>
/// A query in the language of FTS5 (https://www.sqlite.org/fts5.html#full_text_query_syntax). Words hold nothing but letters, digits and the signs of C++ and C#, and are
/// quoted all the same.
/// </summary>
internal sealed class MatchExpression
{
    /// <summary>Of another language than the main one so many stop words tell that the query is written in it: "die" alone may be English.</summary>
    private const int TellingStopWords = 2;

    private readonly List<QueryPart> required;
    private readonly string without;
    private readonly IReadOnlyList<SearchLanguage> languages;

    // In which the query may be written.
    private readonly List<SearchLanguage> spoken;

    /// <param name="languages">In which the content is written, the main one first.</param>
    public MatchExpression(SearchQuery query, IReadOnlyList<SearchLanguage> languages)
    {
        this.languages = languages;
        required = [.. query.Parts.Where(part => !part.IsExcluded)];
        var words = required.SelectMany(part => part.Words).Select(word => word.Spelling).ToList();
        spoken = [.. languages.Where((language, place) => place == 0 || words.Count(word => language.FormOf(word).IsStopWord) >= TellingStopWords)];
        // What is the kernel trick: hardly anything hangs on "what is the", and a heading may do without.
        var meaningful = required.Where(part => part.IsQuoted || part.IsPrefix || part.Words.Any(word => !IsStopWord(word))).ToList();
        if (meaningful.Count > 0)
            required = meaningful;
        var excluded = query.Parts.Where(part => part.IsExcluded).Select(Exact).ToList();
        HasExclusions = excluded.Count > 0;
        without = HasExclusions ? $" NOT ({string.Join(" OR ", excluded)})" : "";
    }

    /// <summary>Whether the query asks for nothing.</summary>
    public bool IsEmpty => required.Count == 0;

    public bool HasExclusions { get; }

    /// <summary>The words that are asked for, without those that matter little.</summary>
    public IReadOnlyList<QueryPart> Required => required;

    /// <summary>Every word as it is spelt.</summary>
    public string OfAllExactly => $"({string.Join(" AND ", required.Select(Exact))}){without}";

    /// <summary>Every word, or another one of the same stem.</summary>
    public string OfAll => $"({string.Join(" AND ", required.Select(Loose))}){without}";

    /// <summary>At least one of the words, or another one of its stem; of a phrase too.</summary>
    public string OfAny => $"({string.Join(" OR ", required.SelectMany(part => part.Words.Count == 1 ? [Loose(part)] : Meaningful(part).Select(Alternatives)))}){without}";

    private IEnumerable<QueryWord> Meaningful(QueryPart part) => part.Words.Any(word => !IsStopWord(word)) ? part.Words.Where(word => !IsStopWord(word)) : part.Words;

    /// <summary>Whether a word means little in the language of the query.</summary>
    private bool IsStopWord(QueryWord word) => spoken.Exists(language => language.FormOf(word.Spelling).IsStopWord);

    /// <summary>A part is found with and without the joint between its words: <c>gpt-4</c> in GPT4, <c>gpt4</c> in GPT-4.</summary>
    private static string Exact(QueryPart part)
    {
        var words = part.Words.Select(word => Spelled(word.Spelling)).ToList();
        // A single character of a script without spaces is the beginning of the pairs that are indexed.
        if (part.IsPrefix || (part.IsUnspaced && words is [{ Length: 1 }]))
            return $"\"{string.Join(' ', words)}\" *";
        var phrase = $"\"{string.Join(' ', words)}\"";
        // "2.0" is not 20.
        var other = part.IsUnspaced || part.IsQuoted || part.IsNumber ? null : words is [var word] ? Parted(word) : string.Concat(words);
        return other is null ? phrase : $"({phrase} OR \"{other}\")";
    }

    private string Loose(QueryPart part)
    {
        if (part.IsQuoted || part.IsUnspaced || part.IsNumber)
            return Exact(part);
        var each = string.Join(" AND ", part.Words.Select(Alternatives));
        return $"({Exact(part)} OR ({each}))";
    }

    private string Alternatives(QueryWord word)
    {
        var forms = languages.Select(language => language.FormOf(word.Spelling)).ToList();
        var stems = forms.Where(form => !form.IsStopWord).Select(form => form.Stem).Distinct();
        var alternatives = stems.SelectMany(stem => new[] { stem, WordForm.StemSign + stem }).Prepend(forms[0].Exact).Distinct();
        return $"({string.Join(" OR ", alternatives.Select(form => $"\"{form}\""))})";
    }

    /// <summary>Cut where letters and digits meet; null where they do not.</summary>
    private static string? Parted(string word)
    {
        for (var at = 1; at < word.Length; at++)
            if (char.IsLetter(word[at - 1]) && char.IsDigit(word[at]))
                return $"{word[..at]} {word[at..]}";
        return null;
    }

    private static string Spelled(string word) => WordFolding.Fold(word.ToLowerInvariant());
}
