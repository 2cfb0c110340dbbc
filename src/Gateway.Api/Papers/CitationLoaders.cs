using Gateway.Api.Loading;
using Gateway.Store.Reading;

namespace Gateway.Api.Papers;

internal sealed class CitationLoaders(CitationReader citations)
{
    public BatchLoader<long, ReferenceRecord> ReferenceById { get; } = new(citations.ReferencesByIdAsync);
    public BatchLoader<string, ReferenceRecord> ReferenceByKey { get; } = new(citations.ReferencesByKeyAsync);
    public BatchLoader<string, CitationRecord> CitationByKey { get; } = new(citations.CitationsByKeyAsync);
    public ListLoader<Window, ReferenceRecord> ReferencesOfPost { get; } = new(citations.ReferencesOfPostsAsync);
    public ListLoader<Window, ReferenceRecord> ReferencesOfPaper { get; } = new(citations.ReferencesOfPapersAsync);
    public ListLoader<Window, CitationRecord> CitationsOfPost { get; } = new(citations.CitationsOfPostsAsync);
    public ListLoader<Window, CitationRecord> CitationsOfSection { get; } = new(citations.CitationsOfSectionsAsync);
    public ListLoader<Window, CitationRecord> CitationsOfPaper { get; } = new(citations.CitationsOfPapersAsync);
    public BatchLoader<long, IReadOnlyList<CitationRecord>> CitationsOfReference { get; } = new(citations.CitationsOfReferencesAsync, missing: []);
}
