using System.Runtime.CompilerServices;
using Gateway.Api.Http.Streams;
using Gateway.Store.Reading;
using Gateway.Store.Watching;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.Api.Subscriptions;

/// <summary>
/// Tells of new revisions. What changed is found when a listener is ready to hear it, between the revision it knows and the one its session reads: so
/// the event and all that is selected of it are of one state, and who is slow hears of several revisions at once.
/// </summary>
internal sealed class ContentEvents(DatabaseWatch watch, StartGate gate, IServiceScopeFactory scopes)
{
    /// <param name="sources">Names; null for all.</param>
    public async IAsyncEnumerable<GraphEvent> OfSources(IReadOnlySet<string>? sources, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await gate.WaitAsync(cancellationToken);
        var seen = watch.State;
        var known = await PresentAsync(cancellationToken);
        var told = known.Revision;
        while (true)
        {
            seen = await watch.AfterAsync(seen, cancellationToken);
            var scope = scopes.CreateAsyncScope();
            var isTold = false;
            try
            {
                var present = await scope.ServiceProvider.GetRequiredService<ContentStateReader>().PresentAsync(cancellationToken);
                if (present.Revision == known.Revision)
                    continue;
                var change = ContentChange.Between(known, present, source => sources?.Contains(source) ?? true);
                known = present;
                if (sources is not null && change.IsEmpty)
                    continue;
                isTold = true;
                yield return new GraphEvent(change with { PreviousRevision = told }, scope);
                told = present.Revision;
            }
            finally
            {
                if (!isTold)
                    await scope.DisposeAsync();
            }
        }
    }

    private async Task<ContentState> PresentAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ContentStateReader>().PresentAsync(cancellationToken);
    }
}
