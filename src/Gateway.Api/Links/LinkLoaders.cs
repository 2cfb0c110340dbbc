using Gateway.Api.Loading;
using Gateway.Store.Reading;

namespace Gateway.Api.Links;

internal sealed class LinkLoaders(LinkReader links)
{
    public BatchLoader<long, LinkRecord> ById { get; } = new(links.ByIdAsync);
    public BatchLoader<string, LinkRecord> ByKey { get; } = new(links.ByKeyAsync);

    public ListLoader<CrossLinkArguments, LinkRecord> FromPost { get; } = new(
        (ids, arguments, cancellationToken) => links.FromPostsAsync(ids, arguments.IncludeOwnPost, arguments.Window, cancellationToken));

    public ListLoader<CrossLinkArguments, LinkRecord> FromSection { get; } = new(
        (ids, arguments, cancellationToken) => links.FromSectionsAsync(ids, arguments.IncludeOwnPost, arguments.Window, cancellationToken));

    public ListLoader<Window, LinkRecord> ToPost { get; } = new(links.ToPostsAsync);
    public ListLoader<Window, LinkRecord> ToSection { get; } = new(links.ToSectionsAsync);
}

internal readonly record struct CrossLinkArguments(bool IncludeOwnPost, Window Window);
