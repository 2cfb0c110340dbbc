namespace Gateway.Store.Reading;

public sealed class LinkReader(ReadSession session)
{
    public Task<IReadOnlyDictionary<long, LinkRecord>> ByIdAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken) => throw new NotImplementedException();

    public Task<IReadOnlyDictionary<string, LinkRecord>> ByKeyAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Per post its links, in reading order.</summary>
    /// <param name="includeOwnPost">Also links to sections of the same post.</param>
    public Task<IReadOnlyDictionary<long, Slice<LinkRecord>>> FromPostsAsync(IReadOnlyCollection<long> postIds, bool includeOwnPost, Window window, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Per section the links that stand in it or in its subsections, in reading order.</summary>
    /// <param name="includeOwnPost">Also links to sections of the same post.</param>
    public Task<IReadOnlyDictionary<long, Slice<LinkRecord>>> FromSectionsAsync(IReadOnlyCollection<long> sectionIds, bool includeOwnPost, Window window, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Per post the links from other posts; those of the newest post first.</summary>
    public Task<IReadOnlyDictionary<long, Slice<LinkRecord>>> ToPostsAsync(IReadOnlyCollection<long> postIds, Window window, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Per section the links from other posts to this very section; those of the newest post first.</summary>
    public Task<IReadOnlyDictionary<long, Slice<LinkRecord>>> ToSectionsAsync(IReadOnlyCollection<long> sectionIds, Window window, CancellationToken cancellationToken) => throw new NotImplementedException();
}
