using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Gateway.Store.Watching;

/// <summary>
/// Counts what anybody commits to a database, by SQLite's <c>data_version</c> (https://www.sqlite.org/pragma.html#pragma_data_version), which costs a few
/// microseconds to ask for.
/// </summary>
internal sealed class CommitCount(Database database) : IDisposable
{
    private SqliteConnection? connection;
    private long noted = -1;

    public SqliteConnection Connection => connection ??= database.ConnectForWatching();

    /// <summary>The count, if it is another one than was noted last. A file that is missing counts nothing, and the next one counts anew.</summary>
    /// <exception cref="SqliteException">The database cannot be read.</exception>
    public long? Grown()
    {
        if (!database.Exists)
        {
            if (connection is not null)
                SqliteConnection.ClearPool(connection);
            Dispose();
            (connection, noted) = (null, -1);
            return null;
        }

        return Read() is { } present && present != noted ? present : null;
    }

    /// <summary>All that this count stands for has been told of.</summary>
    public void Note(long count) => noted = count;

    public void Dispose() => connection?.Dispose();

    /// <summary>Null while somebody fills an empty database, who shuts all others out. Asked without the provider, which would wait for the lock.</summary>
    private long? Read()
    {
        var handle = Connection.Handle;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(handle, "PRAGMA data_version", out var statement), handle);
        using (statement)
        {
            var result = raw.sqlite3_step(statement);
            if (result == raw.SQLITE_ROW)
                return raw.sqlite3_column_int64(statement, 0);
            if (result != raw.SQLITE_BUSY)
                SqliteException.ThrowExceptionForRC(result, handle);
            return null;
        }
    }
}
