using Gateway.Store.Tables;

namespace Gateway.Store.Reading;

public sealed class SectionReader(ReadSession session)
{
    private static readonly RootList<SectionRow, SectionRecord> List = new(
        context => context.Sections, Mappings.Section, section => section.Id, SectionFields.Filters, SectionFields.SortKeys,
        [new Order("post.publishedAt", Descending: true), new Order("post.key", Descending: true), new Order("ordinal", Descending: false)]);

    public Task<IReadOnlyDictionary<long, SectionRecord>> ByIdAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken) =>
        session.ByAsync(Mappings.Section, "id", ids, section => section.Id, cancellationToken);

    public Task<IReadOnlyDictionary<string, SectionRecord>> ByKeyAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        session.ByAsync(Mappings.Section, "key", keys, section => section.Key, cancellationToken);

    /// <summary>
    /// Fields to filter by: post.* as in <see cref="PostReader.ListAsync"/>, title, anchor, level, wordCount, topics (items as in
    /// <see cref="PostReader.ListAsync"/>), inDegree. Fields to order by: title (case ignored), wordCount, inDegree, post.*, ordinal. Without order: those of the newest post first,
    /// in reading order.
    /// </summary>
    /// <exception cref="InvalidCursorException">A cursor was made for another order, or is none.</exception>
    public Task<Page<SectionRecord>> ListAsync(
        Filter? filter, IReadOnlyList<Order> order, PageRequest page, bool withTotal, CancellationToken cancellationToken) =>
        List.PageAsync(session, filter, order, page, withTotal, cancellationToken);

    /// <summary>Per post all its sections, in reading order. Parent, children and breadcrumb of a section follow from its post's list.</summary>
    public Task<IReadOnlyDictionary<long, IReadOnlyList<SectionRecord>>> OfPostsAsync(
        IReadOnlyCollection<long> postIds, CancellationToken cancellationToken) =>
        session.ListsAsync(Mappings.Section, new Members("section.post_id", "section", "section.post_id, section.ordinal"), postIds, cancellationToken);
}
