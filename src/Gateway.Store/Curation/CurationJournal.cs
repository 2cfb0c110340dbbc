using System.Security.Cryptography;
using System.Text.Json;
using Gateway.Store.Tables;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Curation;

/// <summary>Who decided what, when and why. It is only ever added to.</summary>
internal static class CurationJournal
{
    private const string Columns = "curation, decision, note, decided_by, decided_at";

    private const string InForceCondition = "event = 0 AND NOT EXISTS (SELECT 1 FROM curation_event AS later WHERE later.curation = curation_event.curation AND later.event <> 0)";

    /// <summary>Decisions that hold, in the order in which they were taken.</summary>
    public static IReadOnlyList<HeldDecision> InForce(SqliteConnection connection) => connection.Query(
        $"SELECT {Columns} FROM curation_event WHERE {InForceCondition} ORDER BY number", HeldIn);

    /// <summary>The decision about a subject that holds; null if there is none.</summary>
    public static HeldDecision? About(SqliteConnection connection, string subject) => connection.Query(
        $"SELECT {Columns} FROM curation_event WHERE subject = $subject AND {InForceCondition} ORDER BY number DESC LIMIT 1", HeldIn, ("$subject", subject)).SingleOrDefault();

    /// <summary>The decision of this key; null if it does not hold.</summary>
    public static HeldDecision? Find(SqliteConnection connection, string curation) => connection.Query(
        $"SELECT {Columns} FROM curation_event WHERE curation = $curation AND {InForceCondition}", HeldIn, ("$curation", curation)).SingleOrDefault();

    /// <summary>Whether it was ever taken.</summary>
    public static bool Knows(SqliteConnection connection, string curation) =>
        connection.Query("SELECT EXISTS (SELECT 1 FROM curation_event WHERE curation = $curation)", row => row.GetBoolean(0), ("$curation", curation)).Single();

    /// <summary>What the curator has sent with this id before: the key of the decision, and what was decided, null if it was withdrawn. Null if nothing.</summary>
    public static (string Key, Decision? Decision)? SentBefore(SqliteConnection connection, CurationEntry entry)
    {
        if (entry.ClientMutationId is null)
            return null;
        var found = connection.Query(
            $"SELECT curation, decision FROM curation_event WHERE decided_by IS $by AND client_mutation_id = $id AND event <> {(int)CurationEvent.Replaced} ORDER BY number LIMIT 1",
            row => (row.GetString(0), row.IsDBNull(1) ? null : DecisionOf(row.GetString(1))), ("$by", entry.By), ("$id", entry.ClientMutationId));
        return found is [var sent] ? sent : null;
    }

    /// <summary>Key of the new decision.</summary>
    public static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    public static void Add(SqliteConnection connection, CurationEvent happened, string curation, Decision? decision, CurationEntry entry, DateTimeOffset now) => connection.Execute(
        """
        INSERT INTO curation_event (number, curation, event, subject, decision, note, decided_by, decided_at, revision, client_mutation_id)
        SELECT coalesce(max(number), 0) + 1, $curation, $event, $subject, $decision, $note, $by, $now, $revision, $clientMutationId FROM curation_event
        """,
        ("$curation", curation), ("$event", happened), ("$subject", decision?.Subject), ("$decision", decision is null ? null : JsonSerializer.Serialize(decision)), ("$note", entry.Note),
        ("$by", entry.By), ("$now", now.UtcTicks), ("$revision", entry.Revision), ("$clientMutationId", entry.ClientMutationId));

    /// <summary>Makes the journal of a preview that of the published database, whatever it held before: there it is a mere copy.</summary>
    /// <returns>Whether it was another one.</returns>
    public static bool CopyFrom(Database published, SqliteConnection preview)
    {
        const string State = "SELECT count(*) || ' ' || coalesce(group_concat(curation || event), '') FROM (SELECT * FROM curation_event WHERE number <= $last ORDER BY number)";
        using var source = published.ConnectForWatching();
        var last = preview.Query("SELECT coalesce(max(number), 0) FROM curation_event", row => row.GetInt64(0)).Single();
        var isAnother = StateOf(source) != StateOf(preview);
        if (isAnother)
            preview.Execute("DROP TRIGGER IF EXISTS curation_event_update; DROP TRIGGER IF EXISTS curation_event_delete; DELETE FROM curation_event");
        using var command = source.Command("SELECT * FROM curation_event WHERE number > $last ORDER BY number", ("$last", isAnother ? 0 : last));
        using var rows = command.ExecuteReader();
        if (!isAnother && !rows.HasRows)
            return false;
        var columns = Enumerable.Range(0, rows.FieldCount).ToList();
        while (rows.Read())
            preview.Execute(
                $"INSERT INTO curation_event ({string.Join(", ", columns.Select(rows.GetName))}) VALUES ({string.Join(", ", columns.Select(column => $"${column}"))})",
                [.. columns.Select(column => ($"${column}", (object?)rows.GetValue(column)))]);
        return true;

        string StateOf(SqliteConnection journal) => journal.Query(State, row => row.GetString(0), ("$last", last)).Single();
    }

    private static HeldDecision HeldIn(SqliteDataReader row) => new(
        row.GetString(0), DecisionOf(row.GetString(1)), row.IsDBNull(2) ? null : row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3), row.MomentOrNull(4)!.Value);

    public static Decision DecisionOf(string json) => JsonSerializer.Deserialize<Decision>(json)!;
}

/// <summary>What happened to a decision.</summary>
public enum CurationEvent
{
    Taken,
    Withdrawn,

    /// <summary>By a later one about the same subject.</summary>
    Replaced,
}

/// <summary>Who decides, and what they say of it.</summary>
/// <param name="By">Name of the curator.</param>
/// <param name="Revision">What they had before them; null if they do not say.</param>
/// <param name="ClientMutationId">Sent again, it does nothing twice.</param>
public sealed record CurationEntry(string? By, string? Note, string? Revision, string? ClientMutationId)
{
    /// <summary>When it was decided, in another database; null for now.</summary>
    public DateTimeOffset? At { get; init; }
}
