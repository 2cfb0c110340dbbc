using Gateway.Content.Model;
using Gateway.Store.Reading;

namespace Gateway.Store.Search;

/// <summary>Full-text search over SQLite's FTS5.</summary>
public sealed partial class SearchReader(ReadSession session)
{
    /// <summary>So many best hits of each kind are looked at more closely: how much of their name the query covers.</summary>
    private const int LookedAt = 30;

    /// <summary>What a score keeps where a newer post has replaced the one found: its successor, whose name is often longer, comes first.</summary>
    private const double Outdated = 0.6;

    /// <summary>Words of rarer languages are searched for as they are spelt.</summary>
    private const int Languages = 8;

    /// <summary>Below it FTS5's rank says nothing: most posts hold the words, and their weight is next to none.</summary>
    private const double TellingRank = 1;

    /// <summary>What a post with the very words has before others.</summary>
    private const double Lift = 0.5;

    /// <summary>Hits in order: posts that hold the very words before those that hold only words of the same stem.</summary>
    public async Task<SearchPage> FindAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        if (await PrepareAsync(request, cancellationToken) is not { } search)
            return new SearchPage([], hasNext: false, new SearchTerms([], []), search: null);
        var hits = await BestAsync(search, cancellationToken);
        if (hits.Count == 0 && await BestAsync(search.ForAnyWord(), cancellationToken) is { Count: > 0 } others)
            (search, hits) = (search.ForAnyWord(), others);

