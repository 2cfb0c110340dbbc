using System.Runtime.CompilerServices;
using Gateway.Api.Subscriptions;
using Gateway.Store.Watching;

namespace Gateway.Api.Ingests;

/// <summary>Tells how far ingests of any process are. Does not wait for the first one: that is the one to watch.</summary>
internal sealed class IngestEvents(DatabaseWatch watch)
{
    /// <param name="source">Its name; null for all.</param>
    public async IAsyncEnumerable<GraphEvent> OfSource(string? source, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var seen = watch.State;
        var runs = seen.Running.AsEnumerable();
        while (true)
        {
            foreach (var run in runs.Where(run => source is null || run.Source == source))
                yield return (_, _) => ValueTask.FromResult<object?>(run);
            var present = await watch.AfterAsync(seen, cancellationToken);
            runs = present.RunsSince(seen);
            seen = present;
        }
    }
}
