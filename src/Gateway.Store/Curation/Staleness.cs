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
        // Changes of sections are told as those of their posts.
        var posts = connection.Query(
            "SELECT post.key FROM section JOIN post ON post.id = post_id WHERE section.key IN (SELECT value FROM json_each($keys))", row => new ObjectName("Post", row.GetString(0)), KeysOf(decision.Objects));
        List<ObjectName> about = [.. decision.Objects.Concat(posts).Distinct()];
        var changed = connection.Query(
            "SELECT DISTINCT type, key FROM change WHERE revision > $seen AND key IN (SELECT value FROM json_each($keys))",
            row => new ObjectName(row.GetString(0), row.GetString(1)), ("$seen", seen), KeysOf(about));
        IReadOnlyList<ObjectName> objects = [.. about.Where(changed.Contains)];
        return objects is [] ? null : new(CurationFaultCode.Stale, "It has changed since that revision: look at the present one, then decide.", objects);

        static (string, object?) KeysOf(IEnumerable<ObjectName> names) => Batches.Keys([.. names.Select(name => name.Key)]);
    }
}
