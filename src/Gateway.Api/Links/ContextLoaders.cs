using Gateway.Api.Loading;
using Gateway.Content.Model;
using Gateway.Store.Reading;

namespace Gateway.Api.Links;

internal sealed class ContextLoaders(ContextReader contexts)
{
    public BatchLoader<long, TextContext> ById { get; } = new(contexts.ByIdAsync);
}
