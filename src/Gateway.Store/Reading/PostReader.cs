using Gateway.Store.Tables;

namespace Gateway.Store.Reading;

public sealed class PostReader(ReadSession session)
{
    private const string NewestFirst = "post.published_at DESC, post.key DESC";

    internal static readonly RootList<PostRow, PostRecord> List = new(
        context => context.Posts, Mappings.Post, post => post.Id, PostFields.Filters, PostFields.SortKeys, [new Order("publishedAt", Descending: true)]);

    public Task<IReadOnlyDictionary<long, PostRecord>> ByIdAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken) =>
        session.ByAsync(Mappings.Post, "id", ids, post => post.Id, cancellationToken);

    public Task<IReadOnlyDictionary<string, PostRecord>> ByKeyAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        session.ByAsync(Mappings.Post, "key", keys, post => post.Key, cancellationToken);

    /// <summary>Keys of all posts that fit a filter, as in <see cref="ListAsync"/>.</summary>
    public Task<IReadOnlySet<string>> KeysAsync(Filter filter, CancellationToken cancellationToken) => List.KeysAsync(session, filter, cancellationToken);

    /// <summary>Ids of all posts that fit a filter, as in <see cref="ListAsync"/>.</summary>
    internal Task<List<long>> IdsAsync(Filter filter, CancellationToken cancellationToken) => List.IdsAsync(session, filter, cancellationToken);

    /// <summary>Posts with this present slug, else posts that had it before; several if sources share it.</summary>
    public async Task<IReadOnlyList<PostRecord>> BySlugAsync(string slug, string? source, CancellationToken cancellationToken)
    {
        var posts = await session.QueryAsync(
            $"""
            SELECT {Mappings.Post.QualifiedColumns}
            FROM post_slug JOIN post ON post.id = post_slug.post_id JOIN source ON source.id = post.source_id
            WHERE post_slug.slug = $slug AND ($source IS NULL OR source.key = $source)
            ORDER BY source.key, post.key
            """,
            Mappings.Post.Read, cancellationToken, ("$slug", slug), ("$source", source));
        var present = posts.Where(post => post.Slug == slug).ToList();
        return present is [] ? posts : present;
    }

    /// <summary>
    /// The post at a present or former address or alias. A fragment, a query, http against https and a final slash or index.html
    /// make no difference.
    /// </summary>
    public async Task<PostRecord?> ByUrlAsync(string url, string? source, CancellationToken cancellationToken)
    {
        var posts = await session.QueryAsync(
            $"""
            SELECT {Mappings.Post.QualifiedColumns}
            FROM post_alias JOIN post ON post.id = post_alias.post_id JOIN source ON source.id = post.source_id
            WHERE post_alias.url = $url AND ($source IS NULL OR source.key = $source)
            ORDER BY post_alias.is_present DESC, post.key
            LIMIT 1
            """,
            Mappings.Post.Read, cancellationToken, ("$url", NormalAddress.Of(url)), ("$source", source));
        return posts.SingleOrDefault();
    }

    /// <summary>
    /// Fields to filter by: source, slug, title, language, status, publishedAt, updatedAt, wordCount, timeToRead, tags (items),
    /// author (any of its authors), crossLinks and backlinks (items as in <see cref="LinkReader.ListAsync"/>), citedPapers (items as in
    /// <see cref="PaperReader.ListAsync"/>), isSuperseded, topics (items with topic.* as in <see cref="TopicReader.ListAsync"/>, role, weight), metrics.inDegree, metrics.outDegree, metrics.pageRank, metrics.referenceCount, metrics.isOrphan.
    /// Fields to order by: title (case ignored), slug, publishedAt, updatedAt, wordCount, metrics.inDegree, metrics.outDegree, metrics.pageRank.
    /// Without order: newest first. Ties go by key in the last field's direction; null comes before all else when ascending.
    /// </summary>
    /// <exception cref="InvalidCursorException">A cursor was made for another order, or is none.</exception>
    public Task<Page<PostRecord>> ListAsync(
        Filter? filter, IReadOnlyList<Order> order, PageRequest page, bool withTotal, CancellationToken cancellationToken) =>
        List.PageAsync(session, filter, order, page, withTotal, cancellationToken);

    /// <summary>Per source, newest first.</summary>
    public Task<IReadOnlyDictionary<long, Slice<PostRecord>>> OfSourcesAsync(
        IReadOnlyCollection<long> sourceIds, Window window, CancellationToken cancellationToken) =>
        session.SlicesAsync(Mappings.Post, new Members("post.source_id", "post", NewestFirst), sourceIds, window, cancellationToken);

    /// <summary>Per author, newest first.</summary>
    public Task<IReadOnlyDictionary<long, Slice<PostRecord>>> OfAuthorsAsync(
        IReadOnlyCollection<long> authorIds, Window window, CancellationToken cancellationToken)
    {
        var members = new Members("post_author.author_id", "post_author JOIN post ON post.id = post_author.post_id", NewestFirst);
        return session.SlicesAsync(Mappings.Post, members, authorIds, window, cancellationToken);
    }

    /// <summary>Per topic, heaviest first.</summary>
    public Task<IReadOnlyDictionary<long, Slice<PostRecord>>> OfTopicsAsync(
        IReadOnlyCollection<long> topicIds, TopicPosts posts, CancellationToken cancellationToken)
    {
        var (topic, from) = posts.IncludeNarrower
            ? ("topic_scope.topic_id", "topic_scope JOIN post_topic ON post_topic.topic_id = topic_scope.narrower_id")
            : ("post_topic.topic_id", "post_topic");
        var roles = posts.Roles.Length > 0 ? $"AND post_topic.role IN ({posts.Roles})" : "";
        // A post that has several topics of the scope counts once, with all their weights. SQLite would group all topics if it was not told here which ones.
        var members = new Members(
            "member_post.topic_id",
            $"""
            (SELECT {topic} AS topic_id, post_topic.post_id AS post_id, sum(post_topic.weight) AS weight FROM {from}
                WHERE {topic} IN (SELECT value FROM json_each($keys)) {roles} GROUP BY 1, 2) AS member_post
            JOIN post ON post.id = member_post.post_id
            """,
            $"member_post.weight DESC, {NewestFirst}");
        return session.SlicesAsync(Mappings.Post, members, topicIds, posts.Window, cancellationToken);
    }

    /// <summary>Per post those that it replaces directly, oldest first.</summary>
    public Task<IReadOnlyDictionary<long, IReadOnlyList<PostRecord>>> SupersededByAsync(
        IReadOnlyCollection<long> postIds, CancellationToken cancellationToken)
    {
        var members = new Members("post.superseded_by_id", "post", "post.superseded_by_id, post.published_at, post.key");
        return session.ListsAsync(Mappings.Post, members, postIds, cancellationToken);
    }

    /// <summary>Per paper the posts that cite it, in text or bibliography, oldest first.</summary>
    public Task<IReadOnlyDictionary<long, Slice<PostRecord>>> CitingPapersAsync(
        IReadOnlyCollection<long> paperIds, Window window, CancellationToken cancellationToken)
    {
        var members = new Members(
            "cited_paper.paper_id", "cited_paper JOIN post ON post.id = cited_paper.post_id", "post.published_at, post.key");
        return session.SlicesAsync(Mappings.Post, members, paperIds, window, cancellationToken);
    }

    /// <summary>Per post its notes of change, newest first; those without date last, in reading order.</summary>
    public Task<IReadOnlyDictionary<long, IReadOnlyList<UpdateRecord>>> UpdatesOfAsync(
        IReadOnlyCollection<long> postIds, CancellationToken cancellationToken)
    {
        var members = new Members("update_note.post_id", "update_note", "update_note.post_id, update_note.date DESC, update_note.id");
        return session.ListsAsync(Mappings.Update, members, postIds, cancellationToken);
    }

    public Task<IReadOnlyDictionary<string, UpdateRecord>> UpdatesByKeyAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        session.ByAsync(Mappings.Update, "key", keys, update => update.Key, cancellationToken);

    /// <summary>Per post its front matter, a JSON object; a post without it is absent.</summary>
    public async Task<IReadOnlyDictionary<long, string>> FrontMattersAsync(
        IReadOnlyCollection<long> postIds, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync(
            "SELECT post_id, json FROM front_matter WHERE post_id IN (SELECT value FROM json_each($keys))",
            row => (PostId: row.Long(), Json: row.Text()), cancellationToken, Batches.Keys(postIds));
        return rows.ToDictionary(row => row.PostId, row => row.Json);
    }

    /// <summary>Per post its body; a post without the form (Markdown of an HTML source) is absent.</summary>
    public async Task<IReadOnlyDictionary<long, string>> BodiesAsync(
        IReadOnlyCollection<long> postIds, BodyForm form, CancellationToken cancellationToken)
    {
        var bodies = await session.QueryAsync(
            "SELECT post_id, content FROM body WHERE post_id IN (SELECT value FROM json_each($keys)) AND form = $form",
            row => (PostId: row.Long(), Content: row.Text()), cancellationToken, Batches.Keys(postIds), ("$form", form));
        return bodies.ToDictionary(body => body.PostId, body => body.Content);
    }
}
