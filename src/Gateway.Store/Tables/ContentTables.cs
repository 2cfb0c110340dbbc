using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Tables;

/// <summary>
/// Makes the tables of <see cref="ContentContext"/>, in place of whatever stood there. Their definition is kept as <c>content.sql</c>, which a test
/// compares with the model: an ingest starts in half the time where nobody builds the model.
/// </summary>
internal static class ContentTables
{
    // All that outlives an ingest; every other table is derived from content, in this shape or in an older one.
    private const string Lasting = "'revision', 'known_post', 'known_outline', 'known_diagnostic', 'ingest_run', 'change', 'api_key', 'curation_event', '__EFMigrationsHistory'";

    // Full-text indexes are unknown to the model, and stand in a file of their own.
    private static readonly string[] Statements = [.. new[] { "content.sql", "search.sql" }
        .SelectMany(file => SqlFile.Read(file).Split(";\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Select(x => x.TrimEnd(';'))];

    /// <summary>Hash of the definition: tables of another shape must not be read.</summary>
    public static string Shape { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(Statements))).AsSpan(0, 8));

    /// <summary>Leaves them all empty. Must run in a transaction.</summary>
    /// <param name="withIndexes">False where <see cref="CreateIndexes"/> follows once the rows are written: SQLite sorts faster than it inserts.</param>
    public static void Recreate(SqliteConnection connection, bool withIndexes)
    {
        // The tables behind a virtual table go with it.
        DropAll(connection, "sql LIKE 'CREATE VIRTUAL TABLE%'");
        DropAll(connection, "true");
        Execute(connection, Statements.Where(x => !IsIndex(x)));
        if (withIndexes)
            CreateIndexes(connection, _ => true);
    }

    private static void DropAll(SqliteConnection connection, string condition)
    {
        // The youngest first, so that a table goes before those it refers to.
        var present = connection.Query(
            $"""
            SELECT name FROM sqlite_master
            WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' AND name NOT IN ({Lasting}) AND {condition}
            ORDER BY rowid DESC
            """,
            row => row.GetString(0));
        foreach (var table in present)
            connection.Execute($"""DROP TABLE "{table}" """);
    }

    /// <param name="ofTable">Whether those of a table are to be made.</param>
    public static void CreateIndexes(SqliteConnection connection, Func<string, bool> ofTable) =>
        Execute(connection, Statements.Where(x => IsIndex(x) && ofTable(IndexedBy(x))));

    private static void Execute(SqliteConnection connection, IEnumerable<string> statements) => connection.Execute(string.Join(";\n", statements));

    // CREATE INDEX "name" ON "table" ...
    private static string IndexedBy(string statement) => statement.Split('"')[3];

    private static bool IsIndex(string statement) => statement.StartsWith("CREATE INDEX", StringComparison.Ordinal) || statement.StartsWith("CREATE UNIQUE INDEX", StringComparison.Ordinal);
}
