using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Gateway.Store.Watching;

/// <summary>
/// Notices that another file has taken the place of the database's. Connections would go on reading the old one, which lives on without a name. A file that is missing was not
/// replaced: then the old one is all there is.
/// </summary>
internal sealed partial class FileWatch(string file) : IDisposable
{
    /// <summary>https://www.sqlite.org/c3ref/c_fcntl_begin_atomic_write.html; unknown on Windows, where an open file cannot be replaced.</summary>
    private const int HasMoved = 20;

    private readonly string[] logs = [file + "-wal", file + "-shm"];
    private readonly Lock gate = new();
    private DateTime[] made = [];
    private SqliteConnection? opened;
    private int generation;

    /// <summary>Grows with each replacement. A connection that was opened before is of no use any more.</summary>
    /// <exception cref="SqliteException">The file cannot be opened.</exception>
    public int Generation()
    {
        lock (gate)
        {
            opened ??= Open();
            if (!IsElsewhere(opened))
            {
                made = TimesOfLogs();
            }
            else if (File.Exists(file))
            {
                RemoveLogs();
                Leave(opened);
                opened = null;
                generation++;
            }

            return generation;
        }
    }

    public void Dispose() => opened?.Dispose();

    /// <summary>SQLite finds them by name and would take the old file's for the new one's. Those made later belong to whoever has opened the new one.</summary>
    private void RemoveLogs()
    {
        foreach (var (log, present, known) in logs.Zip(TimesOfLogs(), made))
        {
            if (present == known)
                File.Delete(log);
        }
    }

    private void Leave(SqliteConnection connection)
    {
        connection.Dispose();
        foreach (var kind in new[] { Database.ConnectionString(file), Database.WritingConnectionString(file) })
        {
            using var pooled = new SqliteConnection(kind);
            SqliteConnection.ClearPool(pooled);
        }
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(Database.ConnectionString(file));
        connection.Open();
        return connection;
    }

    private DateTime[] TimesOfLogs() => [.. logs.Select(File.GetCreationTimeUtc)];

    private static bool IsElsewhere(SqliteConnection connection)
    {
        var hasMoved = 0;
        return FileControl(connection.Handle!.DangerousGetHandle(), "main", HasMoved, ref hasMoved) == raw.SQLITE_OK && hasMoved != 0;
    }

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_file_control", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int FileControl(nint database, string schema, int operation, ref int result);
}
