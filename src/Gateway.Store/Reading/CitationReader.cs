namespace Gateway.Store.Reading;

/// <summary>Reads references and citations.</summary>
public sealed class CitationReader(ReadSession session)
{
    public Task<IReadOnlyDictionary<long, ReferenceRecord>> ReferencesByIdAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken) =>
        session.ByAsync(Mappings.Reference, "id", ids, reference => reference.Id, cancellationToken);

    public Task<IReadOnlyDictionary<string, ReferenceRecord>> ReferencesByKeyAsync(
        IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        session.ByAsync(Mappings.Reference, "key", keys, reference => reference.Key, cancellationToken);

    public Task<IReadOnlyDictionary<string, CitationRecord>> CitationsByKeyAsync(
        IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        session.ByAsync(Mappings.Citation, "key", keys, citation => citation.Key, cancellationToken);

    /// <summary>Per post its bibliography, in order.</summary>
    public Task<IReadOnlyDictionary<long, Slice<ReferenceRecord>>> ReferencesOfPostsAsync(
        IReadOnlyCollection<long> postIds, Window window, CancellationToken cancellationToken) =>
        session.SlicesAsync(
            Mappings.Reference, new Members("reference.post_id", "reference", "reference.position"), postIds, window, cancellationToken);

    /// <summary>Per paper the entries that name it; those of the newest post first.</summary>
    public Task<IReadOnlyDictionary<long, Slice<ReferenceRecord>>> ReferencesOfPapersAsync(
        IReadOnlyCollection<long> paperIds, Window window, CancellationToken cancellationToken)
    {
        var members = new Members(
            "reference.paper_id", "reference JOIN post ON post.id = reference.post_id", "post.published_at DESC, post.key DESC, reference.position");
        return session.SlicesAsync(Mappings.Reference, members, paperIds, window, cancellationToken);
    }

    /// <summary>Per post its in-text citations, in reading order.</summary>
    public Task<IReadOnlyDictionary<long, Slice<CitationRecord>>> CitationsOfPostsAsync(
        IReadOnlyCollection<long> postIds, Window window, CancellationToken cancellationToken) =>
        session.SlicesAsync(Mappings.Citation, new Members("citation.post_id", "citation", "citation.id"), postIds, window, cancellationToken);

    /// <summary>Per section the in-text citations in it or its subsections, in reading order.</summary>
    public Task<IReadOnlyDictionary<long, Slice<CitationRecord>>> CitationsOfSectionsAsync(
        IReadOnlyCollection<long> sectionIds, Window window, CancellationToken cancellationToken)
    {
        var members = new Members(
            "section.id", "section JOIN citation ON citation.section_id BETWEEN section.id AND section.last_id", "citation.id");
        return session.SlicesAsync(Mappings.Citation, members, sectionIds, window, cancellationToken);
    }

    /// <summary>Per paper every place it is cited; those of the newest post first.</summary>
    public Task<IReadOnlyDictionary<long, Slice<CitationRecord>>> CitationsOfPapersAsync(
        IReadOnlyCollection<long> paperIds, Window window, CancellationToken cancellationToken)
    {
        var members = new Members(
            "citation.paper_id", "citation JOIN post ON post.id = citation.post_id", "post.published_at DESC, post.key DESC, citation.id");
        return session.SlicesAsync(Mappings.Citation, members, paperIds, window, cancellationToken);
    }

    /// <summary>Per reference the places in the text that point to it, in reading order.</summary>
    public Task<IReadOnlyDictionary<long, IReadOnlyList<CitationRecord>>> CitationsOfReferencesAsync(
        IReadOnlyCollection<long> referenceIds, CancellationToken cancellationToken) =>
        session.ListsAsync(
            Mappings.Citation, new Members("citation.reference_id", "citation", "citation.reference_id, citation.id"), referenceIds, cancellationToken);
}
