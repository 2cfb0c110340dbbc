using Gateway.Api.Loading;
using Gateway.Store.Reading;

namespace Gateway.Api.Papers;

internal static class PaperLoaders
{
    public static readonly Loader<long, PaperRecord> ById = new((session, keys, cancellationToken) => new PaperReader(session).ByIdAsync(keys, cancellationToken));
    public static readonly Loader<string, PaperRecord> ByKey = new((session, keys, cancellationToken) => new PaperReader(session).ByKeyAsync(keys, cancellationToken));

    public static readonly ListLoader<Window, PaperRecord> CitedByPost = new(
        (session, owners, window, cancellationToken) => new PaperReader(session).CitedByPostsAsync(owners, window, cancellationToken));

    public static readonly ListLoader<Window, PaperRecord> OfTopic = new(
        (session, owners, window, cancellationToken) => new PaperReader(session).OfTopicsAsync(owners, window, cancellationToken));

    public static readonly Loader<string, PaperRecord?> ByDoi = Loaders.OneByOne<string, PaperRecord?>(
        (session, doi, cancellationToken) => new PaperReader(session).ByDoiAsync(doi, cancellationToken));

    public static readonly Loader<string, PaperRecord?> ByArxivId = Loaders.OneByOne<string, PaperRecord?>(
        (session, id, cancellationToken) => new PaperReader(session).ByArxivIdAsync(id, cancellationToken));

    public static readonly Loader<string, PaperRecord?> ByUrl = Loaders.OneByOne<string, PaperRecord?>(
        (session, url, cancellationToken) => new PaperReader(session).ByUrlAsync(url, cancellationToken));
}
