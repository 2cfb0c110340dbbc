using Gateway.Store.Reading;
using Gateway.Store.Tables;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Gateway.Store.Watching;

/// <summary>
/// Notices what any process does to the database: commits, by SQLite's <c>data_version</c> (https://www.sqlite.org/pragma.html#pragma_data_version),
/// which costs a few microseconds to ask for, and ingests by their <see cref="ProgressFile"/>. Somebody must call <see cref="Look"/> now and then.
/// </summary>
public sealed class DatabaseWatch : IDisposable
{
    /// <summary>Runs that are told of before they are forgotten: many more than end between two looks.</summary>
    private const int RunsKept = 50;

    private readonly Database database;
    private readonly ProgressFile progress;
    private SqliteConnection? connection;
    private long version = -1;
    private volatile Noticed noticed = new(new DatabaseState([], [], 0));

    internal DatabaseWatch(Database database) => (this.database, progress) = (database, database.Progress);

    public DatabaseState State => noticed.State;

    /// <summary>Waits until there is another state than the one seen. Who is slow misses those in between, not the last.</summary>
    public async Task<DatabaseState> AfterAsync(DatabaseState seen, CancellationToken cancellationToken)
    {
        for (; ; )
        {
            var present = noticed;
            if (present.State != seen)
                return present.State;
            await present.Over.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Asks once. Not for several threads at once.</summary>
    /// <exception cref="SqliteException">The database cannot be read; the next look may succeed.</exception>
    public void Look()
    {
        // The file first: an ingest removes it after its commit, so that no end is missed.
        var running = progress.Read();
        var state = State;
        if (ReadVersion() is { } present && present != version)
        {
            state = ReadState();
            version = present;
        }

        running = [.. running.Where(run => state.Ended.All(ended => ended.Run.Key != run.Key))];
        if (state != State || !running.SequenceEqual(state.Running))
            Tell(state with { Running = running });
    }

    public void Dispose() => connection?.Dispose();

    private void Tell(DatabaseState state)
    {
        var past = noticed;
        noticed = new Noticed(state);
        past.Over.SetResult();
    }

    /// <summary>Null while somebody fills an empty database, who shuts all others out. Asked without the provider, which would wait for the lock.</summary>
    private long? ReadVersion()
    {
        connection ??= database.ConnectForWatching();
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection.Handle, "PRAGMA data_version", out var statement), connection.Handle);
        using (statement)
        {
            var result = raw.sqlite3_step(statement);
            if (result == raw.SQLITE_ROW)
                return raw.sqlite3_column_int64(statement, 0);
            if (result != raw.SQLITE_BUSY)
                SqliteException.ThrowExceptionForRC(result, connection.Handle);
            return null;
        }
    }

    private DatabaseState ReadState()
    {
        var ended = connection!.Query(
            $"SELECT number, {Mappings.IngestRun.Columns} FROM ingest_run ORDER BY number DESC LIMIT {RunsKept}",
            reader =>
            {
                var row = new ColumnReader(reader);
                return (row.Long(), Mappings.IngestRun.Read(row));
            });
        return new DatabaseState(State.Running, ended, State.Commits + 1);
    }

    private sealed record Noticed(DatabaseState State)
    {
        public TaskCompletionSource Over { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

/// <summary>What was noticed at one time. Two states are never equal.</summary>
/// <param name="Running">Runs that go on, or broke off.</param>
/// <param name="Ended">The latest runs that are over, the newest first, each with its number.</param>
/// <param name="Commits">Grows with the commits of anybody.</param>
public sealed record DatabaseState(IReadOnlyList<IngestRunRecord> Running, IReadOnlyList<(long Number, IngestRunRecord Run)> Ended, long Commits)
{
    /// <summary>Runs of this state that an earlier one did not have, or had otherwise: those that ended since, in their order, then those that go on.</summary>
    public IEnumerable<IngestRunRecord> RunsSince(DatabaseState earlier)
    {
        var last = earlier.Ended.Select(x => x.Number).DefaultIfEmpty().Max();
        return Ended.Where(x => x.Number > last).Select(x => x.Run).Reverse().Concat(Running.Except(earlier.Running));
    }

    public bool Equals(DatabaseState? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
