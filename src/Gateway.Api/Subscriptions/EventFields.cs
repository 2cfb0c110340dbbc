using Gateway.Api.Loading;
using GraphQL;
using GraphQL.Builders;
using GraphQL.Resolvers;

namespace Gateway.Api.Subscriptions;

/// <summary>
/// Something may have happened. What, is read in a session of its own once it is this listener's turn: thousands hear of a new revision at once, and each session
/// is a connection.
/// </summary>
/// <param name="request">In whose session the event is executed too, so that both see one state.</param>
/// <returns>The event; null if there is nothing to tell of.</returns>
internal delegate ValueTask<object?> GraphEvent(RequestContext request, CancellationToken cancellationToken);

/// <summary>Tells what a field of the subscription listens to.</summary>
/// <param name="open">Reads the arguments at once; nothing happens before somebody listens. Each event is read before the next is asked for.</param>
internal sealed class EventResolver(Func<IResolveFieldContext, IAsyncEnumerable<GraphEvent>> open) : ISourceStreamResolver
{
    public IAsyncEnumerable<GraphEvent> Open(IResolveFieldContext context) => open(context);

    /// <summary>The engine's own way, which is not gone; but it demands that the field has a resolver.</summary>
    public ValueTask<IObservable<object?>> ResolveAsync(IResolveFieldContext context) => throw new NotSupportedException();
}

internal static class EventFields
{
    /// <summary>Makes a field of the subscription whose value is the event itself.</summary>
    public static void Events(this FieldBuilder<object?, object> field, Func<IResolveFieldContext, IAsyncEnumerable<GraphEvent>> open)
    {
        field.FieldType.StreamResolver = new EventResolver(open);
        field.Resolve(context => context.RootValue);
    }
}
