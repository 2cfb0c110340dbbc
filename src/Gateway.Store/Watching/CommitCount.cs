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
    private long version = -1;

    public SqliteConnection Connection => connection ??= database.ConnectForWatching();

    /// <summary>Whether it is another one than at the last call that said so. A file that is missing counts nothing, and the next one counts anew.</summary>
    /// <exception cref="SqliteException">The database cannot be read.</exception>
    public bool HasGrown()
    {
        if (!database.Exists)
        {
            if (connection is not null)
                SqliteConnection.ClearPool(connection);
            Dispose();
            (connection, version) = (null, -1);
            return false;
        }

        if (Read() is not { } present || present == version)
            return false;
        version = present;
        return true;
    }

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
