using Gateway.Store.Reading;

namespace Gateway.Store.Search;

/// <summary>Mends words of a query that nothing holds: to the nearest word that something does, the more common one of two.</summary>
internal sealed class Spelling(ReadSession session, IReadOnlyList<SearchLanguage> languages)
{
    /// <summary>Of shorter words every other one is a neighbour.</summary>
    private const int ShortestMended = 4;

    /// <summary>From here on two mistakes are forgiven, and one in the first letter.</summary>
    private const int LongWord = 6;

    /// <summary>What is shorter begins too many words.</summary>
    private const int ShortestPrefix = 3;

    private const int ShortestPart = 3;

    /// <summary>So many neighbours of a word are tried beside the other words of the query.</summary>
    private const int Candidates = 5;

    /// <returns>The query with such words replaced, or its last word taken for the beginning of one; the query itself where there is nothing to mend.</returns>
    public async Task<SearchQuery> MendAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        var words = query.Parts.Where(part => part is { IsExcluded: false, IsUnspaced: false, IsPrefix: false }).SelectMany(part => part.Words).ToList();
        var known = await KnownAsync(words, cancellationToken);
        var unknown = words.Where(word => !FormsOf(word).Any(known.Contains)).OrderByDescending(word => word.Place).ToList();
        // That it is the stem of another word, in whichever language, does not make it a whole one: "lea" may become "leader".
        if (query.Parts is [.., { IsExcluded: false, IsQuoted: false, IsUnspaced: false, IsPrefix: false, Words: [.., var typed] }] && !languages.Any(language => known.Contains(language.FormOf(typed.Spelling).Exact))
            && await BeginsAsync(typed, cancellationToken))
        {
            query = query.WithPrefix();
            unknown.Remove(typed);
        }

        // From the back, so that the places of the words before stay. A word that is still to be mended says nothing of the others.
        var mended = query;
        var ignored = unknown.Select(word => word.Spelling).ToHashSet(StringComparer.Ordinal);
        foreach (var word in unknown.Where(IsMendable))
        {
            var nearest = await NearestAsync(Folded(word), cancellationToken);
            mended = await FittingAsync(mended, [.. nearest.Select(near => With(mended, word, near))], ignored, cancellationToken);
        }

