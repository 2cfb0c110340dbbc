using Gateway.Content;
using Gateway.Content.Sources;
using Gateway.Store.Reading;
using Gateway.Store.Watching;
using Gateway.Store.Writing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Gateway.Api.Ingests;

/// <summary>What the gateway serves, and how it is read at a time.</summary>
public sealed record ServedSources(IReadOnlyList<SourceOptions> Sources, Func<DateTimeOffset, ContentPipelineOptions> PipelineAt);

/// <summary>
/// Has the sources read while the program serves, one ingest at a time. Whoever asks while one goes on gets the next one, which sees what has been written since that one
/// began; all who ask meanwhile share it.
/// </summary>
internal sealed class BackgroundIngest(Ingest ingest, ServedSources served, DatabaseWatch watch, TimeProvider clock, ILogger<BackgroundIngest> logger) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource end = new();
    private readonly Lock door = new();
    private volatile StartedIngest? latest;
    private volatile StartedIngest? next;
    private bool isNextFull;

    /// <param name="source">Name of a source that is served. All of them are read: links lead from one to another.</param>
    /// <param name="isFull">Whether unchanged content is read again too.</param>
    /// <returns>The source's run.</returns>
    public IngestRunRecord Start(string source, bool isFull)
    {
        lock (door)
        {
            if (latest is null or { Completion.IsCompleted: true })
                (latest, next) = (next ?? latest, null);
            if (latest is { Completion.IsCompleted: false })
            {
                if (next is null || (isFull && !isNextFull))
                    (next, isNextFull) = (Begin(isFull), isFull);
                return RunOf(next, source);
            }

            // Another process's, which this one could only wait for at the database.
            if (!ingest.IsUnderWay && watch.State.Running.FirstOrDefault(run => run.Source == source && run.Status == IngestStatus.Running && Find(run.Key) is null) is { } other)
                return other;
            latest = Begin(isFull);
            return RunOf(latest, source);
        }
    }

    private StartedIngest Begin(bool isFull)
    {
        var started = ingest.Start(served.Sources, served.PipelineAt(clock.GetUtcNow()), isFull, end.Token);
        _ = WatchAsync(started);
        return started;
    }

    /// <summary>The run of this key, which nobody else knows before it writes; null for all but the latest.</summary>
    public IngestRunRecord? Find(string key) => new[] { latest, next }.SelectMany(started => started?.Runs ?? []).FirstOrDefault(run => run.Key == key);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The ingest stops and the old content stands.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await end.CancelAsync();
        foreach (var started in new[] { latest, next }.OfType<StartedIngest>())
            await ((Task)started.Completion.WaitAsync(cancellationToken)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => end.Dispose();

    private static IngestRunRecord RunOf(StartedIngest started, string source) => started.Runs.First(run => run.Source == source);

    private async Task WatchAsync(StartedIngest started)
    {
        try
        {
            await started.Completion;
            End(started, IngestStatus.Succeeded, error: null);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The program ends.
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "An ingest that a client asked for failed.");
            End(started, IngestStatus.Failed, "The gateway failed; its log tells why.");
        }
    }

    /// <summary>For whoever asks for a run that the database does not have, because it was locked or full.</summary>
    private void End(StartedIngest started, IngestStatus status, string? error)
    {
        lock (door)
        {
            var ended = started with { Runs = [.. started.Runs.Select(run => run with { Status = status, FinishedAt = clock.GetUtcNow(), Error = error })] };
            if (latest == started)
                latest = ended;
            else if (next == started)
                next = ended;
        }
    }
}
