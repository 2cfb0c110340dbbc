using Gateway.Api.Loading;
using Gateway.Store.Reading;

namespace Gateway.Api.Related;

internal static class RelatedLoaders
{
    public static readonly ListLoader<RelatedArguments, RelatedPostRecord> OfPost = new((session, ids, arguments, cancellationToken) =>
        new RelatedReader(session).OfPostsAsync(ids, arguments.MinScore, arguments.Refused, arguments.Window, cancellationToken));

    public static readonly ListLoader<Window, RelatedSectionRecord> OfSection = new(
        (session, owners, window, cancellationToken) => new RelatedReader(session).OfSectionsAsync(owners, window, cancellationToken));
}

internal readonly record struct RelatedArguments(double MinScore, bool Refused, Window Window);
