using Gateway.Content.Diagnostics;
using Gateway.Content.Model;
using Gateway.Store.Tables;
using Gateway.Store.Writing;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Curation;

/// <summary>What is decided lies over what was found: it is taken off as a whole and laid on again, so that the order in which things came about changes nothing.</summary>
/// <param name="connection">In a transaction.</param>
internal sealed class CurationLayer(SqliteConnection connection, RowIds ids, DateTimeOffset now)
{
    /// <summary>
    /// Lays on what sources state, then what curators decided, who have the last word. A decision that no longer fits the content is kept, and told of in a finding.
    /// </summary>
    /// <param name="added">A decision that comes last; with its key.</param>
    /// <returns>Why <paramref name="added"/> cannot hold: then the transaction must not be committed.</returns>
    public CurationFault? Lay(HeldDecision? added = null)
    {
        var wasLaid = UndoLog.HoldsAny(connection);
        UndoLog.Undo(connection);
        var decided = CurationJournal.InForce(connection);
        var subjects = decided.Select(held => held.Decision.Subject).ToHashSet(StringComparer.Ordinal);
        var stated = StatedCurations.Read(connection).Where(held => held.Decision is null || !subjects.Contains(held.Decision.Subject)).ToList();
        if (added is null && decided.Count == 0 && stated.Count == 0 && !wasLaid)
            return null;

        UndoLog.Start(connection);
        var content = new CuratedContent(connection, ids);
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

        var refusal = added is null ? null : content.Apply(added.Key, added.Decision);
        UndoLog.Stop(connection);
        Consequences.Draw(connection);
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
        var diagnostic = new Diagnostic
        {
            Key = ContentKey.Of("diagnostic", "curation", about.Curation),
            Code = code,
            // It names nothing that is gone: that may be a draft by now.
            Message = (code, about.IsInFile) switch
            {
                (DiagnosticCode.CurationTargetGone, true) => "This decision names a post, section, topic or link that is not there, or not published: look for a slip in its name.",
                (DiagnosticCode.CurationTargetGone, _) => "A curator's decision is about something that is gone, or not published. It waits for that to come; withdraw it where it is of no more use.",
                (_, true) => $"This decision does not hold: {fault.Message}",
                _ => $"A curator's decision does not hold: {fault.Message} Withdraw it, or change what contradicts it.",
            },
            Source = about.Source,
            Path = about.Path,
            Location = about.Location,
        };
        using var insert = new RowInsert<DiagnosticRow>(connection);
        insert.Write(new DiagnosticRow
        {
            Id = ids.Next(),
            Key = diagnostic.Key.Value,
            Code = code,
            Severity = DiagnosticCatalogue.SeverityOf(code),
            Message = diagnostic.Message,
            Suggestion = null,
            SourceId = sourceId,
            Path = about.Path,
            PostId = null,
            LinkId = null,
            Location = about.Location,
            FirstSeenAt = History.FirstSeen(connection, [diagnostic], now)[diagnostic.Key.Value],
        });
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

/// <summary>A decision, its key, and what its curator said of it.</summary>
internal sealed record HeldDecision(string Key, Decision Decision, string? Note);
