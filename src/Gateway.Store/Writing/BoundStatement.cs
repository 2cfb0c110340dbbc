using System.Runtime.InteropServices;
using System.Text;
using Gateway.Store.Tables;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Gateway.Store.Writing;

/// <summary>A prepared statement that runs many times with other values. Parameters count from 1.</summary>
internal sealed class BoundStatement : IDisposable
{
    // SQLite takes a copy of the bytes (https://www.sqlite.org/c3ref/c_static.html).
    private const nint Transient = -1;

    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private readonly nint handle;
    private byte[] utf8 = new byte[4096];

    /// <exception cref="SqliteException">The SQL is wrong.</exception>
    public BoundStatement(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
        handle = statement.DangerousGetHandle();
    }

    public void Bind(int index, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            // No bytes at all would be taken for null.
            Check(value is null ? NativeSqlite.BindNull(handle, index) : raw.sqlite3_bind_text(statement, index, ""));
            return;
        }

        var longest = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (longest > utf8.Length)
            utf8 = new byte[longest];
        Check(NativeSqlite.BindText(handle, index, ref MemoryMarshal.GetArrayDataReference(utf8), Encoding.UTF8.GetBytes(value, utf8), Transient));
    }

    public void Bind(int index, long value) => Check(NativeSqlite.BindInteger(handle, index, value));

    public void Bind(int index, long? value) => Check(value is { } given ? NativeSqlite.BindInteger(handle, index, given) : NativeSqlite.BindNull(handle, index));

    public void Bind(int index, double value) => Check(NativeSqlite.BindReal(handle, index, value));

    /// <exception cref="SqliteException">The database refuses.</exception>
    public void Run()
    {
        var result = NativeSqlite.Step(handle);
        // Repeats the error of the step.
        _ = NativeSqlite.Reset(handle);
        if (result != raw.SQLITE_DONE)
            SqliteException.ThrowExceptionForRC(result, database);
    }

    public void Dispose() => statement.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(result, database);
    }
}
