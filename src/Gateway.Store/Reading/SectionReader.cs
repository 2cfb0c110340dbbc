namespace Gateway.Store.Reading;

public sealed class SectionReader(ReadSession session)
{
    public Task<IReadOnlyDictionary<long, SectionRecord>> ByIdAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken) =>
        session.ByAsync(Mappings.Section, "id", ids, section => section.Id, cancellationToken);

    public Task<IReadOnlyDictionary<string, SectionRecord>> ByKeyAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        session.ByAsync(Mappings.Section, "key", keys, section => section.Key, cancellationToken);

    /// <summary>Per post all its sections, in reading order. Parent, children and breadcrumb of a section follow from its post's list.</summary>
    public Task<IReadOnlyDictionary<long, IReadOnlyList<SectionRecord>>> OfPostsAsync(
        IReadOnlyCollection<long> postIds, CancellationToken cancellationToken) =>
        session.ListsAsync(Mappings.Section, new Members("section.post_id", "section", "section.post_id, section.ordinal"), postIds, cancellationToken);
}
