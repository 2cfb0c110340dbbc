using Gateway.Api.Loading;
using Gateway.Store.Reading;

namespace Gateway.Api.Authors;

internal sealed class AuthorLoaders(AuthorReader authors)
{
    public BatchLoader<string, AuthorRecord> ByKey { get; } = new(authors.ByKeyAsync);
    public BatchLoader<long, IReadOnlyList<AuthorRecord>> OfPost { get; } = new(authors.OfPostsAsync, missing: []);
    public BatchLoader<long, IReadOnlyList<AffiliationRecord>> Affiliations { get; } = new(authors.AffiliationsOfAsync, missing: []);
}
