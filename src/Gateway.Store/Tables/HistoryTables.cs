using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Gateway.Store.Tables;

/// <summary>
/// Makes the tables of <see cref="HistoryContext"/> and brings older ones up to date. What its migrations make of nothing is kept as <c>history.sql</c>, which a test
/// compares with them.
/// </summary>
internal static partial class HistoryTables
{
    private static readonly string Script = SqlFile.Read("history.sql");

    private static readonly HashSet<string> Known = [.. Migration().Matches(Script).Select(x => x.Groups["id"].Value)];

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

    [GeneratedRegex(@"VALUES \('(?<id>[0-9]+_\w+)'", RegexOptions.NonBacktracking)]
    private static partial Regex Migration();
}
