using Gateway.Content;
using Gateway.Content.Sources;
using Gateway.Store.Keys;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Gateway.Store.Writing;

/// <summary>
/// Keeps the preview up with what is published: behind each ingest the sources are read once more, with drafts. The ingest neither waits for that nor fails with it.
/// The file is begun once there is something to hide and somebody who may see it, and kept up from then on.
/// </summary>
public sealed partial class PreviewIngest : IDisposable
{
    private readonly Preview preview;
    private readonly Ingest ingest;
    private readonly ApiKeys keys;
    private readonly PreviewOptions readers;
    private readonly ILogger? logger;
    private readonly CancellationTokenSource end = new();
    private readonly Lock door = new();
    private Task latest = Task.CompletedTask;
    private Reading? unread;

    /// <param name="ingest">Fills the preview.</param>
    /// <param name="keys">Of the published database.</param>
    /// <param name="logger">Hears of failures; null where somebody awaits <see cref="WhenDoneAsync"/>.</param>
    internal PreviewIngest(Preview preview, Ingest ingest, ApiKeys keys, PreviewOptions readers, ILogger? logger) =>
        (this.preview, this.ingest, this.keys, this.readers, this.logger) = (preview, ingest, keys, readers, logger);

    /// <summary>Waits until the preview has followed the last ingest, if it has to.</summary>
    /// <exception cref="DatabaseException">It cannot be written: it still holds what it held.</exception>
    public Task WhenDoneAsync(CancellationToken cancellationToken)
    {
        lock (door)
            return latest.WaitAsync(cancellationToken);
    }

    /// <summary>What was begun is given up; the preview still holds what it held.</summary>
    public void Dispose()
    {
        end.Cancel();
        Task.WaitAny(latest);
        ingest.Dispose();
        end.Dispose();
    }

    /// <summary>After an ingest of these sources.</summary>
    internal void Follow(IReadOnlyList<SourceOptions> sources, ContentPipelineOptions options, Survey survey, bool isFull) =>
        Start(new Reading(sources, options with { IncludeDrafts = true }, Ingest.OfThisBuild(survey.FingerprintWithDrafts), survey.HidesPosts, isFull));

    /// <summary>Somebody who may see drafts has come, and there was no preview: for want of such people, perhaps.</summary>
    internal void Begin()
    {
        if (Interlocked.Exchange(ref unread, null) is { } reading)
            Start(reading);
    }

    private void Start(Reading reading)
    {
        // It belongs to nobody's request: no trace of one goes on in it.
        using var flow = ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow();
        lock (door)
        {
            var before = latest;
            latest = Task.Run(() => RunAsync(reading, before, end.Token), CancellationToken.None);
        }
    }

    private async Task RunAsync(Reading reading, Task before, CancellationToken cancellationToken)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            var database = preview.Database;
            if (!database.IsFilled && !IsWanted(reading))
            {
                Volatile.Write(ref unread, reading.HidesPosts ? reading : null);
                return;
            }

            if (!reading.IsFull && database.HoldsReading(reading.Fingerprint, reading.Options.Now))
            {
                ingest.FollowDecisions(preview);
                return;
            }

            // Those to a file that was deleted would bring it back.
            if (!database.Exists)
                SqliteConnection.ClearAllPools();
            await database.OpenAsync(cancellationToken);
            database.LetReadersIn();
            await ingest.RunAsync(reading.Sources, reading.Options, reading.IsFull, cancellationToken);
            // What was decided while it wrote.
            ingest.FollowDecisions(preview);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            if (logger is not null)
                LogFailure(logger, exception);
            throw;
        }
    }

    private bool IsWanted(Reading reading) => reading.HidesPosts && (readers.TakesTokens || keys.AnyWith(readers.Scope));

    [LoggerMessage(LogLevel.Error, "The preview of drafts could not be brought up to date: those who may see drafts see what it held before, or what is published.")]
    private static partial void LogFailure(ILogger logger, Exception exception);

    /// <param name="Fingerprint">Of what it finds.</param>
    /// <param name="HidesPosts">Whether it finds more than is published.</param>
    private sealed record Reading(IReadOnlyList<SourceOptions> Sources, ContentPipelineOptions Options, string Fingerprint, bool HidesPosts, bool IsFull);
}
