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
    /// Lays on what curators decided, who have the last word, then what sources state as far as it fits that. A decision that no longer fits the content is kept, and told of in a finding.
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
        if (added is null && decided.Count == 0 && !wasLaid && !StatedCurations.HoldAny(connection))
            return null;

        UndoLog.Start(connection);
        CurationFault? refusal = null;
        var ofCurators = decided.Select(Told.Of).ToLookup(told => StageOf(told.Decision));
        var (ofSources, seen) = (new List<Told>(), new HashSet<string>(StringComparer.Ordinal));
        var back = ApplyAll(Stage.Names);
        back.AddRange(ApplyAll(Stage.Series));
        content.FollowSeries();
        back.AddRange(ApplyAll(Stage.Rest));
        foreach (var (decision, fault) in back)
            Report(decision, fault);
        return Finish(refusal);

        List<(Told Decision, CurationFault Fault)> ApplyAll(Stage stage)
        {
            var last = added is not null && StageOf(added.Decision) == stage ? added : null;
            var stated = StatedOf(stage);
            var overtaken = Overtaken([.. ofCurators[stage], .. stated], last);
            var held = Apply(ofCurators[stage].Except(overtaken));
            if (last is not null)
                refusal = Try(last.Key, last.Decision);
            held.AddRange(Apply(stated.Except(overtaken)));
            // Files may call a topic by a name that it was given just now.
            while (stage == Stage.Names && StatedOf(stage) is { Count: > 0 } understood)
                held.AddRange(Apply(understood));
            // What came later may have made room for them, or be what they are about.
            while (held.Count > 0 && Apply(held.Select(x => x.Decision)) is var again && again.Count < held.Count)
                held = again;
            if (last is not null && refusal is not null)
                refusal = Try(last.Key, last.Decision);
            return [.. held, .. overtaken.Select(told => (told, CurationFault.Overtaken))];
        }

        List<Told> StatedOf(Stage stage)
        {
            // Names change what is understood, nothing else does.
            if (stage != Stage.Rest)
                ofSources = [.. LastOfEach([.. StatedCurations.Read(connection).Where(held => held.Decision is null || !subjects.Contains(held.Decision.Subject))]).Select(Told.Of)];
            return [.. ofSources.Where(told => StageOf(told.Decision) == stage && seen.Add(told.Curation))];
        }
    }

    /// <summary>In this order, so that what some decisions bring about is there for the others: which topics there are, then what follows from all places in series together.</summary>
    private enum Stage
    {
        Names,
        Series,
        Rest,
    }

    private static Stage StageOf(Decision? decision) => decision switch
    {
        TopicName or TopicMerge => Stage.Names,
        SeriesVerdict => Stage.Series,
        _ => Stage.Rest,
    };

    /// <summary>
    /// Decisions that came to be about the same as others when topics were merged. Of these that holds which was taken of the topic that stays, else the last one; what a curator decided
    /// comes before what a file states.
    /// </summary>
    private HashSet<Told> Overtaken(IReadOnlyList<Told> decisions, HeldDecision? last)
    {
        var same = decisions.Where(told => told.Decision is not (null or TopicName or TopicMerge) && told.Decision.Objects.Any(name => name.Type == "Topic"))
            .GroupBy(told => content.Settle(told.Decision!).Subject, StringComparer.Ordinal);
        return [.. same.SelectMany(about => last?.Decision.Subject == about.Key
            ? about
            : about.Reverse().OrderBy(told => told.Curator is null).ThenBy(told => told.Decision!.Subject != about.Key).Skip(1))];
    }

    /// <summary>Lays one more decision on the others, of which none is about the same, and all hold: what does not might with this one.</summary>
    /// <inheritdoc cref="Lay"/>
    public CurationFault? Add(HeldDecision added)
    {
        UndoLog.Start(connection);
        return Finish(Try(added.Key, added.Decision));
    }

    private CurationFault? Finish(CurationFault? refusal)
    {
        content.FollowTopics();
        UndoLog.Stop(connection);
        if (refusal is null)
            Consequences.Draw(connection, touched);
        return refusal;
    }

    /// <summary>Of entries about the same that of the post's own source holds, and of its entries the last one; the others are faults.</summary>
    private IEnumerable<HeldStatement> LastOfEach(List<HeldStatement> stated)
    {
        var last = stated.Where(held => held.Decision is not null).GroupBy(held => held.Decision!.Subject, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Reverse().FirstOrDefault(held => same.Any(other => other.Source != held.Source) && held.Source == PlaceOf(held.Decision!).Source, same.Last()), StringComparer.Ordinal);
        return stated.Select(held => held.Decision is null || last[held.Decision.Subject] == held ? held : held with { Decision = null, Fault = RepeatedBy(held, last[held.Decision.Subject]) });
    }

    private static CurationFault RepeatedBy(HeldStatement held, HeldStatement last)
    {
        var other = (held.Source, held.Path) == (last.Source, last.Path) ? "An entry further down" : $"{last.Path} of the source {last.Source}";
        return new(CurationFaultCode.InvalidValue, $"{other} decides about the same. Keep one of them.", []);
    }

    /// <summary>One that cannot hold is not laid on in part.</summary>
    private CurationFault? Try(string curation, Decision decision)
    {
        connection.Execute("SAVEPOINT decision");
        var fault = content.Apply(curation, decision);
        connection.Execute(fault is null ? "RELEASE decision" : "ROLLBACK TO decision; RELEASE decision");
        return fault;
    }

    /// <returns>Those that cannot be done, and why.</returns>
    private List<(Told Decision, CurationFault Fault)> Apply(IEnumerable<Told> decisions)
    {
        var back = new List<(Told, CurationFault)>();
        foreach (var told in decisions)
            if ((told.Decision is { } decision ? Try(told.Curation, decision) : told.Stated!.Fault) is { } fault)
                back.Add((told, fault));
        return back;
    }

    private void Report(Told told, CurationFault fault)
    {
        // A link that the author has come to write too needs no decision any more, and no finding.
        if (fault.Code == CurationFaultCode.Duplicate && told.Decision is NewLink)
            return;
        var (source, path, location) = told.Stated is { } stated ? (stated.Source, stated.Path, stated.Location) : PlaceOf(told.Decision!);
        if (connection.Query("SELECT id FROM source WHERE key = $key", row => row.GetInt64(0), ("$key", source)) is not [var sourceId])
            return;
        var code = fault.Code switch
        {
            CurationFaultCode.NotFound => DiagnosticCode.CurationTargetGone,
            CurationFaultCode.Cycle => DiagnosticCode.PrerequisiteCycle,
            _ => DiagnosticCode.InvalidCuration,
        };
        // It names nothing that is gone: that may be a draft by now.
        var message = (code, told.Curator) switch
        {
            (DiagnosticCode.CurationTargetGone, null) => "This decision names a post, section, topic, series or link that is not there, or not published: look for a slip in its name.",
            (DiagnosticCode.CurationTargetGone, var decision) => $"{decision} is about something that is gone, or not published. It waits for that to come; withdraw it where it is of no more use.",
            (_, null) => $"This decision does not hold: {fault.Message}",
            (_, var decision) => $"{decision} does not hold: {fault.Message} Withdraw it, or change what contradicts it.",
        };
        content.Tell(
            new Diagnostic { Key = ContentKey.Of("diagnostic", "curation", told.Curation), Code = code, Message = message, Source = source, Path = path, Location = location },
            sourceId,
            curation: told.Curation);
    }

    /// <summary>Whether some decision is kept that does not hold.</summary>
    public static bool HoldsAnyBack(SqliteConnection connection) =>
        connection.Query("SELECT EXISTS (SELECT 1 FROM diagnostic WHERE curation IS NOT NULL)", row => row.GetBoolean(0)).Single();

    /// <summary>Whether a link that was drawn gives way to one that the author has come to write, which is told of nowhere: where that is refused it holds again.</summary>
    public static bool HoldsLinkBack(SqliteConnection connection) =>
        CurationJournal.InForce(connection).Select(held => held.Decision).Concat(StatedCurations.Read(connection).Select(held => held.Decision)).OfType<NewLink>()
            .Any(drawn => connection.Query("SELECT NOT EXISTS (SELECT 1 FROM link WHERE key = $key)", row => row.GetBoolean(0), ("$key", drawn.Link)).Single());

    /// <summary>The file of the first post or section that it is about, and of one that is gone the source alone: it may be a draft by now. Else the first source.</summary>
    private (string Source, string Path, SourceSpan Location) PlaceOf(Decision decision)
    {
        foreach (var name in decision.Objects)
            if (connection.Query(
                """
                SELECT source, iif(EXISTS (SELECT 1 FROM post WHERE post.key = known_post.key), path, '') FROM known_post JOIN source ON source.key = source
                WHERE known_post.key = CASE $type WHEN 'Post' THEN $key WHEN 'Section' THEN (SELECT post_key FROM known_outline WHERE instr(sections, '"' || $key || '"') > 0) END
                """,
                Place, ("$type", name.Type), ("$key", name.Key)) is [var place])
                return place;
        return connection.Query("SELECT key, '' FROM source ORDER BY key LIMIT 1", Place).FirstOrDefault();

        static (string, string, SourceSpan) Place(SqliteDataReader row) => (row.GetString(0), row.GetString(1), SourceSpan.FileStart);
    }
}

/// <summary>A decision of which a finding may tell.</summary>
/// <param name="Decision">Null where it cannot be understood.</param>
/// <param name="Stated">Null where it was sent.</param>
/// <param name="Curator">Whose it is and of when; null where it stands in a file.</param>
internal sealed record Told(string Curation, Decision? Decision, HeldStatement? Stated, string? Curator)
{
    public static Told Of(HeldStatement stated) => new(stated.Key, stated.Decision, stated, Curator: null);

    public static Told Of(HeldDecision held) => new(held.Key, held.Decision, Stated: null, $"{held.By ?? "A curator"}'s decision of {held.At:yyyy-MM-dd}");
}

/// <summary>A decision with its key: who took it, when, and what they said of it.</summary>
internal sealed record HeldDecision(string Key, Decision Decision, string? Note, string? By, DateTimeOffset At);
