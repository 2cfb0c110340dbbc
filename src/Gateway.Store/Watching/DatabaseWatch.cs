using Gateway.Store.Reading;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Watching;

/// <summary>
/// Notices what any process does to the database: commits, by their <see cref="CommitCount"/>, and ingests by their <see cref="ProgressFile"/>. Somebody must call
/// <see cref="Look"/> now and then.
/// </summary>
public sealed class DatabaseWatch : IDisposable
{
    /// <summary>Runs that are told of before they are forgotten: many more than end between two looks.</summary>
    private const int RunsKept = 50;

    private readonly ProgressFile progress;
    private readonly CommitCount commits;
    private readonly CommitCount? ofPreview;
    private TaskCompletionSource hinted = NewHint();
    private volatile Noticed noticed = new(new DatabaseState([], [], 0));

    /// <param name="preview">Its commits are noticed too; runs are told of the database alone.</param>
    internal DatabaseWatch(Database database, Database? preview) =>
        (progress, commits, ofPreview) = (database.Progress, new CommitCount(database), preview is null ? null : new CommitCount(preview));

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

    /// <summary>For whoever made a commit in this process: the next look should come at once.</summary>
    internal void Hint() => Interlocked.Exchange(ref hinted, NewHint()).TrySetResult();

    /// <summary>Ends when there is a reason to look.</summary>
    public Task HintedAsync() => Volatile.Read(ref hinted).Task;

    /// <summary>Asks once. Not for several threads at once.</summary>
    /// <exception cref="SqliteException">The database cannot be read; the next look may succeed.</exception>
    public void Look()
    {
        // The file first: an ingest removes it after its commit, so that no end is missed.
        var running = progress.Read();
        var state = State;
        if (commits.Grown() is { } count)
        {
            state = ReadState();
            commits.Note(count);
        }

        if (PreviewHasGrown())
            state = state with { Commits = state.Commits + 1 };
        running = [.. running.Where(run => state.Ended.All(ended => ended.Run.Key != run.Key))];
        if (state != State || !running.SequenceEqual(state.Running))
            Tell(state with { Running = running });
    }

    public void Dispose()
    {
        commits.Dispose();
        ofPreview?.Dispose();
    }

    private bool PreviewHasGrown()
    {
        try
        {
            if (ofPreview?.Grown() is not { } count)
                return false;
            ofPreview.Note(count);
            return true;
        }
        catch (SqliteException)
        {
            // Those who listen to what is published hear of it all the same. Whoever fills the preview tells what is wrong with it.
            return false;
        }
    }

    private static TaskCompletionSource NewHint() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Tell(DatabaseState state)
    {
        var past = noticed;
        noticed = new Noticed(state);
        past.Over.SetResult();
    }

    private DatabaseState ReadState()
    {
        using var runs = new ReadStatement(commits.Connection, $"SELECT number, {Mappings.IngestRun.Columns} FROM ingest_run ORDER BY number DESC LIMIT {RunsKept}");
        var ended = runs.Run(row => (row.Long(), Mappings.IngestRun.Read(row)));
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
