using Gateway.Api.Contract;
using Gateway.Store.Watching;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Gateway.Api.Subscriptions;

/// <summary>Looks at the database as long as the program serves.</summary>
internal sealed class DatabaseWatching(DatabaseWatch watch, TimeProvider clock, ILogger<DatabaseWatching> logger) : BackgroundService
{
    private bool failed;

    /// <summary>The first look comes before anything is served: what happened before is no news.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        Look();
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Limits.WatchInterval, clock);
        try
        {
            var tick = timer.WaitForNextTickAsync(stoppingToken).AsTask();
            while (true)
            {
                var hint = watch.HintedAsync();
                Look();
                if (await Task.WhenAny(tick, hint) == tick)
                {
                    await tick;
                    tick = timer.WaitForNextTickAsync(stoppingToken).AsTask();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The program ends.
        }
    }

    private void Look()
    {
        try
        {
            watch.Look();
            failed = false;
        }
        catch (SqliteException exception)
        {
            // Once, not twice a second.
            if (!failed)
                logger.LogWarning(exception, "The database cannot be watched for changes; subscribers hear nothing until it can.");
            failed = true;
        }
    }
}
