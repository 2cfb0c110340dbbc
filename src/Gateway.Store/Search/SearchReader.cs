using Gateway.Store.Reading;

namespace Gateway.Store.Search;

/// <summary>Full-text search over SQLite's FTS5.</summary>
public sealed partial class SearchReader(ReadSession session)
{
    /// <summary>So many best hits of each kind are looked at more closely: how much of their name the query covers.</summary>
    private const int LookedAt = 30;

    /// <summary>What a score keeps where a newer post has replaced the one found: its successor, whose name is often longer, comes first.</summary>
    private const double Outdated = 0.6;

    /// <summary>Words of a third language are searched for as they are spelt.</summary>
    private const int Languages = 3;

    /// <summary>Hits in order: posts that hold the very words before those that hold only words of the same stem.</summary>
    public async Task<SearchPage> FindAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        if (await PrepareAsync(request, cancellationToken) is not { } search)
            return new SearchPage([], hasNext: false, new SearchTerms([], []), search: null);
        var hits = await BestAsync(search, cancellationToken);
        if (hits.Count == 0)
        {
            search = search.ForAnyWord();
            hits = await BestAsync(search, cancellationToken);
        }

        var window = request.Window;
        var ordered = hits.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Key, StringComparer.Ordinal).Skip(window.Skip).ToList();
        return new SearchPage([.. ordered.Take(window.Take)], ordered.Count > window.Take, search.Terms, search);
    }

    /// <summary>The number of hits on all pages.</summary>
    public async Task<int> CountAsync(SearchPage page, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var table in TablesOf(page.Search))
            count += await CountAsync(table, page.Search!, cancellationToken);
        return count;
    }

    /// <summary>Reads the query as it is to be understood here; null where it asks for nothing.</summary>
    private async Task<PreparedSearch?> PrepareAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        var typed = SearchQuery.Parse(request.Text);
        var languages = await LanguagesAsync(cancellationToken);
        var query = await new Spelling(session, languages).MendAsync(typed, cancellationToken);
        var match = new MatchExpression(query, languages);
        if (match.IsEmpty)
            return null;
        var posts = request.Posts is { } filter ? await new PostReader(session).IdsAsync(filter, cancellationToken) : null;
        return new PreparedSearch(request, match, match.OfAllExactly, match.OfAll, posts, query == typed ? null : query.Text, new SearchTerms(match.Required, languages));
    }

    private async Task<IReadOnlyList<SearchLanguage>> LanguagesAsync(CancellationToken cancellationToken)
    {
        var codes = await session.QueryAsync(
            $"SELECT code FROM search_language ORDER BY post_count DESC, code LIMIT {Languages}", row => row.Text(), cancellationToken);
        return [.. codes.DefaultIfEmpty(null).Select(session.Languages.Of)];
    }

    private static IEnumerable<SearchTable> TablesOf(PreparedSearch? search) => search?.Request.Kinds.Select(SearchTable.Of) ?? [];

    private async Task<int> CountAsync(SearchTable table, PreparedSearch search, CancellationToken cancellationToken) => (await session.QueryAsync(
        $"SELECT count(*) FROM {table.Name} WHERE {table.Name} MATCH $match{table.Among(search.Posts)}",
        row => row.Int(), cancellationToken, search.Parameters(table, search.All))).Single();

    private async Task<List<SearchHit>> BestAsync(PreparedSearch search, CancellationToken cancellationToken)
    {
        var wanted = search.Request.Window.Skip + search.Request.Window.Take + 1;
        var hits = new List<SearchHit>();
        foreach (var table in TablesOf(search))
            hits.AddRange(await BestAsync(table, search, wanted, cancellationToken));
        return hits;
    }

    /// <summary>The best hits of one kind, in order, at least as many as are wanted if there are.</summary>
    private async Task<IReadOnlyList<SearchHit>> BestAsync(SearchTable table, PreparedSearch search, int wanted, CancellationToken cancellationToken)
    {
        var found = table.Kind == SearchKind.Post
            ? await PostsAsync(table, search, Math.Max(wanted, LookedAt), cancellationToken)
            : [.. (await RankedAsync(table, search, search.All, Math.Max(wanted, LookedAt), cancellationToken)).Select(hit => new Candidate(hit.Id, hit.Rank, IsExact: false, []))];
        if (found.Count == 0)
            return [];
        var named = await NamesAsync(table, [.. found.Take(LookedAt).Select(hit => hit.Id)], cancellationToken);
        var first = found.Take(LookedAt)
            .Select(hit => new SearchHit(table.Kind, hit.Id, named[hit.Id].Key, Score(table, hit, named[hit.Id], search.Terms)))
            .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Key, StringComparer.Ordinal).ToList();
        // Further ones stay in the index's order, below.
        var least = first.Count > 0 ? first[^1].Score : 0;
        return [.. first, .. found.Skip(LookedAt).Select((hit, index) => new SearchHit(table.Kind, hit.Id, "", least / (index + 2)))];
    }

    /// <summary>Posts with the very words, those first in which one heading holds them all; then posts that hold only words of the same stem.</summary>
    private async Task<IReadOnlyList<Candidate>> PostsAsync(SearchTable table, PreparedSearch search, int limit, CancellationToken cancellationToken)
    {
        var headings = (await session.QueryAsync(
            $"""
            SELECT section.post_id, section.title FROM section_search JOIN section ON section.id = section_search.rowid
            WHERE section_search MATCH $match{SearchTable.Of(SearchKind.Section).Among(search.Posts)} ORDER BY rank LIMIT {LookedAt}
            """,
            row => (Post: row.Long(), Title: row.Text()), cancellationToken, search.Parameters(SearchTable.Of(SearchKind.Section), $"title : {search.Exactly}")))
            .ToLookup(heading => heading.Post, heading => heading.Title);
        var exact = await RankedAsync(table, search, search.Exactly, limit, cancellationToken);
        var other = exact.Count < limit && search.All != search.Exactly ? await RankedAsync(table, search, search.All, limit, cancellationToken) : [];
        var seen = exact.Select(hit => hit.Id).ToHashSet();
        var candidates = exact.Select(hit => new Candidate(hit.Id, hit.Rank, IsExact: true, [.. headings[hit.Id]]))
            .Concat(headings.Where(post => seen.Add(post.Key)).Select(post => new Candidate(post.Key, 0, IsExact: true, [.. post])));
        return [.. candidates.OrderByDescending(hit => hit.Headings.Count > 0), .. other.Where(hit => !seen.Contains(hit.Id)).Select(hit => new Candidate(hit.Id, hit.Rank, IsExact: false, []))];
    }

    /// <summary>Half by the words of the text (BM25, brought between 0 and 1), half by how well the name fits the query; a heading is nearly as good as a name.</summary>
    private static double Score(SearchTable table, Candidate hit, Named named, SearchTerms terms)
    {
        var byText = -hit.Rank / (-hit.Rank + 10);
        var byName = Math.Max(named.Names.Max(Fit), 0.9 * hit.Headings.Select(Fit).DefaultIfEmpty().Max());
        var score = (byText + byName) / 2 * (named.IsOutdated ? Outdated : 1);
        return table.Kind != SearchKind.Post ? score : hit.IsExact ? (1 + score) / 2 : score / 2;

        double Fit(string name) => terms.CoverageOf(name) is var (found, words) && found > 0 ? found / Math.Max(terms.Count + words - found, found) : 0;
    }

    private readonly record struct Named(string Key, bool IsOutdated, IReadOnlyList<string> Names);

    /// <param name="Rank">As FTS5 gives it: the lower, the better.</param>
    /// <param name="Headings">Those that hold all words.</param>
    private readonly record struct Candidate(long Id, double Rank, bool IsExact, IReadOnlyList<string> Headings);

    private Task<List<(long Id, double Rank)>> RankedAsync(SearchTable table, PreparedSearch search, string match, int limit, CancellationToken cancellationToken) =>
        session.QueryAsync(
            $"SELECT rowid, rank FROM {table.Name} WHERE {table.Name} MATCH $match{table.Among(search.Posts)} ORDER BY rank LIMIT $limit",
            row => (row.Long(), row.Double()), cancellationToken, [.. search.Parameters(table, match), ("$limit", limit)]);

    private async Task<Dictionary<long, Named>> NamesAsync(SearchTable table, IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync(
            $"SELECT id, key, {table.IsOutdated}, {table.TitleColumn}, {table.OtherNamesColumn} FROM {table.Rows} WHERE id IN (SELECT value FROM json_each($keys))",
            row => (Id: row.Long(), Key: row.Text(), IsOutdated: row.Flag(), Name: row.Text(), Others: row.Texts()), cancellationToken, Batches.Keys(ids));
        return rows.ToDictionary(row => row.Id, row => new Named(row.Key, row.IsOutdated, [row.Name, .. row.Others]));
    }
}
