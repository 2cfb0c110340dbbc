namespace Gateway.Store.Reading;

public sealed class PostReader(ReadSession session)
{
    public Task<IReadOnlyDictionary<long, PostRecord>> ByIdAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken) => throw new NotImplementedException();

    public Task<IReadOnlyDictionary<string, PostRecord>> ByKeyAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Posts with this present slug, else posts that had it before; several if sources share it.</summary>
    public Task<IReadOnlyList<PostRecord>> BySlugAsync(string slug, string? source, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>The post at a present or former address or alias. A fragment, a query, http against https and a final slash or index.html make no difference.</summary>
    public Task<PostRecord?> ByUrlAsync(string url, string? source, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>
    /// Fields to filter by: source, slug, title, language, status, publishedAt, updatedAt, wordCount, timeToRead, tags (items), author (any of its authors),
    /// metrics.inDegree, metrics.outDegree, metrics.pageRank, metrics.referenceCount, metrics.isOrphan.
    /// Fields to order by: title, slug, publishedAt, updatedAt, wordCount, metrics.inDegree, metrics.outDegree, metrics.pageRank. Without order: newest first.
    /// Ties go by key in the last field's direction.
    /// </summary>
    /// <exception cref="InvalidCursorException">A cursor was made for another order, or is none.</exception>
    public Task<Page<PostRecord>> ListAsync(Filter? filter, IReadOnlyList<Order> order, PageRequest page, bool withTotal, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Per source, newest first.</summary>
    public Task<IReadOnlyDictionary<long, Slice<PostRecord>>> OfSourcesAsync(IReadOnlyCollection<long> sourceIds, Window window, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Per author, newest first.</summary>
    public Task<IReadOnlyDictionary<long, Slice<PostRecord>>> OfAuthorsAsync(IReadOnlyCollection<long> authorIds, Window window, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Per paper the posts that cite it, in text or bibliography, oldest first.</summary>
    public Task<IReadOnlyDictionary<long, Slice<PostRecord>>> CitingPapersAsync(IReadOnlyCollection<long> paperIds, Window window, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Per post its authors, in the order given.</summary>
    public Task<IReadOnlyDictionary<long, IReadOnlyList<AuthorRecord>>> AuthorsOfAsync(IReadOnlyCollection<long> postIds, CancellationToken cancellationToken) => throw new NotImplementedException();

    public Task<IReadOnlyDictionary<string, AuthorRecord>> AuthorsByKeyAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Per post its notes of change, newest first; those without date last, in reading order.</summary>
    public Task<IReadOnlyDictionary<long, IReadOnlyList<UpdateRecord>>> UpdatesOfAsync(IReadOnlyCollection<long> postIds, CancellationToken cancellationToken) => throw new NotImplementedException();

    public Task<IReadOnlyDictionary<string, UpdateRecord>> UpdatesByKeyAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Per post its body; a post without the form (Markdown of an HTML source) is absent.</summary>
    public Task<IReadOnlyDictionary<long, string>> BodiesAsync(IReadOnlyCollection<long> postIds, BodyForm form, CancellationToken cancellationToken) => throw new NotImplementedException();
}
