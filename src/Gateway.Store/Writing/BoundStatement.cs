using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Gateway.Store.Writing;

/// <summary>A prepared statement that runs many times with other values. Parameters count from 1.</summary>
internal sealed class BoundStatement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private byte[] utf8 = new byte[4096];

    /// <exception cref="SqliteException">The SQL is wrong.</exception>
    public BoundStatement(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
    }

    public void Bind(int index, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            // No bytes at all would be taken for null.
            Check(value is null ? raw.sqlite3_bind_null(statement, index) : raw.sqlite3_bind_text(statement, index, ""));
            return;
        }

        var longest = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (longest > utf8.Length)
            utf8 = new byte[longest];
        Check(raw.sqlite3_bind_text(statement, index, utf8.AsSpan(0, Encoding.UTF8.GetBytes(value, utf8))));
    }

    public void Bind(int index, long value) => Check(raw.sqlite3_bind_int64(statement, index, value));

    public void Bind(int index, long? value) => Check(value is { } given ? raw.sqlite3_bind_int64(statement, index, given) : raw.sqlite3_bind_null(statement, index));

    public void Bind(int index, double value) => Check(raw.sqlite3_bind_double(statement, index, value));

    /// <exception cref="SqliteException">The database refuses.</exception>
    public void Run()
    {
        var result = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        if (result != raw.SQLITE_DONE)
            SqliteException.ThrowExceptionForRC(result, database);
    }

    public void Dispose() => statement.Dispose();

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, database);
}
