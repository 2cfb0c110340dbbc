using Gateway.Api.Loading;
using Gateway.Store.Reading;

namespace Gateway.Api.Papers;

internal sealed class PaperLoaders(PaperReader papers)
{
    public BatchLoader<long, PaperRecord> ById { get; } = new(papers.ByIdAsync);
    public BatchLoader<string, PaperRecord> ByKey { get; } = new(papers.ByKeyAsync);
    public ListLoader<Window, PaperRecord> CitedByPost { get; } = new(papers.CitedByPostsAsync);
    public ListLoader<Window, PaperRecord> OfTopic { get; } = new(papers.OfTopicsAsync);
}
