using Gateway.Store.Reading;
using Gateway.Store.Tables;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Curation;

/// <summary>Whether what a decision is about has changed since the curator looked at it.</summary>
internal static class Staleness
{
    public static CurationFault Unknown { get; } = new(CurationFaultCode.Stale, "This revision is not known, or no longer: look at the present one, then decide.", []);

    /// <summary>The revision that a curator had before them; null if the database does not know it, or no longer.</summary>
    public static SeenRevision? Find(SqliteConnection connection, string revision) =>
        connection.Query("SELECT number, committed_at FROM revision WHERE name = $name", SeenIn, ("$name", revision)) is [var seen] ? seen : null;

    /// <summary>The revision that was present at a moment.</summary>
    public static SeenRevision? At(SqliteConnection connection, long moment) =>
        connection.Query("SELECT number, committed_at FROM revision WHERE committed_at <= $moment ORDER BY number DESC LIMIT 1", SeenIn, ("$moment", moment)) is [var seen] ? seen : null;

    /// <returns>Null where nothing stands against the decision.</returns>
    public static CurationFault? Of(SqliteConnection connection, Decision decision, SeenRevision seen)
    {
        if (connection.Query("SELECT EXISTS (SELECT 1 FROM revision WHERE number > $seen AND NOT is_compared)", row => row.GetBoolean(0), ("$seen", seen.Number)).Single())
            return new(CurationFaultCode.Stale, "The content has been read anew as a whole since: look at the present revision, then decide.", []);
        // One that confirms what was found changes nothing else.
        var decided = connection.Query(
            """
            SELECT later.curation FROM curation_event AS later JOIN curation_event AS taken ON taken.curation = later.curation AND taken.event = 0
            WHERE taken.subject = $subject AND later.decided_at > $seen ORDER BY later.number DESC LIMIT 1
            """,
            row => row.GetString(0), ("$subject", decision.Subject), ("$seen", seen.CommittedAt));
        if (decided is [var other])
            return new(CurationFaultCode.Stale, "It has been decided about since that revision: look at the present one, then decide.", [new("Curation", other)]);
        // Changes of sections are told as those of their posts.
        var posts = connection.Query(
            "SELECT post.key FROM section JOIN post ON post.id = post_id WHERE section.key IN (SELECT value FROM json_each($keys))", row => new ObjectName("Post", row.GetString(0)), KeysOf(decision.Objects));
        List<ObjectName> about = [.. decision.Objects.Concat(posts).Distinct()];
        var changed = connection.Query(
            "SELECT DISTINCT type, key FROM change WHERE revision > $seen AND key IN (SELECT value FROM json_each($keys))",
            row => new ObjectName(row.GetString(0), row.GetString(1)), ("$seen", seen.Number), KeysOf(about));
        IReadOnlyList<ObjectName> objects = [.. about.Where(changed.Contains)];
        return objects is [] ? null : new(CurationFaultCode.Stale, "It has changed since that revision: look at the present one, then decide.", objects);

        static (string, object?) KeysOf(IEnumerable<ObjectName> names) => Batches.Keys([.. names.Select(name => name.Key)]);
    }

    private static SeenRevision SeenIn(SqliteDataReader row) => new(row.GetInt64(0), row.GetInt64(1));
}

/// <param name="CommittedAt">In ticks of UTC.</param>
internal readonly record struct SeenRevision(long Number, long CommittedAt);
