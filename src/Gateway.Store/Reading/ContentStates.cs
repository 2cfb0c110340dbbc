namespace Gateway.Store.Reading;

/// <summary>Which posts there are in a revision, in brief: enough to tell what the next one changed.</summary>
/// <param name="Posts">By key.</param>
public sealed record ContentState(string Revision, IReadOnlyDictionary<string, PostState> Posts);

/// <param name="Curations">Keys of the decisions that hold of its relations; null where there are none.</param>
public readonly record struct PostState(string Source, string Path, string ContentHash, string? Curations = null);

/// <summary>Reads the state that a session sees. Remembers the last one, which all who follow the same edition share.</summary>
public sealed class ContentStates
{
    private volatile ContentState? latest;

    public async Task<ContentState> PresentAsync(ReadSession session, CancellationToken cancellationToken)
    {
        var revision = await new SourceReader(session).ContentRevisionAsync(cancellationToken);
        if (latest is { } known && known.Revision == revision)
            return known;
        var posts = await session.QueryAsync(
            """
            WITH decided AS (
                SELECT from_post_id AS post_id, curation FROM link WHERE curation IS NOT NULL
                UNION SELECT to_post_id, curation FROM link WHERE curation IS NOT NULL
                UNION SELECT post_id, curation FROM prerequisite WHERE curation IS NOT NULL
                UNION SELECT needed_post_id, curation FROM prerequisite WHERE curation IS NOT NULL
                UNION SELECT post_id, curation FROM related_post WHERE curation IS NOT NULL
                UNION SELECT post_id, curation FROM post_topic WHERE curation IS NOT NULL
                UNION SELECT post_id, curation FROM refused_topic
                UNION SELECT post_id, curation FROM series_entry WHERE curation IS NOT NULL
                UNION SELECT post_id, curation FROM refused_series_entry)
            SELECT post.key, source.key, post.path, post.content_hash, curations
            FROM post JOIN source ON source.id = post.source_id
            LEFT JOIN (SELECT post_id, group_concat(curation ORDER BY curation) AS curations FROM decided GROUP BY post_id) AS decisions ON decisions.post_id = post.id
            """,
            row => (Key: row.Text(), Post: new PostState(row.Text(), row.Text(), row.Text(), row.TextOrNull())),
            cancellationToken);
        return latest = new ContentState(revision, posts.ToDictionary(x => x.Key, x => x.Post));
    }
}
