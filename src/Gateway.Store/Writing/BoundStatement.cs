using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Gateway.Store.Writing;

/// <summary>A prepared statement that runs many times with other values. Parameters count from 1.</summary>
/// <remarks>
/// Calls SQLite itself where the number of calls is large: its wrapper counts the users of a handle anew in each, which costs more than the call.
/// </remarks>
internal sealed partial class BoundStatement : IDisposable
{
    // SQLite takes a copy of the bytes (https://www.sqlite.org/c3ref/c_static.html).
    private const nint Transient = -1;

    // The one that SQLitePCLRaw.bundle_e_sqlite3 brings and Microsoft.Data.Sqlite has opened the connection with.
    private const string Library = "e_sqlite3";

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
            Check(value is null ? BindNull(handle, index) : raw.sqlite3_bind_text(statement, index, ""));
            return;
        }

        var longest = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (longest > utf8.Length)
            utf8 = new byte[longest];
        Check(BindText(handle, index, ref MemoryMarshal.GetArrayDataReference(utf8), Encoding.UTF8.GetBytes(value, utf8), Transient));
    }

    public void Bind(int index, long value) => Check(BindInteger(handle, index, value));

    public void Bind(int index, long? value) => Check(value is { } given ? BindInteger(handle, index, given) : BindNull(handle, index));

    public void Bind(int index, double value) => Check(BindReal(handle, index, value));

    /// <exception cref="SqliteException">The database refuses.</exception>
    public void Run()
    {
        var result = Step(handle);
        // Repeats the error of the step.
        _ = Reset(handle);
        if (result != raw.SQLITE_DONE)
            SqliteException.ThrowExceptionForRC(result, database);
    }

    public void Dispose() => statement.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(result, database);
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_null")]
    private static partial int BindNull(nint statement, int index);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_int64")]
    private static partial int BindInteger(nint statement, int index, long value);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_double")]
    private static partial int BindReal(nint statement, int index, double value);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_text")]
    private static partial int BindText(nint statement, int index, ref byte text, int length, nint destructor);

    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    private static partial int Step(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_reset")]
    private static partial int Reset(nint statement);
}
