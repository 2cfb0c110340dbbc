using System.Diagnostics.CodeAnalysis;
using Gateway.Api.Contract;
using Gateway.Store.Reading;
using GraphQL;

namespace Gateway.Api.Loading;

/// <summary>What one request has read and is about to read: all of one revision. The engine hands it to resolvers as their user context.</summary>
[SuppressMessage("Usage", "CA2237:Mark ISerializable types with serializable", Justification = "The engine asks for a dictionary; nothing serialises it.")]
internal sealed class RequestContext(RevisionCaches caches, Limits limits, IServiceProvider services, Caller caller) : Dictionary<string, object?>, IDisposable
{
    private readonly Lock gate = new();
    private Dictionary<object, object>? batches;
    private volatile RevisionCache? cache;
    private ReadSession? session;

    /// <summary>What other requests have read of the same revision of the caller's edition: the one that was present when it was first asked for. While a first ingest fills the database, that has to wait.</summary>
    public RevisionCache Cache
    {
        get
        {
            if (cache is { } known)
                return known;
            lock (gate)
                return cache ??= caches.PresentFor(caller);
        }
    }

    /// <summary>Of the whole program; what belongs to a request is here.</summary>
    public IServiceProvider Services => services;

    public Limits Limits => limits;

    public Caller Caller => caller;

    /// <summary>Opened when it is first needed: a request that finds all in the cache has none.</summary>
    public ReadSession Session
    {
        get
        {
            lock (gate)
                return session ??= Cache.Edition.Sessions.Open(Cache.Revision);
        }
    }

    /// <summary>Whether the content was replaced under the request, so that it has to begin anew.</summary>
    public bool HasMoved => session is { HasMoved: true };

    /// <summary>What is read from now on is of the revision that is present then.</summary>
    public void MoveOn()
    {
        lock (gate)
        {
            session?.Dispose();
            (session, cache, batches) = (null, null, null);
        }
    }

    /// <summary>Whether the answer holds something that changes within a revision.</summary>
    public bool IsVolatile { get; set; }

    /// <summary>The request's own batches of a loader, told by the loader and, where it has arguments, these.</summary>
    public Batches<TKey, TValue> BatchesOf<TKey, TValue>(object loader, Func<Batches<TKey, TValue>> create)
        where TKey : notnull
    {
        lock (gate)
        {
            batches ??= [];
            if (batches.TryGetValue(loader, out var known))
                return (Batches<TKey, TValue>)known;
            var created = create();
            batches.Add(loader, created);
            return created;
        }
    }

    public void Dispose() => session?.Dispose();
}

internal static class RequestContexts
{
    public static RequestContext Request(this IResolveFieldContext context) => (RequestContext)context.UserContext;
}
