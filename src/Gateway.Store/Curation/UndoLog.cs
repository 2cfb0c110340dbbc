using Gateway.Store.Tables;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Curation;

/// <summary>
/// Remembers how rows were before curators' decisions changed them, so that decisions can be taken off again and content stands as it was found.
/// SQLite itself writes the statements that undo each change (https://www.sqlite.org/undoredo.html).
/// </summary>
internal static class UndoLog
{
    private const string Triggers = "undo_";

    /// <summary>From now on the connection's changes are remembered.</summary>
    public static void Start(SqliteConnection connection)
    {
        foreach (var table in DecidedTables.Names)
        {
            var columns = ColumnsOf(connection, table);
            var sameRow = SameRow(columns);
            connection.Execute(
                $"""
                CREATE TEMP TRIGGER {Triggers}insert_{table} AFTER INSERT ON main.{table} BEGIN
                    INSERT INTO curation_undo (sql) VALUES ('DELETE FROM {table} WHERE ' || {sameRow});
                END;
                CREATE TEMP TRIGGER {Triggers}delete_{table} BEFORE DELETE ON main.{table} BEGIN
                    INSERT INTO curation_undo (sql) VALUES ('INSERT INTO {table} ({string.Join(", ", columns.Select(column => column.Name))}) VALUES ('
                        || {string.Join(" || ', ' || ", columns.Select(column => $"quote(old.{column.Name})"))} || ')');
                END;
                {OnUpdate(table, columns.Select(column => column.Name), sameRow)}
                """);
        }

        connection.Execute(OnUpdate("post", [DecidedTables.OfPosts], SameRow(ColumnsOf(connection, "post"))));
    }

    public static void Stop(SqliteConnection connection) => DecidedTables.DropTriggers(connection, Triggers);

    public static bool HoldsAny(SqliteConnection connection) => connection.Query("SELECT EXISTS (SELECT 1 FROM curation_undo)", row => row.GetBoolean(0)).Single();

    /// <summary>Puts everything back, the last change first. Must not be started meanwhile.</summary>
    public static void Undo(SqliteConnection connection)
    {
        foreach (var sql in connection.Query("SELECT sql FROM curation_undo ORDER BY id DESC", row => row.GetString(0)))
            connection.Execute(sql);
        connection.Execute("DELETE FROM curation_undo");
    }

    private static List<(string Name, bool IsKey)> ColumnsOf(SqliteConnection connection, string table) =>
        connection.Query("SELECT name, pk > 0 FROM pragma_table_info($table)", row => (row.GetString(0), row.GetBoolean(1)), ("$table", table));

    private static string OnUpdate(string table, IEnumerable<string> columns, string sameRow) =>
        $"""
        CREATE TEMP TRIGGER {Triggers}update_{table} AFTER UPDATE OF {string.Join(", ", columns)} ON main.{table} BEGIN
            INSERT INTO curation_undo (sql) VALUES ('UPDATE {table} SET '
                || {string.Join(" || ', ' || ", columns.Select(column => $"'{column} = ' || quote(old.{column})"))} || ' WHERE ' || {sameRow});
        END;
        """;

    /// <summary>Text of the condition that finds the row as it is after the change: most of these tables have no rowid.</summary>
    private static string SameRow(IEnumerable<(string Name, bool IsKey)> columns) =>
        string.Join(" || ' AND ' || ", columns.Where(column => column.IsKey).Select(column => $"'{column.Name} = ' || quote(new.{column.Name})"));
}
