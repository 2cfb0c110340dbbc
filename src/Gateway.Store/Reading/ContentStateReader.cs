namespace Gateway.Store.Reading;

/// <summary>Which posts there are in a revision, in brief: enough to tell what the next one changed.</summary>
/// <param name="Posts">By key.</param>
public sealed record ContentState(string Revision, IReadOnlyDictionary<string, PostState> Posts);

public readonly record struct PostState(string Source, string Path, string ContentHash);

/// <summary>Reads the state that its session sees.</summary>
public sealed class ContentStateReader
{
    private readonly ReadSession session;
    private readonly LatestContentState latest;

    internal ContentStateReader(ReadSession session, LatestContentState latest) => (this.session, this.latest) = (session, latest);

    public async Task<ContentState> PresentAsync(CancellationToken cancellationToken)
    {
        var revision = await new SourceReader(session).ContentRevisionAsync(cancellationToken);
        if (latest.State is { } state && state.Revision == revision)
            return state;
        var posts = await session.QueryAsync(
            "SELECT post.key, source.key, post.path, post.content_hash FROM post JOIN source ON source.id = post.source_id",
            row => (Key: row.Text(), Post: new PostState(row.Text(), row.Text(), row.Text())),
            cancellationToken);
        return latest.State = new ContentState(revision, posts.ToDictionary(x => x.Key, x => x.Post));
    }
}

/// <summary>The state that was read last: all who follow the content share it.</summary>
internal sealed class LatestContentState
{
    private volatile ContentState? state;

    public ContentState? State
    {
        get => state;
        set => state = value;
    }
}
