using System.Globalization;
using Gateway.Store.Tables;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Gateway.Store.Reading;

/// <summary>A prepared statement that reads rows, again and again. Not for two callers at a time.</summary>
internal sealed class ReadStatement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private readonly nint handle;
    private readonly string[] parameters;

    /// <exception cref="SqliteException">The SQL is wrong.</exception>
    public ReadStatement(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
        handle = statement.DangerousGetHandle();
        parameters = [.. Enumerable.Range(1, raw.sqlite3_bind_parameter_count(statement)).Select(index => raw.sqlite3_bind_parameter_name(statement, index).utf8_to_string())];
    }

    /// <param name="values">By the names of parameters, which the SQL may leave out.</param>
    /// <exception cref="SqliteException">The database cannot be read.</exception>
    public List<T> Run<T>(Func<ColumnReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        try
        {
            for (var index = 0; index < parameters.Length; index++)
                Bind(index + 1, ValueOf(parameters[index], values));
            var rows = new List<T>();
            var row = new ColumnReader(handle);
            int result;
            while ((result = NativeSqlite.Step(handle)) == raw.SQLITE_ROW)
            {
                row.Begin();
                rows.Add(read(row));
            }

            Check(result);
            return rows;
        }
        finally
        {
            // Repeats the error of the step.
            _ = NativeSqlite.Reset(handle);
            _ = NativeSqlite.ClearBindings(handle);
        }
    }

    public void Dispose() => statement.Dispose();

    private static object? ValueOf(string name, ReadOnlySpan<(string Name, object? Value)> values)
    {
        foreach (var value in values)
            if (value.Name == name)
                return value.Value;
        throw new ArgumentException($"The parameter {name} has no value.", nameof(values));
    }

    private void Bind(int index, object? value) => Check(value switch
    {
        null => raw.sqlite3_bind_null(statement, index),
        string text => raw.sqlite3_bind_text(statement, index, text),
        double number => raw.sqlite3_bind_double(statement, index, number),
        _ => raw.sqlite3_bind_int64(statement, index, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
    });

    private void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_DONE))
            SqliteException.ThrowExceptionForRC(result, database);
    }
}
