namespace Gateway.Store.Reading;

/// <summary>Reads references and citations.</summary>
public sealed class CitationReader(ReadSession session)
{
    public Task<IReadOnlyDictionary<long, ReferenceRecord>> ReferencesByIdAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken) => throw new NotImplementedException();

    public Task<IReadOnlyDictionary<string, ReferenceRecord>> ReferencesByKeyAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) => throw new NotImplementedException();

    public Task<IReadOnlyDictionary<string, CitationRecord>> CitationsByKeyAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Per post its bibliography, in order.</summary>
    public Task<IReadOnlyDictionary<long, Slice<ReferenceRecord>>> ReferencesOfPostsAsync(IReadOnlyCollection<long> postIds, Window window, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Per paper the entries that name it; those of the newest post first.</summary>
    public Task<IReadOnlyDictionary<long, Slice<ReferenceRecord>>> ReferencesOfPapersAsync(IReadOnlyCollection<long> paperIds, Window window, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Per post its in-text citations, in reading order.</summary>
    public Task<IReadOnlyDictionary<long, Slice<CitationRecord>>> CitationsOfPostsAsync(IReadOnlyCollection<long> postIds, Window window, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Per section the in-text citations in it or its subsections, in reading order.</summary>
    public Task<IReadOnlyDictionary<long, Slice<CitationRecord>>> CitationsOfSectionsAsync(IReadOnlyCollection<long> sectionIds, Window window, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Per paper every place it is cited; those of the newest post first.</summary>
    public Task<IReadOnlyDictionary<long, Slice<CitationRecord>>> CitationsOfPapersAsync(IReadOnlyCollection<long> paperIds, Window window, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Per reference the places in the text that point to it, in reading order.</summary>
    public Task<IReadOnlyDictionary<long, IReadOnlyList<CitationRecord>>> CitationsOfReferencesAsync(IReadOnlyCollection<long> referenceIds, CancellationToken cancellationToken) => throw new NotImplementedException();
}