        var window = request.Window;
        var ordered = hits.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Key, StringComparer.Ordinal).Skip(window.Skip).ToList();
        return new SearchPage([.. ordered.Take(window.Take)], ordered.Count > window.Take, search.Terms, search);
    }

    /// <summary>The number of hits on all pages, by what they are.</summary>
    public async Task<IReadOnlyDictionary<SearchKind, int>> CountByKindAsync(SearchPage page, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<SearchKind, int>();
        foreach (var table in TablesOf(page.Search))
            counts.Add(table.Kind, await CountAsync(table, page.Search!, cancellationToken));
        return counts;
    }

    /// <summary>Reads the query as it is to be understood here; null where it asks for nothing.</summary>
    private async Task<PreparedSearch?> PrepareAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        var typed = SearchQuery.Parse(PaperIdIn(request.Text) ?? request.Text);
        var languages = await LanguagesAsync(cancellationToken);
        var query = await new Spelling(session, languages).MendAsync(typed, cancellationToken);
        var match = new MatchExpression(query, languages);
        if (match.IsEmpty)
            return null;
        var posts = request.Posts is { } filter ? await new PostReader(session).IdsAsync(filter, cancellationToken) : null;
        return new PreparedSearch(request, match, match.OfAllExactly, match.OfAll, posts, query.Text == typed.Text ? null : query.Text, new SearchTerms(match.Required, languages, query));
    }

    /// <summary>Addresses and identifiers of papers are pasted in many forms, and indexed in one.</summary>
    private static string? PaperIdIn(string text) => ArxivId.TryParse(text, out var arxiv) ? arxiv.Value : Doi.TryParse(text, out var doi) ? doi.Value : null;

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

    /// <summary>The best hits of one kind, in order, at least as many as are wanted if there are. However many are wanted, the first ones are the same.</summary>
    private async Task<IReadOnlyList<SearchHit>> BestAsync(SearchTable table, PreparedSearch search, int wanted, CancellationToken cancellationToken)
    {
        var (first, further) = table.Kind == SearchKind.Post
            ? await PostsAsync(table, search, wanted, cancellationToken)
            : Split(await RankedAsync(table, search, search.All, LookedAt + wanted, cancellationToken));
        if (first.Count == 0)
            return [];
        var named = await NamesAsync(table, [.. first.Select(hit => hit.Id)], cancellationToken);
        var looked = first.Select(hit => new SearchHit(table.Kind, hit.Id, named[hit.Id].Key, Score(table, hit, named[hit.Id], search.Terms)))
            .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Key, StringComparer.Ordinal).ToList();
        // Further ones stay in the index's order, below.
        return [.. looked, .. further.Select((id, index) => new SearchHit(table.Kind, id, "", looked[^1].Score / (index + 2)))];
    }

    private static (IReadOnlyList<Candidate> First, IReadOnlyList<long> Further) Split(List<(long Id, double Rank)> ranked) =>
        ([.. ranked.Take(LookedAt).Select(hit => new Candidate(hit.Id, hit.Rank, IsExact: false, []))], [.. ranked.Skip(LookedAt).Select(hit => hit.Id)]);

    /// <summary>Posts with the very words, also those that hold them all in one heading; then posts that hold only words of the same stem.</summary>
    private async Task<(IReadOnlyList<Candidate> First, IReadOnlyList<long> Further)> PostsAsync(SearchTable table, PreparedSearch search, int wanted, CancellationToken cancellationToken)
    {
        var exact = await RankedAsync(table, search, search.Exactly, LookedAt + wanted, cancellationToken);
        // These come before all others: where there are enough, nobody asks for more.
        var other = exact.Count < wanted && search.All != search.Exactly ? await RankedAsync(table, search, search.All, LookedAt + wanted, cancellationToken) : [];
        var sections = (await SectionsAsync(search, isWholeText: exact is [] or [{ Rank: > -TellingRank }, ..], cancellationToken)).ToLookup(section => section.Post);

        var exactIds = exact.Select(hit => hit.Id).ToHashSet();
        // The rank by the very words first: how many are wanted decides whether the others are read at all.
        var ranks = exact.Concat(other).DistinctBy(hit => hit.Id).ToDictionary(hit => hit.Id, hit => hit.Rank);
        var first = exact.Take(LookedAt).Select(hit => hit.Id).Concat(sections.Select(post => post.Key))
            .Concat(exact.Count < LookedAt ? other.Take(LookedAt).Select(hit => hit.Id) : []).ToHashSet();
        var further = exact.Skip(LookedAt).Concat(other).Select(hit => hit.Id).Where(id => !first.Contains(id)).Distinct();
        return ([.. first.Select(id => new Candidate(
            id, sections[id].Select(section => section.Rank).Append(ranks.GetValueOrDefault(id)).Min(), exactIds.Contains(id) || sections.Contains(id), [.. sections[id].Select(section => section.Title)]))],
            [.. further]);
    }

    /// <summary>Sections that hold the very words, in their headings, or anywhere where the whole posts tell too little.</summary>
    private Task<List<(long Post, string Title, double Rank)>> SectionsAsync(PreparedSearch search, bool isWholeText, CancellationToken cancellationToken)
    {
        var table = SearchTable.Of(SearchKind.Section);
        // A word to leave out may stand elsewhere in the post.
        var without = search.Match.HasExclusions ? " AND section.post_id IN (SELECT rowid FROM post_search WHERE post_search MATCH $post)" : "";
        return session.QueryAsync(
            $"""
            SELECT section.post_id, section.title, rank FROM section_search JOIN section ON section.id = section_search.rowid
            WHERE section_search MATCH $match{table.Among(search.Posts)}{without} ORDER BY rank, section_search.rowid LIMIT {LookedAt}
            """,
            row => (row.Long(), row.Text(), row.Double()), cancellationToken,
            [.. search.Parameters(table, isWholeText ? search.Exactly : $"title : {search.Exactly}"), ("$post", search.Exactly)]);
    }

    /// <summary>
    /// Half by the words of the text (BM25, brought between 0 and 1), half by how well the name fits the query; a heading is nearly as good as a name. Posts with the very words
    /// are lifted above all others. What is called like the query is what was meant.
    /// </summary>
    private static double Score(SearchTable table, Candidate hit, Named named, SearchTerms terms)
    {
        var isName = !named.IsOutdated && named.Names.Any(terms.AreName);
        var byText = isName ? 1 : -hit.Rank / (-hit.Rank + 10);
        var byName = isName ? 1 : Math.Max(named.Names.Max(Fit), 0.9 * hit.Headings.Select(Fit).DefaultIfEmpty().Max());
        var score = (byText + byName) / 2 * (named.IsOutdated ? Outdated : 1);
        return table.Kind != SearchKind.Post ? score : (hit.IsExact ? Lift : 0) + ((1 - Lift) * score);

        double Fit(string name) => terms.CoverageOf(name) is var (found, words) && found > 0 ? found / Math.Max(terms.Count + words - found, found) : 0;
    }

    private readonly record struct Named(string Key, bool IsOutdated, IReadOnlyList<string> Names);

    /// <param name="Rank">As FTS5 gives it: the lower, the better.</param>
    /// <param name="Headings">Of sections that hold all words.</param>
    private readonly record struct Candidate(long Id, double Rank, bool IsExact, IReadOnlyList<string> Headings);

    private Task<List<(long Id, double Rank)>> RankedAsync(SearchTable table, PreparedSearch search, string match, int limit, CancellationToken cancellationToken) =>
        session.QueryAsync(
            $"SELECT rowid, rank FROM {table.Name} WHERE {table.Name} MATCH $match{table.Among(search.Posts)} ORDER BY rank, rowid LIMIT $limit",
            row => (row.Long(), row.Double()), cancellationToken, [.. search.Parameters(table, match), ("$limit", limit)]);

    private async Task<Dictionary<long, Named>> NamesAsync(SearchTable table, IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync(
            $"SELECT id, key, {table.IsOutdated}, {table.TitleColumn}, {table.OtherNamesColumn} FROM {table.Rows} WHERE id IN (SELECT value FROM json_each($keys))",
            row => (Id: row.Long(), Key: row.Text(), IsOutdated: row.Flag(), Name: row.Text(), Others: row.Texts()), cancellationToken, Batches.Keys(ids));
        return rows.ToDictionary(row => row.Id, row => new Named(row.Key, row.IsOutdated, [row.Name, .. row.Others]));
    }
}
