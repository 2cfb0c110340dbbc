namespace Gateway.Store.Reading;

/// <summary>Reads which works are cited together.</summary>
public sealed class CoCitationReader(ReadSession session)
{
    /// <summary>Posts of one pair of works beyond these are not told.</summary>
    private const int MostPosts = 5;

    private const string SameSection =
        """
        SELECT DISTINCT one.paper_id AS paper_id, other.paper_id AS other_id, one.section_id AS place
        FROM citation AS one JOIN citation AS other ON other.section_id = one.section_id
        """;

    private const string SamePost =
        """
        SELECT one.paper_id AS paper_id, other.paper_id AS other_id, one.post_id AS place
        FROM cited_paper AS one JOIN cited_paper AS other ON other.post_id = one.post_id
        """;

    /// <summary>Per paper the works that are cited together with it, those most often so first.</summary>
    /// <param name="sameSection">Within one section; else within one post.</param>
    /// <param name="most">How many at most.</param>
    public async Task<IReadOnlyDictionary<long, IReadOnlyList<CoCitationRecord>>> OfPapersAsync(
        IReadOnlyCollection<long> paperIds, bool sameSection, int most, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync(
            $"""
            WITH pair AS (
                {(sameSection ? SameSection : SamePost)}
                WHERE one.paper_id IN (SELECT value FROM json_each($keys)) AND other.paper_id <> one.paper_id),
            counted AS (
                SELECT paper_id, other_id, count(*) AS times,
                    row_number() OVER (PARTITION BY paper_id ORDER BY count(*) DESC, other_id) AS place
                FROM pair GROUP BY paper_id, other_id)
            SELECT counted.paper_id, counted.times, {Mappings.Paper.QualifiedColumns}
            FROM counted JOIN paper ON paper.id = counted.other_id
            WHERE counted.place <= $most
            ORDER BY counted.paper_id, counted.place
            """,
            row => (Paper: row.Long(), Times: row.Int(), Other: Mappings.Paper.Read(row)),
            cancellationToken, Batches.Keys(paperIds), ("$most", most));
        return rows.GroupBy(row => row.Paper).ToDictionary(
            group => group.Key, IReadOnlyList<CoCitationRecord> (group) => [.. group.Select(row => new CoCitationRecord(row.Paper, row.Other, row.Times))]);
    }

    /// <summary>Per pair of papers the posts that cite both, oldest first, five at most.</summary>
    public async Task<IReadOnlyDictionary<(long Paper, long Other), IReadOnlyList<PostRecord>>> PostsAsync(
        IReadOnlyCollection<(long Paper, long Other)> pairs, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync(
            $"""
            WITH pair AS (SELECT value ->> 0 AS paper_id, value ->> 1 AS other_id FROM json_each($keys)),
            citing AS (
                SELECT pair.paper_id, pair.other_id, post.id AS post_id,
                    row_number() OVER (PARTITION BY pair.paper_id, pair.other_id ORDER BY post.published_at, post.key) AS place
                FROM pair
                    JOIN cited_paper AS one ON one.paper_id = pair.paper_id
                    JOIN cited_paper AS other ON other.post_id = one.post_id AND other.paper_id = pair.other_id
                    JOIN post ON post.id = one.post_id)
            SELECT citing.paper_id, citing.other_id, {Mappings.Post.QualifiedColumns}
            FROM citing JOIN post ON post.id = citing.post_id
            WHERE citing.place <= {MostPosts}
            ORDER BY citing.paper_id, citing.other_id, citing.place
            """,
            row => (Pair: (row.Long(), row.Long()), Post: Mappings.Post.Read(row)),
            cancellationToken, Batches.Keys<long[]>([.. pairs.Select(pair => new[] { pair.Paper, pair.Other })]));
        return rows.GroupBy(row => row.Pair).ToDictionary(group => group.Key, IReadOnlyList<PostRecord> (group) => [.. group.Select(row => row.Post)]);
    }
}
