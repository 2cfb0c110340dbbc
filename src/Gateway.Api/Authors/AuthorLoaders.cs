using Gateway.Api.Loading;
using Gateway.Store.Reading;

namespace Gateway.Api.Authors;

internal static class AuthorLoaders
{
    public static readonly Loader<long, AuthorRecord> ById = new((session, keys, cancellationToken) => new AuthorReader(session).ByIdAsync(keys, cancellationToken));
    public static readonly Loader<string, AuthorRecord> ByKey = new((session, keys, cancellationToken) => new AuthorReader(session).ByKeyAsync(keys, cancellationToken));
    public static readonly Loader<long, IReadOnlyList<AuthorRecord>> OfPost = new(
        (session, keys, cancellationToken) => new AuthorReader(session).OfPostsAsync(keys, cancellationToken), missing: []);

    public static readonly Loader<long, IReadOnlyList<AffiliationRecord>> Affiliations = new(
        (session, keys, cancellationToken) => new AuthorReader(session).AffiliationsOfAsync(keys, cancellationToken), missing: []);
}
