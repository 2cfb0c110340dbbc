namespace Gateway.Store.Reading;

/// <summary>Which posts there are in a revision, in brief: enough to tell what the next one changed.</summary>
/// <param name="Posts">By key.</param>
public sealed record ContentState(string Revision, IReadOnlyDictionary<string, PostState> Posts);

public readonly record struct PostState(string Source, string Path, string ContentHash);

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
            "SELECT post.key, source.key, post.path, post.content_hash FROM post JOIN source ON source.id = post.source_id",
            row => (Key: row.Text(), Post: new PostState(row.Text(), row.Text(), row.Text())),
            cancellationToken);
        return latest = new ContentState(revision, posts.ToDictionary(x => x.Key, x => x.Post));
    }
}
