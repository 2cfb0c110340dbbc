using System.Runtime.CompilerServices;
using Gateway.Api.Contract;
using Gateway.Api.Http.Streams;
using Gateway.Api.Loading;
using Gateway.Store.Reading;
using Gateway.Store.Watching;

namespace Gateway.Api.Subscriptions;

/// <summary>
/// Tells of new revisions. What changed is found when a listener is ready to hear it, between the revision it knows and the one its session reads: so
/// the event and all that is selected of it are of one state, and who is slow hears of several revisions at once.
/// </summary>
internal sealed class ContentEvents(DatabaseWatch watch, StartGate gate, RevisionCaches caches)
{
    /// <param name="caller">Who listens, and so to which edition.</param>
    /// <param name="sources">Names; null for all.</param>
    public async IAsyncEnumerable<GraphEvent> OfSources(Caller caller, IReadOnlySet<string>? sources, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await gate.WaitAsync(cancellationToken);
        var seen = watch.State;
        ContentState known;
        var edition = caches.PresentFor(caller).Edition;
        using (var session = edition.Sessions.Open())
            known = await edition.States.PresentAsync(session, cancellationToken);
        var told = known.Revision;
        while (true)
        {
            seen = await watch.AfterAsync(seen, cancellationToken);
            yield return ReadAsync;
        }

        async ValueTask<object?> ReadAsync(RequestContext request, CancellationToken cancellationToken)
        {
            var present = await request.Cache.Edition.States.PresentAsync(request.Session, cancellationToken);
            if (present.Revision == known.Revision)
                return null;
            var change = ContentChange.Between(known, present, source => sources?.Contains(source) ?? true) with { PreviousRevision = told };
            known = present;
            if (sources is not null && change.IsEmpty)
                return null;
            told = present.Revision;
            return change;
        }
    }
}
