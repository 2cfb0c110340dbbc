using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Writing;

/// <summary>Inserts rows in a thread of its own, in the order in which they come, so that the next ones are made meanwhile.</summary>
internal sealed class RowQueue : IDisposable
{
    // To hand over a row costs as much as to write it; hundreds at once cost next to nothing.
    private const int BatchSize = 512;
    private const int LongestQueue = 4;

    private readonly TableWriter tables;
    private readonly BlockingCollection<List<Action>> batches = new(LongestQueue);
    private readonly Task writing;
    private List<Action> batch = new(BatchSize);

    public RowQueue(SqliteConnection connection)
    {
        tables = new TableWriter(connection);
        writing = Task.Run(WriteAll);
    }

    public void Insert<TRow>(TRow row)
        where TRow : class
    {
        batch.Add(() => tables.Insert(row));
        if (batch.Count < BatchSize)
            return;
        batches.Add(batch);
        batch = new List<Action>(BatchSize);
    }

    /// <summary>Waits until all that came is written. Nothing can be added any more.</summary>
    /// <exception cref="SqliteException">The database refuses.</exception>
    public void Finish()
    {
        batches.Add(batch);
        batches.CompleteAdding();
        writing.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        batches.CompleteAdding();
        // The connection is not free before; what went wrong was for Finish to tell.
        Task.WaitAny(writing);
        tables.Dispose();
        batches.Dispose();
    }

    private void WriteAll()
    {
        try
        {
            foreach (var insert in batches.GetConsumingEnumerable().SelectMany(x => x))
                insert();
        }
        finally
        {
            // After a failure nobody is to wait for room.
            foreach (var _ in batches.GetConsumingEnumerable())
            {
            }
        }
    }
}
