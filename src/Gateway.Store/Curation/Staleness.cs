using Gateway.Store.Reading;
using Gateway.Store.Tables;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Curation;

/// <summary>Whether what a decision is about has changed since the curator looked at it.</summary>
internal static class Staleness
{
    public static bool Knows(SqliteConnection connection, string revision) =>
        connection.Query("SELECT EXISTS (SELECT 1 FROM revision WHERE name = $name)", row => row.GetBoolean(0), ("$name", revision)).Single();

    /// <param name="revision">What the curator had before them; null if they do not say.</param>
    /// <returns>Null where nothing stands against the decision.</returns>
    public static CurationFault? Of(SqliteConnection connection, Decision decision, string? revision)
    {
        if (revision is null)
            return null;
        if (connection.Query("SELECT number FROM revision WHERE name = $name", row => row.GetInt64(0), ("$name", revision)) is not [var seen])
            return new(CurationFaultCode.Stale, "This revision is not known, or no longer: look at the present one, then decide.", []);
        if (connection.Query("SELECT EXISTS (SELECT 1 FROM revision WHERE number > $seen AND NOT is_compared)", row => row.GetBoolean(0), ("$seen", seen)).Single())
            return new(CurationFaultCode.Stale, "The content has been read anew as a whole since: look at the present revision, then decide.", []);
        var changed = connection.Query(
            "SELECT DISTINCT type, key FROM change WHERE revision > $seen AND key IN (SELECT value FROM json_each($keys)) ORDER BY type, key",
            row => (Type: row.GetString(0), Key: row.GetString(1)), ("$seen", seen), Batches.Keys([.. decision.Objects.Select(name => name.Key)]));
        IReadOnlyList<ObjectName> objects = [.. decision.Objects.Where(name => changed.Contains((name.Type, name.Key)))];
        return objects is [] ? null : new(CurationFaultCode.Stale, "It has changed since that revision: look at the present one, then decide.", objects);
    }
}
