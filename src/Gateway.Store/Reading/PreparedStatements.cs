using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Gateway.Store.Reading;

/// <summary>
/// The statements that connections have prepared: to prepare one takes as long as to run it. The provider keeps connections open for whoever comes next, and they go with them.
/// </summary>
internal sealed class PreparedStatements
{
    /// <summary>A connection meets far fewer, unless somebody tries all filters.</summary>
    private const int MostKept = 200;

    private readonly ConditionalWeakTable<sqlite3, Dictionary<string, ReadStatement>> kept = [];

    /// <returns>To be run before another one is asked for.</returns>
    /// <exception cref="SqliteException">The SQL is wrong, or the database cannot be read.</exception>
    public ReadStatement Of(SqliteConnection connection, string sql)
    {
        var known = kept.GetValue(connection.Handle!, handle =>
        {
            // The provider itself waits for whoever has locked the database; this does where it is not asked.
            _ = raw.sqlite3_busy_timeout(handle, connection.DefaultTimeout * 1000);
            return new(StringComparer.Ordinal);
        });
        if (known.TryGetValue(sql, out var statement))
            return statement;
        if (known.Count == MostKept)
        {
            foreach (var old in known.Values)
                old.Dispose();
            known.Clear();
        }

        statement = new ReadStatement(connection, sql);
        known.Add(sql, statement);
        return statement;
    }
}
