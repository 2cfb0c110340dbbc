using System.Security.Cryptography;
using Gateway.Content;
using Gateway.Content.Model;
using Gateway.Store.Reading;
using Gateway.Store.Tables;
using Gateway.Store.Watching;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Writing;

/// <summary>The runs of one ingest, one a source: told to everybody while they last, then kept as history.</summary>
internal sealed class IngestRuns : IProgress<IngestProgress>
{
    /// <summary>Runs of a source that are kept: a day of those that come every quarter of an hour.</summary>
    private const int KeptOfSource = 100;

    private readonly TimeProvider clock;
    private readonly IProgress<IngestProgress>? listener;
    private volatile IReadOnlyList<IngestRunRecord> runs;
    private volatile IngestProgress? latest;

    /// <param name="listener">Hears of the progress too.</param>
    public IngestRuns(IEnumerable<string> sources, TimeProvider clock, IProgress<IngestProgress>? listener)
    {
        (this.clock, this.listener) = (clock, listener);
        var now = clock.GetUtcNow();
        runs = [.. sources.Select(source => new IngestRunRecord(NewKey(), source, IngestStatus.Running, null, 0, 0, 0, 0, now, null, null))];
    }

    public void Report(IngestProgress value)
    {
        latest = value;
        listener?.Report(value);
    }

    public void Count(Survey survey)
    {
        var files = survey.Files.ToDictionary(x => x.Source, x => x.Files);
        runs = [.. runs.Select(run => run with { FilesTotal = files[run.Source] })];
    }

    /// <summary>Writes the progress into the file every second, until the result is disposed of. Needs the write transaction.</summary>
    public IAsyncDisposable Show(ProgressFile file, bool isFirstFill)
    {
        runs = [.. runs.Select(run => run with { IsFirstFill = isFirstFill })];
        return new Showing(this, file, clock);
    }

    /// <summary>All ended well. Must run in the transaction that replaces the content, if any is replaced.</summary>
    /// <param name="before">Posts before the ingest, by key; the same as <paramref name="after"/> where nothing was replaced.</param>
    public void Succeed(SqliteConnection connection, IReadOnlyDictionary<string, PostState> before, IReadOnlyDictionary<string, PostState> after) =>
        End(connection, run => run with
        {
            Status = IngestStatus.Succeeded,
            FilesRead = run.FilesTotal ?? 0,
            PostsAdded = after.Count(post => post.Value.Source == run.Source && !before.ContainsKey(post.Key)),
            PostsChanged = after.Count(post => post.Value.Source == run.Source && before.TryGetValue(post.Key, out var old) && old != post.Value),
            PostsRemoved = before.Count(post => post.Value.Source == run.Source && !after.ContainsKey(post.Key)),
        });

    public void Fail(SqliteConnection connection, Exception reason) => End(connection, run => run with { Status = IngestStatus.Failed, Error = Explain(reason) });

    /// <summary>The posts that the database holds, by key.</summary>
    public static IReadOnlyDictionary<string, PostState> Posts(SqliteConnection connection) => connection.Query(
        "SELECT post.key, source.key, post.path, post.content_hash FROM post JOIN source ON source.id = post.source_id",
        row => (Key: row.GetString(0), Post: new PostState(row.GetString(1), row.GetString(2), row.GetString(3)))).ToDictionary(x => x.Key, x => x.Post);

    public static IReadOnlyDictionary<string, PostState> Posts(Snapshot snapshot) =>
        snapshot.Posts.ToDictionary(post => post.Key.Value, post => new PostState(post.Source, post.Path, post.ContentHash));

    private static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    /// <summary>What clients are told, who know no paths of this machine.</summary>
    private static string Explain(Exception reason) => reason switch
    {
        NoPostsException => "The source holds no post; the old content stands.",
        DirectoryNotFoundException => "The folder of a source is missing.",
        OperationCanceledException => "It was stopped.",
        IOException or UnauthorizedAccessException => "A file or folder could not be read.",
        _ => "The gateway failed; the program that read the source tells why.",
    };

    /// <summary>The runs as they are now. Sources are read one after another, so that what is read belongs to the first ones.</summary>
    public IReadOnlyList<IngestRunRecord> Present()
    {
        var read = latest?.FilesRead ?? 0;
        var present = new List<IngestRunRecord>();
        foreach (var run in runs)
        {
            var ofSource = Math.Min(read, run.FilesTotal ?? 0);
            present.Add(run with { FilesRead = ofSource });
            read -= ofSource;
        }

        return present;
    }

    private void End(SqliteConnection connection, Func<IngestRunRecord, IngestRunRecord> end)
    {
        foreach (var run in Present().Select(end))
            connection.Execute(
                """
                INSERT INTO ingest_run (
                    number, key, source, status, files_total, files_read, posts_added, posts_changed, posts_removed, started_at, finished_at, error)
                SELECT coalesce(max(number), 0) + 1, $key, $source, $status, $filesTotal, $filesRead, $added, $changed, $removed, $startedAt, $finishedAt, $error
                FROM ingest_run;
                DELETE FROM ingest_run WHERE source = $source AND number NOT IN (
                    SELECT number FROM ingest_run WHERE source = $source ORDER BY number DESC LIMIT $kept)
                """,
                ("$key", run.Key),
                ("$source", run.Source),
                ("$status", (int)run.Status),
                ("$filesTotal", run.FilesTotal),
                ("$filesRead", run.FilesRead),
                ("$added", run.PostsAdded),
                ("$changed", run.PostsChanged),
                ("$removed", run.PostsRemoved),
                ("$startedAt", run.StartedAt.UtcTicks),
                ("$finishedAt", clock.GetUtcNow().UtcTicks),
                ("$error", run.Error),
                ("$kept", KeptOfSource));
    }

    private sealed class Showing : IAsyncDisposable
    {
        private readonly CancellationTokenSource over = new();
        private readonly ProgressFile file;
        private readonly Task writing;

        public Showing(IngestRuns runs, ProgressFile file, TimeProvider clock)
        {
            this.file = file;
            writing = Task.Run(() => WriteAsync(runs, clock));
        }

        public async ValueTask DisposeAsync()
        {
            await over.CancelAsync();
            await writing;
            file.TryRemove();
            over.Dispose();
        }

        private async Task WriteAsync(IngestRuns runs, TimeProvider clock)
        {
            while (!over.IsCancellationRequested)
            {
                file.TryWrite(runs.Present());
                await Task.Delay(ProgressFile.Beat, clock, over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
