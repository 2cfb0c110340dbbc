using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Gateway.Store.Tables;

/// <summary>
/// Makes the tables of <see cref="HistoryContext"/> and brings older ones up to date. What its migrations make of nothing is kept as <c>history.sql</c>, which a test
/// compares with them.
/// </summary>
internal static class HistoryTables
{
    private static readonly string Script = SqlFile.Read("history.sql");

    // Each migration ends with the row that remembers it. (A pattern would take longer to compile than everything else here.)
    private static readonly HashSet<string> Known = [.. Script.Split("VALUES ('").Skip(1).Select(row => row[..row.IndexOf('\'', StringComparison.Ordinal)])];

    /// <summary>Whether the file has exactly the tables that this program knows.</summary>
    /// <returns>Null where a newer program wrote it.</returns>
    public static bool? AreCurrent(SqliteConnection connection)
    {
        var applied = Applied(connection);
        return applied.All(Known.Contains) ? applied.Count == Known.Count : null;
    }

    /// <summary>Must run in a transaction.</summary>
    public static void Upgrade(SqliteConnection connection)
    {
        var applied = Applied(connection);
        if (applied.Count == Known.Count)
            return;
        connection.Execute(applied.Count == 0 ? Script : ScriptSince(connection, applied[^1]));
    }

    private static string ScriptSince(SqliteConnection connection, string migration)
    {
        // As a script inside our transaction: Migrate() would leave its lock table behind if the process died.
        using var context = new HistoryContext(new DbContextOptionsBuilder<HistoryContext>().UseSqlite(connection).Options);
        return context.GetService<IMigrator>().GenerateScript(migration, toMigration: null, MigrationsSqlGenerationOptions.NoTransactions);
    }

    private static List<string> Applied(SqliteConnection connection) =>
        connection.Query("SELECT 1 FROM sqlite_master WHERE name = '__EFMigrationsHistory'", row => row.GetInt32(0)) is []
            ? []
            : connection.Query("SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId", row => row.GetString(0));
}
