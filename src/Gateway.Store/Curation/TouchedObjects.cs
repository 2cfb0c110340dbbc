using Gateway.Store.Tables;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Curation;

/// <summary>
/// Which posts, topics and series a connection's changes are about, so that of a large blog only those are looked at again. SQLite itself takes note, by the foreign keys of each row that comes,
/// goes or changes.
/// </summary>
internal sealed class TouchedObjects
{
    private const string Triggers = "touch_";

    private readonly SqliteConnection connection;

    /// <summary>Takes note from now on.</summary>
    /// <param name="connection">In a transaction; if that is rolled back, nothing stays of this either.</param>
    public TouchedObjects(SqliteConnection connection)
    {
        this.connection = connection;
        connection.Execute("CREATE TEMP TABLE touched (place TEXT, type TEXT, id INTEGER, PRIMARY KEY (place, type, id)) WITHOUT ROWID");
        foreach (var table in DecidedTables.Names)
            Watch(table);
        connection.Execute(Trigger("post", $"AFTER UPDATE OF {DecidedTables.OfPosts}, latest_version_id", [("post", "id"), ("post", DecidedTables.OfPosts)], "old", "new"));
    }

    /// <summary>Whether any row of one of these tables was touched.</summary>
    public bool Any(params ReadOnlySpan<string> tables)
    {
        foreach (var table in tables)
            if (connection.Query("SELECT EXISTS (SELECT 1 FROM touched WHERE place = $table)", row => row.GetBoolean(0), ("$table", table)).Single())
                return true;
        return false;
    }

    /// <summary>Rows of a type, <c>post</c>, <c>topic</c> or <c>series</c>.</summary>
    public IReadOnlyList<long> Ids(string type) => connection.Query("SELECT DISTINCT id FROM touched WHERE type = $type ORDER BY id", row => row.GetInt64(0), ("$type", type));

    public void Stop()
    {
        DecidedTables.DropTriggers(connection, Triggers);
        connection.Execute("DROP TABLE temp.touched");
    }

    private void Watch(string table)
    {
        var columns = connection.Query(
            "SELECT \"table\", \"from\" FROM pragma_foreign_key_list($table) WHERE \"table\" IN ('post', 'topic', 'series')", row => (row.GetString(0), row.GetString(1)), ("$table", table));
        if (table is "topic" or "series")
            columns.Add((table, "id"));
        connection.Execute(Trigger(table, "AFTER INSERT", columns, "new") + Trigger(table, "AFTER DELETE", columns, "old") + Trigger(table, "AFTER UPDATE", columns, "old", "new"));
    }

    private static string Trigger(string table, string when, IReadOnlyList<(string Type, string Column)> columns, params IEnumerable<string> rows)
    {
        // A row that belongs to neither is noted all the same.
        var notes = rows.SelectMany(row => columns.Select(column => $"SELECT '{table}', '{column.Type}', {row}.{column.Column} WHERE {row}.{column.Column} IS NOT NULL")).DefaultIfEmpty($"SELECT '{table}', '', 0");
        return
            $"""
            CREATE TEMP TRIGGER {Triggers}{table}_{when.Split(' ')[1]} {when} ON main.{table} BEGIN
                INSERT OR IGNORE INTO touched (place, type, id) {string.Join(" UNION ALL ", notes)};
            END;
            """;
    }
}
