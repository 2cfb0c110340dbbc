using Gateway.Api.Loading;
using Gateway.Store.Reading;

namespace Gateway.Api.Topics;

internal static class TopicLoaders
{
    public static readonly Loader<string, TopicRecord> ByKey = new((session, keys, cancellationToken) => new TopicReader(session).ByKeyAsync(keys, cancellationToken));

    public static readonly Loader<long, IReadOnlyList<TopicRecord>> OfPost = new(
        (session, keys, cancellationToken) => new TopicReader(session).OfPostsAsync(keys, cancellationToken), missing: []);

    public static readonly Loader<string, TopicRecord?> ByLabel = Loaders.OneByOne<string, TopicRecord?>(
        (session, label, cancellationToken) => new TopicReader(session).ByLabelAsync(label, cancellationToken));
}
