using Gateway.Content.Model;
using Gateway.Store.Curation;
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
    /// Links that leave their post, whether their target exists or not; proposed ones only where the filter names their origin, refused ones where it names the review. Fields to filter by: origin, review, kind, status, confidence, anchorText, and from.post, from.section,
    /// to.post, to.section with theirs; where there is no target, its fields are null. Fields to order by: confidence, kind, from.post.*, to.post.*, line, column.
    /// Without order: those of the newest post first, in reading order.
    /// </summary>
    /// <exception cref="InvalidCursorException">A cursor was made for another order, or is none.</exception>
    public Task<Page<LinkRecord>> ListAsync(
        Filter? filter, IReadOnlyList<Order> order, PageRequest page, bool withTotal, CancellationToken cancellationToken) =>
        List.PageAsync(session, filter, order, page, withTotal, cancellationToken);

    /// <summary>Per post its links, in reading order; those that nobody wrote come last.</summary>
    /// <param name="includeOwnPost">Also links to sections of the same post.</param>
    public Task<IReadOnlyDictionary<long, Slice<LinkRecord>>> FromPostsAsync(
        IReadOnlyCollection<long> postIds, bool includeOwnPost, LinkOrigins origins, Window window, CancellationToken cancellationToken)
    {
        var members = new Members("link.from_post_id", "link", "link.id") { Where = Where(includeOwnPost, origins) };
        return session.SlicesAsync(Mappings.Link, members, postIds, window, cancellationToken);
    }

    /// <summary>Per section the links that stand in it or in its subsections, in reading order; those that nobody wrote come last.</summary>
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

    private static string Where(bool includeOwnPost, LinkOrigins origins) => includeOwnPost ? origins.Sql : $"{LeavesPost} AND {origins.Sql}";
}

/// <summary>Which links are meant by who states them, and what curators said of them.</summary>
/// <param name="Origins">A bit for each, so that equal questions are equal.</param>
/// <param name="Reviews">The same.</param>
public readonly record struct LinkOrigins(int Origins, int Reviews)
{
    /// <summary>What an author wrote or a curator decided, and nobody has refused.</summary>
    public static readonly LinkOrigins OnlyWritten = Of([Origin.Authored, Origin.Curated], isRefused: false);

    public static LinkOrigins Of(ReadOnlySpan<Origin> origins, bool isRefused)
    {
        var bits = 0;
        foreach (var origin in origins)
            bits |= 1 << (int)origin;
        return new(bits, isRefused ? 1 << (int)ReviewState.Rejected : (1 << (int)ReviewState.Unreviewed) | (1 << (int)ReviewState.Accepted));
    }

    /// <summary>The condition in SQL.</summary>
    internal string Sql => $"link.origin IN ({Numbers(Origins)}) AND link.review IN ({Numbers(Reviews)})";

    private static string Numbers(int bits) => string.Join(',', Enumerable.Range(0, 32).Where(bit => (bits & (1 << bit)) != 0));
}
