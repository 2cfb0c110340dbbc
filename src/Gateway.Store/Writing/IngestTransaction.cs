using Gateway.Store.Tables;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Writing;

/// <summary>
/// The one transaction of an ingest. Content is replaced behind a write-ahead log, so that readers go on. A database that never held any has
/// nothing to read: it is filled without the log, which would write every page twice, and gets its log once it is full.
/// </summary>
internal sealed class IngestTransaction : IDisposable
{
    private readonly SqliteConnection connection;
    private bool isOver;

    /// <exception cref="SqliteException">Another program uses the database.</exception>
    public IngestTransaction(SqliteConnection connection)
    {
        this.connection = connection;
        IsFirstFill = connection.Query("PRAGMA journal_mode", row => row.GetString(0)) is not ["wal"];
        connection.Execute(IsFirstFill ? "BEGIN EXCLUSIVE" : "BEGIN IMMEDIATE");
    }

    /// <summary>Whether nobody can read until it is over.</summary>
    public bool IsFirstFill { get; }

    public void Commit()
    {
        connection.Execute("COMMIT");
        isOver = true;
        if (IsFirstFill)
            connection.Execute("PRAGMA journal_mode = WAL");
    }

    public void Dispose()
    {
        // A full disk, for one, makes SQLite roll back by itself.
        if (!isOver && SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0)
            connection.Execute("ROLLBACK");
    }
}
