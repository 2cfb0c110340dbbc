using Gateway.Store.Tables;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Curation;

/// <summary>
/// Remembers how rows were before curators' decisions changed them, so that decisions can be taken off again and content stands as it was found.
/// SQLite itself writes the statements that undo each change (https://www.sqlite.org/undoredo.html).
/// </summary>
internal static class UndoLog
{
    private static readonly string[] Tables =
    [
        "link", "prerequisite", "prerequisite_section", "related_post", "topic", "topic_key", "topic_alt_label", "post_topic", "section_topic",
        "topic_broader", "topic_related", "topic_prerequisite", "topic_paper", "diagnostic",
    ];

    // Of posts only what decisions change: the rest follows from it.
    private const string PostColumns = "superseded_by_id";

    /// <summary>From now on the connection's changes are remembered.</summary>
    public static void Start(SqliteConnection connection)
    {
        foreach (var table in Tables)
        {
            var columns = connection.Query($"SELECT name FROM pragma_table_info('{table}')", row => row.GetString(0));
            connection.Execute(
                $"""
                CREATE TEMP TRIGGER undo_insert_{table} AFTER INSERT ON main.{table} BEGIN
                    INSERT INTO curation_undo (sql) VALUES ('DELETE FROM {table} WHERE ' || {SameRow(connection, table)});
                END;
                CREATE TEMP TRIGGER undo_delete_{table} BEFORE DELETE ON main.{table} BEGIN
                    INSERT INTO curation_undo (sql) VALUES ('INSERT INTO {table} ({string.Join(", ", columns)}) VALUES (' || {string.Join(" || ', ' || ", columns.Select(column => $"quote(old.{column})"))} || ')');
                END;
                {OnUpdate(connection, table, columns)}
                """);
        }

        connection.Execute(OnUpdate(connection, "post", PostColumns.Split(", ")));
    }

    public static void Stop(SqliteConnection connection)
    {
        foreach (var name in connection.Query("SELECT name FROM temp.sqlite_master WHERE type = 'trigger' AND name LIKE 'undo~_%' ESCAPE '~'", row => row.GetString(0)))
            connection.Execute($"DROP TRIGGER temp.{name}");
    }

    public static bool HoldsAny(SqliteConnection connection) => connection.Query("SELECT EXISTS (SELECT 1 FROM curation_undo)", row => row.GetBoolean(0)).Single();

    /// <summary>Puts everything back, the last change first. Must not be started meanwhile.</summary>
    public static void Undo(SqliteConnection connection)
    {
        foreach (var sql in connection.Query("SELECT sql FROM curation_undo ORDER BY id DESC", row => row.GetString(0)))
            connection.Execute(sql);
        connection.Execute("DELETE FROM curation_undo");
    }

    private static string OnUpdate(SqliteConnection connection, string table, IEnumerable<string> columns) =>
        $"""
        CREATE TEMP TRIGGER undo_update_{table} AFTER UPDATE OF {string.Join(", ", columns)} ON main.{table} BEGIN
            INSERT INTO curation_undo (sql) VALUES ('UPDATE {table} SET '
                || {string.Join(" || ', ' || ", columns.Select(column => $"'{column} = ' || quote(old.{column})"))} || ' WHERE ' || {SameRow(connection, table)});
        END;
        """;

    /// <summary>Text of the condition that finds the row as it is after the change: most of these tables have no rowid.</summary>
    private static string SameRow(SqliteConnection connection, string table) => string.Join(
        " || ' AND ' || ",
        connection.Query($"SELECT name FROM pragma_table_info('{table}') WHERE pk > 0", row => row.GetString(0)).Select(column => $"'{column} = ' || quote(new.{column})"));
}
