using Gateway.Api.Loading;
using Gateway.Store.Reading;

namespace Gateway.Api.Links;

internal static class LinkLoaders
{
    public static readonly Loader<long, LinkRecord> ById = new((session, keys, cancellationToken) => new LinkReader(session).ByIdAsync(keys, cancellationToken));
    public static readonly Loader<string, LinkRecord> ByKey = new((session, keys, cancellationToken) => new LinkReader(session).ByKeyAsync(keys, cancellationToken));

    public static readonly ListLoader<CrossLinkArguments, LinkRecord> FromPost = new((session, ids, arguments, cancellationToken) =>
        new LinkReader(session).FromPostsAsync(ids, arguments.IncludeOwnPost, arguments.Origins, arguments.Window, cancellationToken));

    public static readonly ListLoader<CrossLinkArguments, LinkRecord> FromSection = new((session, ids, arguments, cancellationToken) =>
        new LinkReader(session).FromSectionsAsync(ids, arguments.IncludeOwnPost, arguments.Origins, arguments.Window, cancellationToken));

    public static readonly ListLoader<BacklinkArguments, LinkRecord> ToPost = new((session, ids, arguments, cancellationToken) =>
        new LinkReader(session).ToPostsAsync(ids, arguments.Origins, arguments.Window, cancellationToken));

    public static readonly ListLoader<BacklinkArguments, LinkRecord> ToSection = new((session, ids, arguments, cancellationToken) =>
        new LinkReader(session).ToSectionsAsync(ids, arguments.Origins, arguments.Window, cancellationToken));
}

internal readonly record struct CrossLinkArguments(bool IncludeOwnPost, LinkOrigins Origins, Window Window);

internal readonly record struct BacklinkArguments(LinkOrigins Origins, Window Window);
