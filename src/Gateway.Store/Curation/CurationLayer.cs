using Gateway.Content.Model;
using Gateway.Store.Tables;
using Gateway.Store.Writing;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Curation;

/// <summary>What is decided lies over what was found: it is taken off as a whole and laid on again, so that the order in which things came about changes nothing.</summary>
/// <param name="connection">In a transaction.</param>
/// <param name="touched">Of what consequences are drawn; null to draw all.</param>
internal sealed class CurationLayer(SqliteConnection connection, RowIds ids, DateTimeOffset now, TouchedObjects? touched = null)
{
    private readonly CuratedContent content = new(connection, ids, now);

    /// <summary>
    /// Lays on what sources state, then what curators decided, who have the last word. A decision that no longer fits the content is kept, and told of in a finding.
    /// </summary>
    /// <param name="added">A decision that comes last.</param>
    /// <returns>Why <paramref name="added"/> cannot hold: then the transaction must not be committed.</returns>
    public CurationFault? Lay(HeldDecision? added = null)
    {
        var wasLaid = UndoLog.HoldsAny(connection);
        UndoLog.Undo(connection);
        var decided = CurationJournal.InForce(connection);
        var subjects = decided.Select(held => held.Decision.Subject).ToHashSet(StringComparer.Ordinal);
        if (added is not null)
            subjects.Add(added.Decision.Subject);
        var stated = StatedCurations.Read(connection).Where(held => held.Decision is null || !subjects.Contains(held.Decision.Subject)).ToList();
        if (added is null && decided.Count == 0 && stated.Count == 0 && !wasLaid)
            return null;

        UndoLog.Start(connection);
        foreach (var statement in stated)
            Report(
                statement.Decision is { } decision ? content.Apply(statement.Key, decision) : statement.Fault,
                new Told(statement.Key, statement.Decision, statement.Source, statement.Path, statement.Location, IsInFile: true));
        foreach (var held in decided)
            if (content.Apply(held.Key, held.Decision) is { } fault)
            {
                var (source, path) = PlaceOf(held.Decision);
                Report(fault, new Told(held.Key, held.Decision, source, path, SourceSpan.FileStart, IsInFile: false));
            }

        return Finish(added);
    }

    /// <summary>Lays one more decision on the others, of which none is about the same.</summary>
    /// <inheritdoc cref="Lay"/>
    public CurationFault? Add(HeldDecision added)
    {
        UndoLog.Start(connection);
        return Finish(added);
    }

    private CurationFault? Finish(HeldDecision? added)
    {
        var refusal = added is null ? null : content.Apply(added.Key, added.Decision);
        UndoLog.Stop(connection);
        if (refusal is null)
            Consequences.Draw(connection, touched);
        return refusal;
    }

    private void Report(CurationFault? fault, Told about)
    {
        // A link that the author has come to write too needs no decision any more, and no finding.
        if (fault is null || (fault.Code == CurationFaultCode.Duplicate && about.Decision is NewLink))
            return;
        if (connection.Query("SELECT id FROM source WHERE key = $key", row => row.GetInt64(0), ("$key", about.Source)) is not [var sourceId])
            return;
        var code = fault.Code switch
        {
            CurationFaultCode.NotFound => DiagnosticCode.CurationTargetGone,
            CurationFaultCode.Cycle => DiagnosticCode.PrerequisiteCycle,
            _ => DiagnosticCode.InvalidCuration,
        };
        // It names nothing that is gone: that may be a draft by now.
        var message = (code, about.IsInFile) switch
        {
            (DiagnosticCode.CurationTargetGone, true) => "This decision names a post, section, topic or link that is not there, or not published: look for a slip in its name.",
            (DiagnosticCode.CurationTargetGone, _) => "A curator's decision is about something that is gone, or not published. It waits for that to come; withdraw it where it is of no more use.",
            (_, true) => $"This decision does not hold: {fault.Message}",
            _ => $"A curator's decision does not hold: {fault.Message} Withdraw it, or change what contradicts it.",
        };
        content.Tell(
            new Diagnostic { Key = ContentKey.Of("diagnostic", "curation", about.Curation), Code = code, Message = message, Source = about.Source, Path = about.Path, Location = about.Location }, sourceId);
    }

    /// <summary>The file of a post that it is about, be it gone; else the first source.</summary>
    private (string Source, string Path) PlaceOf(Decision decision)
    {
        foreach (var name in decision.Objects.Where(name => name.Type == "Post"))
            if (connection.Query("SELECT source, path FROM known_post JOIN source ON source.key = source WHERE known_post.key = $key", Place, ("$key", name.Key)) is [var place])
                return place;
        return connection.Query("SELECT key, '' FROM source ORDER BY key LIMIT 1", Place).FirstOrDefault();

        static (string, string) Place(SqliteDataReader row) => (row.GetString(0), row.GetString(1));
    }
}

/// <summary>Of which a finding tells.</summary>
/// <param name="Decision">Null where it cannot be understood.</param>
internal sealed record Told(string Curation, Decision? Decision, string Source, string Path, SourceSpan Location, bool IsInFile);

/// <summary>A decision with its key: who took it, when, and what they said of it.</summary>
internal sealed record HeldDecision(string Key, Decision Decision, string? Note, string? By, DateTimeOffset At);
