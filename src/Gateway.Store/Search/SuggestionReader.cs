using Gateway.Store.Reading;

namespace Gateway.Store.Search;

/// <summary>
/// Completes what is typed into a search box. Rows of the index are numbered by importance when it is written, so its first hits are the best ones: none has
/// to be ranked.
/// </summary>
public sealed class SuggestionReader(ReadSession session)
{
    /// <summary>Names that were typed whole, then those that begin with what was typed, then those in which words do.</summary>
    public async Task<IReadOnlyList<SuggestionRecord>> CompleteAsync(
        string typed, IReadOnlySet<SearchKind> kinds, int count, CancellationToken cancellationToken)
    {
        var parts = PartsOf(typed);
        if (parts is [])
            return [];
        var ofKinds = $"kind : ({string.Join(" OR ", kinds.Select(kind => $"\"{SearchTable.Mark(kind)}\""))}) AND ";
        if (kinds.Count == Enum.GetValues<SearchKind>().Length)
            ofKinds = "";
        var begun = $"{ofKinds}name : ^ \"{string.Join(' ', parts)}\"";
        var found = await FindAsync($"{begun} *", count, cancellationToken);
        // Among many longer ones a whole name may be missed.
        if (found.Count == count)
            found = [.. (await FindAsync(begun, count, cancellationToken)).Where(IsWhole).Concat(found).DistinctBy(suggestion => suggestion.RowId).Take(count)];
        found = [.. found.OrderByDescending(IsWhole)];
        if (found.Count == count)
            return found;
        var words = string.Join(" AND ", parts.Select((part, index) => index == parts.Count - 1 ? $"\"{part}\" *" : $"\"{part}\""));
        var others = await FindAsync($"{ofKinds}name : ({words})", count, cancellationToken);
        return [.. found.UnionBy(others, suggestion => suggestion.RowId).Take(count)];

        bool IsWhole(SuggestionRecord suggestion) => PartsOf(suggestion.Text).SequenceEqual(parts, StringComparer.Ordinal);
    }

    private static List<string> PartsOf(string text) =>
        [.. SearchQuery.Parse(text).Parts.Select(part => string.Join(' ', part.Words.Select(word => WordFolding.Fold(word.Spelling.ToLowerInvariant()))))];

    private Task<List<SuggestionRecord>> FindAsync(string match, int count, CancellationToken cancellationToken) => session.QueryAsync(
        """
        SELECT suggestion.kind, suggestion.row_id, suggestion.text
        FROM (SELECT rowid AS id FROM suggestion_search WHERE suggestion_search MATCH $match ORDER BY rowid LIMIT $count) AS found
        JOIN suggestion ON suggestion.id = found.id
        ORDER BY found.id
        """,
        row => new SuggestionRecord(row.Enum<SearchKind>(), row.Long(), row.Text()), cancellationToken, ("$match", match), ("$count", count));
}
