using Gateway.Store.Tables;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Reading;

/// <summary>
/// Which revision is the present one, asked before every request. SQLite itself counts the commits of all other connections, those of other
/// processes too (https://www.sqlite.org/pragma.html#pragma_data_version), so as a rule no row is read.
/// </summary>
public sealed class CurrentRevision : IDisposable
{
    internal const string NameSql = "SELECT name FROM revision ORDER BY number DESC LIMIT 1";

    /// <summary>Even the count takes system calls, which thousands of requests a second would feel. Nobody feels that a commit shows a millisecond later.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(1);

    private readonly string connectionString;
    private readonly TimeProvider clock;
    private readonly Lock gate = new();
    private SqliteConnection? connection;
    private SqliteCommand? commits;
    private volatile Known? known;

    internal CurrentRevision(string connectionString, TimeProvider clock) => (this.connectionString, this.clock) = (connectionString, clock);

    /// <summary>The revision's name. It may be followed by another one at any time.</summary>
    public string Get() => known is { } recent && clock.GetElapsedTime(recent.SeenAt) < Fresh ? recent.Name : Look().Name;

    public void Dispose()
    {
        commits?.Dispose();
        connection?.Dispose();
    }

    internal static string NameIn(SqliteConnection connection) => connection.Query(NameSql, row => row.GetString(0)).Single();

    /// <summary>Has the next request look, for whoever has made a commit in this process and may ask at once.</summary>
    internal void Expire() => known = null;

    private Known Look()
    {
        lock (gate)
        {
            var now = clock.GetTimestamp();
            commits ??= Open();
            // Counted before the name is read: a commit in between shows the next time.
            var count = (long)commits.ExecuteScalar()!;
            var name = known is { } before && before.Commits == count ? before.Name : NameIn(connection!);
            return known = new Known(name, count, now);
        }
    }

    private SqliteCommand Open()
    {
        connection ??= new SqliteConnection(connectionString);
        connection.Open();
        return connection.Command("PRAGMA data_version");
    }

    private sealed record Known(string Name, long Commits, long SeenAt);
}
