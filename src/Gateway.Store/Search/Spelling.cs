using Gateway.Content.Parsing;
using Gateway.Store.Reading;

namespace Gateway.Store.Search;

/// <summary>Mends words of a query that nothing holds: to the nearest word that something does, the more common one of two.</summary>
internal sealed class Spelling(ReadSession session, IReadOnlyList<SearchLanguage> languages)
{
    /// <summary>Of shorter words every other one is a neighbour.</summary>
    private const int ShortestMended = 3;

    /// <summary>From here on two mistakes are forgiven.</summary>
    private const int LongWord = 6;

    /// <summary>So many neighbours of a word are tried beside the other words of the query.</summary>
    private const int Candidates = 5;

    /// <returns>The query with such words replaced; the query itself where there are none, or none that can be mended.</returns>
    public async Task<SearchQuery> MendAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        var words = query.Parts.Where(part => part is { IsExcluded: false, IsQuoted: false, IsUnspaced: false }).SelectMany(part => part.Words)
            .Where(word => word.Spelling.Length >= ShortestMended && word.Spelling.All(char.IsLetter)).ToList();
        var known = await KnownAsync(words, cancellationToken);
        var mended = query;
        // From the back, so that the places of the words before stay.
        foreach (var word in words.Where(word => !FormsOf(word).Any(known.Contains)).OrderByDescending(word => word.Place))
        {
            var candidates = (await NearestAsync(Accents.Drop(word.Spelling.ToLowerInvariant()), cancellationToken)).Select(nearest => With(mended, word, nearest)).ToList();
            if (candidates.Count > 0)
                mended = await FittingAsync(candidates, cancellationToken);
        }

        return mended;
    }

    private static SearchQuery With(SearchQuery query, QueryWord word, string nearest) =>
        SearchQuery.Parse($"{query.Text[..word.Place]}{nearest}{query.Text[(word.Place + word.Spelling.Length)..]}");

    /// <summary>The first of several that something holds all words of, else the first: "gloal optimum" is more likely the global optimum than a goal.</summary>
    private async Task<SearchQuery> FittingAsync(List<SearchQuery> candidates, CancellationToken cancellationToken)
    {
        foreach (var candidate in candidates.Count > 1 ? candidates : [])
        {
            var found = await session.QueryAsync(
                "SELECT 1 FROM section_search WHERE section_search MATCH $match LIMIT 1",
                row => row.Int(), cancellationToken, ("$match", new MatchExpression(candidate, languages).OfAll));
            if (found.Count > 0)
                return candidate;
        }

        return candidates[0];
    }

    private IEnumerable<string> FormsOf(QueryWord word) =>
        languages.Select(language => language.FormOf(word.Spelling)).SelectMany(form => new[] { form.Exact, form.Stem, WordForm.StemSign + form.Stem });

    private async Task<HashSet<string>> KnownAsync(IEnumerable<QueryWord> words, CancellationToken cancellationToken) =>
        [.. await session.QueryAsync(
            "SELECT word FROM search_word WHERE word IN (SELECT value FROM json_each($keys))",
            row => row.Text(), cancellationToken, Batches.Keys([.. words.SelectMany(FormsOf).Distinct()]))];

    /// <returns>The likeliest first.</returns>
    private async Task<IReadOnlyList<string>> NearestAsync(string typed, CancellationToken cancellationToken)
    {
        // The first letter is seldom wrong, and words that share it are a small part of all.
        var next = ((char)(typed[0] + 1)).ToString();
        if (await NearestAsync(typed, "word >= $first AND word < $next", cancellationToken, ("$first", typed[..1]), ("$next", next)) is { Count: > 0 } near)
            return near;
        return await PartsAsync(typed, cancellationToken) is { } parts
            ? [parts]
            : await NearestAsync(typed, "word < $stems OR word >= $letters", cancellationToken, ("$stems", "~"), ("$letters", "\u0080"));
    }

    private async Task<IReadOnlyList<string>> NearestAsync(string typed, string condition, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters)
    {
        var limit = typed.Length >= LongWord ? 2 : 1;
        var near = await session.QueryAsync(
            $"SELECT word, post_count FROM search_word WHERE ({condition}) AND length(word) BETWEEN $least AND $most",
            row =>
            {
                var word = row.Text();
                return (Word: word, Posts: row.Int(), Distance: EditDistance.Between(typed, word, limit));
            },
            cancellationToken,
            [.. parameters, ("$least", typed.Length - limit), ("$most", typed.Length + limit)]);
        return [.. near.Where(found => found.Distance <= limit).OrderBy(found => found.Distance).ThenByDescending(found => found.Posts)
            .ThenBy(found => found.Word, StringComparer.Ordinal).Take(Candidates).Select(found => found.Word)];
    }

    /// <summary>Two words that were run together.</summary>
    private async Task<string?> PartsAsync(string typed, CancellationToken cancellationToken)
    {
        var cuts = Enumerable.Range(2, typed.Length - 3).Select(cut => (First: typed[..cut], Second: typed[cut..])).ToList();
        var counts = (await session.QueryAsync(
            "SELECT word, post_count FROM search_word WHERE word IN (SELECT value FROM json_each($keys))",
            row => (Word: row.Text(), Posts: row.Int()), cancellationToken, Batches.Keys([.. cuts.SelectMany(cut => new[] { cut.First, cut.Second }).Distinct()])))
            .ToDictionary(row => row.Word, row => row.Posts);
        var best = cuts.MaxBy(PostsWith);
        return PostsWith(best) > 0 ? $"{best.First} {best.Second}" : null;

        int PostsWith((string First, string Second) cut) => Math.Min(counts.GetValueOrDefault(cut.First), counts.GetValueOrDefault(cut.Second));
    }
}
