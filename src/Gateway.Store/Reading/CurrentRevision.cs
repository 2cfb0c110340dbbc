using Gateway.Store.Tables;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Reading;

/// <summary>
/// Which revision is the present one, asked before every request. SQLite itself counts the commits of all other connections, those of other
/// processes too (https://www.sqlite.org/pragma.html#pragma_data_version), so as a rule no row is read.
/// </summary>
public sealed class CurrentRevision : IDisposable
{
    private readonly string connectionString;
    private readonly Lock gate = new();
    private SqliteConnection? connection;
    private SqliteCommand? commits;
    private (long Commits, string Revision) known;

    internal CurrentRevision(string connectionString) => this.connectionString = connectionString;

    /// <summary>The revision's name. It may be followed by another one at any time.</summary>
    public string Get()
    {
        lock (gate)
        {
            commits ??= Open();
            var count = (long)commits.ExecuteScalar()!;
            if (count != known.Commits)
            {
                // Counted before it is read: a commit in between shows at the next call.
                known = (count, NameIn(connection!));
            }

            return known.Revision;
        }
    }

    public void Dispose()
    {
        commits?.Dispose();
        connection?.Dispose();
    }

    internal static string NameIn(SqliteConnection connection) =>
        connection.Query("SELECT name FROM revision ORDER BY number DESC LIMIT 1", row => row.GetString(0)).Single();

    private SqliteCommand Open()
    {
        connection ??= new SqliteConnection(connectionString);
        connection.Open();
        return connection.Command("PRAGMA data_version");
    }
}
