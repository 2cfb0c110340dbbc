using Gateway.Api.Loading;
using Gateway.Store.Reading;

namespace Gateway.Api.Topics;

internal sealed class TopicLoaders(TopicReader topics)
{
    public BatchLoader<string, TopicRecord> ByKey { get; } = new(topics.ByKeyAsync);
    public BatchLoader<long, IReadOnlyList<TopicRecord>> OfPost { get; } = new(topics.OfPostsAsync, missing: []);
}
