using Gateway.Api.Loading;
using Gateway.Content.Model;
using Gateway.Store.Reading;

namespace Gateway.Api.Links;

internal static class ContextLoaders
{
    public static readonly Loader<long, TextContext> ById = new((session, keys, cancellationToken) => new ContextReader(session).ByIdAsync(keys, cancellationToken));
}
