using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Gateway.Store.Tables;

/// <summary>Makes the tables of <see cref="ContentContext"/>, in place of whatever stood there.</summary>
internal sealed class ContentTables
{
    // All that outlives an ingest; every other table is derived from content, in this shape or in an older one.
    private const string Lasting = "'revision', 'known_post', 'known_outline', 'known_diagnostic', '__EFMigrationsHistory'";

    private readonly string tables;
    private readonly string indexes;

    public ContentTables(ContentContext context)
    {
        var statements = context.Database.GenerateCreateScript().Split(";\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var links = context.Model.GetEntityTypes().Where(IsLink).Select(entity => $"CREATE TABLE \"{entity.GetTableName()}\"").ToList();
        tables = string.Join(";\n", statements.Where(x => !IsIndex(x)).Select(x => links.Any(link => x.StartsWith(link, StringComparison.Ordinal)) ? x + " WITHOUT ROWID" : x));
        indexes = string.Join(";\n", statements.Where(IsIndex));
        Shape = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tables + indexes)).AsSpan(0, 8));
    }

    /// <summary>Hash of the definition: tables of another shape must not be read.</summary>
    public string Shape { get; }

    /// <summary>Leaves them all empty. Must run in a transaction.</summary>
    /// <param name="withIndexes">False where <see cref="CreateIndexes"/> follows once the rows are written: SQLite sorts faster than it inserts.</param>
    public void Recreate(SqliteConnection connection, bool withIndexes)
    {
        // The youngest first, so that a table goes before those it refers to.
        var present = connection.Query(
            $"""
            SELECT name FROM sqlite_master
            WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' AND name NOT IN ({Lasting})
            ORDER BY rowid DESC
            """,
            row => row.GetString(0));
        foreach (var table in present)
            connection.Execute($"""DROP TABLE "{table}" """);
        connection.Execute(tables);
        if (withIndexes)
            CreateIndexes(connection);
    }

    public void CreateIndexes(SqliteConnection connection) => connection.Execute(indexes);

    private static bool IsIndex(string statement) => statement.StartsWith("CREATE INDEX", StringComparison.Ordinal) || statement.StartsWith("CREATE UNIQUE INDEX", StringComparison.Ordinal);

    /// <summary>
    /// Whether a row is little more than its key of several columns: then the key's index holds the whole row (https://www.sqlite.org/withoutrowid.html).
    /// Bodies are too long for that.
    /// </summary>
    private static bool IsLink(IEntityType entity) => entity.FindPrimaryKey() is { Properties.Count: > 1 } && entity.ClrType != typeof(BodyRow);
}
