namespace Gateway.Store.Reading;

public sealed class SectionReader(ReadSession session)
{
    public Task<IReadOnlyDictionary<long, SectionRecord>> ByIdAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken) => throw new NotImplementedException();

    public Task<IReadOnlyDictionary<string, SectionRecord>> ByKeyAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Per post all its sections, in reading order. Parent, children and breadcrumb of a section follow from its post's list.</summary>
    public Task<IReadOnlyDictionary<long, IReadOnlyList<SectionRecord>>> OfPostsAsync(IReadOnlyCollection<long> postIds, CancellationToken cancellationToken) => throw new NotImplementedException();
}
