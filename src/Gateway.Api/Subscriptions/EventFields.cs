using GraphQL;
using GraphQL.Builders;
using GraphQL.Resolvers;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.Api.Subscriptions;

/// <summary>Something that happened, with services that read what held right after it.</summary>
internal sealed class GraphEvent(object value, AsyncServiceScope scope) : IAsyncDisposable
{
    public object Value { get; } = value;

    public IServiceProvider Services { get; } = scope.ServiceProvider;

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}

/// <summary>Tells what a field of the subscription listens to.</summary>
/// <param name="open">Reads the arguments at once; nothing happens before somebody listens. Who listens disposes of each event.</param>
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
