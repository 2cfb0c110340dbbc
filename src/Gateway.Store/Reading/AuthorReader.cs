using Gateway.Store.Tables;

namespace Gateway.Store.Reading;

public sealed class AuthorReader(ReadSession session)
{
    private static readonly RootList<AuthorRow, AuthorRecord> List = new(
        context => context.Authors, Mappings.Author, author => author.Id, new FieldTable<AuthorRow>(),
        [SortKey<AuthorRow>.Of("name", author => author.NameFolded)], [new Order("name", Descending: false)]);

    public Task<IReadOnlyDictionary<long, AuthorRecord>> ByIdAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken) =>
        session.ByAsync(Mappings.Author, "id", ids, author => author.Id, cancellationToken);

    public Task<IReadOnlyDictionary<string, AuthorRecord>> ByKeyAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        session.ByAsync(Mappings.Author, "key", keys, author => author.Key, cancellationToken);

    /// <summary>All, by name (case ignored).</summary>
    /// <exception cref="InvalidCursorException">A cursor is none of this list.</exception>
    public Task<Page<AuthorRecord>> ListAsync(PageRequest page, bool withTotal, CancellationToken cancellationToken) =>
        List.PageAsync(session, filter: null, order: [], page, withTotal, cancellationToken);

    /// <summary>Per post its authors, in the order given.</summary>
    public Task<IReadOnlyDictionary<long, IReadOnlyList<AuthorRecord>>> OfPostsAsync(
        IReadOnlyCollection<long> postIds, CancellationToken cancellationToken)
    {
        var members = new Members(
            "post_author.post_id", "post_author JOIN author ON author.id = post_author.author_id", "post_author.post_id, post_author.position");
        return session.ListsAsync(Mappings.Author, members, postIds, cancellationToken);
    }

    /// <summary>Per author where they work and worked, in the author's order.</summary>
    public Task<IReadOnlyDictionary<long, IReadOnlyList<AffiliationRecord>>> AffiliationsOfAsync(
        IReadOnlyCollection<long> authorIds, CancellationToken cancellationToken)
    {
        var members = new Members("affiliation.author_id", "affiliation", "affiliation.author_id, affiliation.id");
        return session.ListsAsync(Mappings.Affiliation, members, authorIds, cancellationToken);
    }
}
