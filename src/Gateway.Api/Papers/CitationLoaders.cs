using Gateway.Api.Loading;
using Gateway.Store.Reading;

namespace Gateway.Api.Papers;

internal static class CitationLoaders
{
    public static readonly Loader<long, ReferenceRecord> ReferenceById = new((session, keys, cancellationToken) => new CitationReader(session).ReferencesByIdAsync(keys, cancellationToken));
    public static readonly Loader<string, ReferenceRecord> ReferenceByKey = new((session, keys, cancellationToken) => new CitationReader(session).ReferencesByKeyAsync(keys, cancellationToken));
    public static readonly Loader<string, CitationRecord> CitationByKey = new((session, keys, cancellationToken) => new CitationReader(session).CitationsByKeyAsync(keys, cancellationToken));

    public static readonly ListLoader<Window, ReferenceRecord> ReferencesOfPost = new(
        (session, owners, window, cancellationToken) => new CitationReader(session).ReferencesOfPostsAsync(owners, window, cancellationToken));

    public static readonly ListLoader<Window, ReferenceRecord> ReferencesOfPaper = new(
        (session, owners, window, cancellationToken) => new CitationReader(session).ReferencesOfPapersAsync(owners, window, cancellationToken));

    public static readonly ListLoader<Window, CitationRecord> CitationsOfPost = new(
        (session, owners, window, cancellationToken) => new CitationReader(session).CitationsOfPostsAsync(owners, window, cancellationToken));

    public static readonly ListLoader<Window, CitationRecord> CitationsOfSection = new(
        (session, owners, window, cancellationToken) => new CitationReader(session).CitationsOfSectionsAsync(owners, window, cancellationToken));

    public static readonly ListLoader<Window, CitationRecord> CitationsOfPaper = new(
        (session, owners, window, cancellationToken) => new CitationReader(session).CitationsOfPapersAsync(owners, window, cancellationToken));

    public static readonly Loader<long, IReadOnlyList<CitationRecord>> CitationsOfReference = new(
        (session, keys, cancellationToken) => new CitationReader(session).CitationsOfReferencesAsync(keys, cancellationToken), missing: []);
}
