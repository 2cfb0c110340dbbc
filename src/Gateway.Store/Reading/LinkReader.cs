using Gateway.Store.Tables;

namespace Gateway.Store.Reading;

public sealed class LinkReader(ReadSession session)
{
    private const string LeavesPost = "link.to_post_id IS NOT link.from_post_id";
    private const string WithLinkingPost = "link JOIN post ON post.id = link.from_post_id";
    private const string NewestPostFirst = "post.published_at DESC, post.key DESC, link.id";

    private static readonly RootList<LinkRow, LinkRecord> List = new(
        context => context.Links.Where(link => link.ToPostId != link.FromPostId),
        Mappings.Link,
        link => link.Id,
        LinkFields.Filters,
        LinkFields.SortKeys,
        [
            new Order("from.post.publishedAt", Descending: true), new Order("from.post.key", Descending: true),
            new Order("line", Descending: false), new Order("column", Descending: false),
        ]);

    public Task<IReadOnlyDictionary<long, LinkRecord>> ByIdAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken) =>
        session.ByAsync(Mappings.Link, "id", ids, link => link.Id, cancellationToken);

    public Task<IReadOnlyDictionary<string, LinkRecord>> ByKeyAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        session.ByAsync(Mappings.Link, "key", keys, link => link.Key, cancellationToken);

    /// <summary>
    /// Links that leave their post, whether their target exists or not; proposed ones only where the filter names their origin. Fields to filter by: origin, kind, status, confidence, anchorText, and from.post, from.section,
    /// to.post, to.section with theirs; where there is no target, its fields are null. Fields to order by: confidence, kind, from.post.*, to.post.*, line, column.
    /// Without order: those of the newest post first, in reading order.
    /// </summary>
    /// <exception cref="InvalidCursorException">A cursor was made for another order, or is none.</exception>
    public Task<Page<LinkRecord>> ListAsync(
        Filter? filter, IReadOnlyList<Order> order, PageRequest page, bool withTotal, CancellationToken cancellationToken) =>
        List.PageAsync(session, filter, order, page, withTotal, cancellationToken);

    /// <summary>Per post its links, in reading order; those that are proposed come last.</summary>
    /// <param name="includeOwnPost">Also links to sections of the same post.</param>
    public Task<IReadOnlyDictionary<long, Slice<LinkRecord>>> FromPostsAsync(
        IReadOnlyCollection<long> postIds, bool includeOwnPost, LinkOrigins origins, Window window, CancellationToken cancellationToken)
    {
        var members = new Members("link.from_post_id", "link", "link.id") { Where = Where(includeOwnPost, origins) };
        return session.SlicesAsync(Mappings.Link, members, postIds, window, cancellationToken);
    }

    /// <summary>Per section the links that stand in it or in its subsections, in reading order; those that are proposed come last.</summary>
    /// <param name="includeOwnPost">Also links to sections of the same post.</param>
    public Task<IReadOnlyDictionary<long, Slice<LinkRecord>>> FromSectionsAsync(
        IReadOnlyCollection<long> sectionIds, bool includeOwnPost, LinkOrigins origins, Window window, CancellationToken cancellationToken)
    {
        var members = new Members("section.id", "section JOIN link ON link.from_section_id BETWEEN section.id AND section.last_id", "link.id")
        {
            Where = Where(includeOwnPost, origins),
        };
        return session.SlicesAsync(Mappings.Link, members, sectionIds, window, cancellationToken);
    }

    /// <summary>Per post the links from other posts; those of the newest post first.</summary>
    public Task<IReadOnlyDictionary<long, Slice<LinkRecord>>> ToPostsAsync(
        IReadOnlyCollection<long> postIds, LinkOrigins origins, Window window, CancellationToken cancellationToken)
    {
        var members = new Members("link.to_post_id", WithLinkingPost, NewestPostFirst) { Where = Where(includeOwnPost: false, origins) };
        return session.SlicesAsync(Mappings.Link, members, postIds, window, cancellationToken);
    }

    /// <summary>Per section the links from other posts to this very section; those of the newest post first.</summary>
    public Task<IReadOnlyDictionary<long, Slice<LinkRecord>>> ToSectionsAsync(
        IReadOnlyCollection<long> sectionIds, LinkOrigins origins, Window window, CancellationToken cancellationToken)
    {
        var members = new Members("link.to_section_id", WithLinkingPost, NewestPostFirst) { Where = Where(includeOwnPost: false, origins) };
        return session.SlicesAsync(Mappings.Link, members, sectionIds, window, cancellationToken);
    }

    private static string Where(bool includeOwnPost, LinkOrigins origins)
    {
        var origin = (origins.Written, origins.Proposed) switch
        {
            (true, true) => null,
            (true, false) => "NOT link.is_proposed",
            (false, true) => "link.is_proposed",
            _ => "false",
        };
        return string.Join(" AND ", new[] { includeOwnPost ? null : LeavesPost, origin, "true" }.OfType<string>());
    }
}

/// <summary>Which links are meant by who states them.</summary>
/// <param name="Written">Those that stand in the text or front matter.</param>
/// <param name="Proposed">Those that nobody wrote: the text names the target.</param>
public readonly record struct LinkOrigins(bool Written, bool Proposed)
{
    public static readonly LinkOrigins OnlyWritten = new(Written: true, Proposed: false);
}