        return mended;
    }

    // Names and abbreviations are no mistakes: LoRA, SQL, gpt5. A long word may be typed in capitals.
    private bool IsMendable(QueryWord word) => word.Spelling.Length >= ShortestMended && word.Spelling.All(char.IsLetter)
        && (!word.Spelling.AsSpan(1).ContainsAnyInRange('A', 'Z') || (word.Spelling.Length >= LongWord && word.Spelling.All(char.IsUpper)))
        && !languages.Any(language => language.FormOf(word.Spelling).IsStopWord);

    private static string Folded(QueryWord word) => WordFolding.Fold(word.Spelling.ToLowerInvariant());

    private static SearchQuery With(SearchQuery query, QueryWord word, string nearest)
    {
        var mended = SearchQuery.Parse($"{query.Text[..word.Place]}{nearest}{query.Text[(word.Place + word.Spelling.Length)..]}");
        return query.Parts[^1].IsPrefix ? mended.WithPrefix() : mended;
    }

    /// <summary>The first of several that something holds all words of: "gloal optimum" is more likely the global optimum than a goal. A single word need not fit any other.</summary>
    /// <param name="ignored">Spellings of words that nothing holds.</param>
    private async Task<SearchQuery> FittingAsync(SearchQuery query, IReadOnlyList<SearchQuery> candidates, HashSet<string> ignored, CancellationToken cancellationToken)
    {
        foreach (var candidate in candidates)
        {
            var parts = candidate.Parts.Where(part => !part.Words.Any(word => ignored.Contains(word.Spelling)));
            var match = new MatchExpression(candidate with { Parts = [.. parts] }, languages);
            if (candidates.Count == 1 && match.Required.Count == 1)
                return candidate;
            var found = await session.QueryAsync(
                "SELECT 1 FROM post_search WHERE post_search MATCH $match LIMIT 1", row => row.Int(), cancellationToken, ("$match", match.OfAll));
            if (found.Count > 0)
                return candidate;
        }

        return query.Parts.Count == 1 && candidates.Count > 0 ? candidates[0] : query;
    }

    private IEnumerable<string> FormsOf(QueryWord word) =>
        languages.Select(language => language.FormOf(word.Spelling)).SelectMany(form => new[] { form.Exact, form.Stem, WordForm.StemSign + form.Stem });

    private async Task<HashSet<string>> KnownAsync(IEnumerable<QueryWord> words, CancellationToken cancellationToken) =>
        [.. await session.QueryAsync(
            "SELECT word FROM search_word WHERE word IN (SELECT value FROM json_each($keys))",
            row => row.Text(), cancellationToken, Batches.Keys([.. words.SelectMany(FormsOf).Distinct()]))];

    private async Task<bool> BeginsAsync(QueryWord word, CancellationToken cancellationToken) =>
        Folded(word) is { Length: >= ShortestPrefix } beginning
        && (await session.QueryAsync(
            "SELECT 1 FROM search_word WHERE word > $word AND word < $word || char(0x10ffff) LIMIT 1", row => row.Int(), cancellationToken, ("$word", beginning))).Count > 0;

    /// <returns>The likeliest first.</returns>
    private async Task<IReadOnlyList<string>> NearestAsync(string typed, CancellationToken cancellationToken)
    {
        // The first letter is seldom wrong, and words that share it are a small part of all.
        var next = ((char)(typed[0] + 1)).ToString();
        var near = await NeighboursAsync(typed, "word >= $first AND word < $next", cancellationToken, ("$first", typed[..1]), ("$next", next));
        if (near is [{ Distance: 1 }, ..])
            return [.. near.Where(word => word.Distance == 1).Select(word => word.Spelling)];
        if (await PartsAsync(typed, cancellationToken) is { } parts)
            return [parts];
        if (near.Count == 0 && typed.Length >= LongWord)
            near = await NeighboursAsync(typed, "word < $stems OR word >= $letters", cancellationToken, ("$stems", "~"), ("$letters", "\u0080"));
        return [.. near.Select(word => word.Spelling)];
    }

    private async Task<IReadOnlyList<(string Spelling, int Distance)>> NeighboursAsync(
        string typed, string condition, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters)
    {
        var limit = typed.Length >= LongWord ? 2 : 1;
        var near = await session.QueryAsync(
            $"SELECT word, post_count, coalesce(spelling, word) FROM search_word WHERE ({condition}) AND length(word) BETWEEN $least AND $most",
            row =>
            {
                var word = row.Text();
                return (Word: word, Posts: row.Int(), Spelling: row.Text(), Distance: EditDistance.Between(typed, word, limit));
            },
            cancellationToken,
            [.. parameters, ("$least", typed.Length - limit), ("$most", typed.Length + limit)]);
        return [.. near.Where(found => found.Distance <= limit).OrderBy(found => found.Distance).ThenByDescending(found => found.Posts)
            .ThenBy(found => found.Word, StringComparer.Ordinal).Take(Candidates).Select(found => (found.Spelling, found.Distance))];
    }

    /// <summary>Two words that were run together; shorter ones, and those that mean little, are in any word.</summary>
    private async Task<string?> PartsAsync(string typed, CancellationToken cancellationToken)
    {
        var cuts = Enumerable.Range(ShortestPart, Math.Max(0, typed.Length - (2 * ShortestPart) + 1)).Select(cut => (First: typed[..cut], Second: typed[cut..]))
            .Where(cut => !languages.Any(language => language.FormOf(cut.First).IsStopWord || language.FormOf(cut.Second).IsStopWord)).ToList();
        var words = (await session.QueryAsync(
            "SELECT word, post_count, coalesce(spelling, word) FROM search_word WHERE word IN (SELECT value FROM json_each($keys))",
            row => (Word: row.Text(), Posts: row.Int(), Spelling: row.Text()), cancellationToken, Batches.Keys([.. cuts.SelectMany(cut => new[] { cut.First, cut.Second }).Distinct()])))
            .ToDictionary(row => row.Word);
        return cuts.Where(cut => words.ContainsKey(cut.First) && words.ContainsKey(cut.Second))
            .OrderByDescending(cut => Math.Min(words[cut.First].Posts, words[cut.Second].Posts))
            .Select(cut => $"{words[cut.First].Spelling} {words[cut.Second].Spelling}").FirstOrDefault();
    }
}
