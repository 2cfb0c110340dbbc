using Gateway.Store.Reading;
using Gateway.Store.Search;
using Gateway.Store.Tables;
using Gateway.Store.Watching;
using Gateway.Store.Writing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Gateway.Store.Curation;

/// <summary>Takes decisions: into the journal and onto the content, in one transaction, which makes a revision.</summary>
public sealed partial class Curations : IDisposable
{
    /// <summary>Less than a request may take: whoever decides while the sources are read is told so.</summary>
    private const int BusySeconds = 2;

    // Decisions of one program would only wait for each other at the database.
    private readonly SemaphoreSlim turn = new(1);
    private readonly Database database;
    private readonly CurrentRevision current;
    private readonly SearchLanguages languages;
    private readonly Preview? preview;
    private readonly DatabaseWatch watch;
    private readonly ILogger? logger;

    /// <param name="preview">Follows each decision, if it is filled.</param>
    /// <param name="watch">Tells those who listen at once.</param>
    internal Curations(Database database, CurrentRevision current, SearchLanguages languages, Preview? preview, DatabaseWatch watch, ILogger? logger) =>
        (this.database, this.current, this.languages, this.preview, this.watch, this.logger) = (database, current, languages, preview, watch, logger);

    public void Dispose() => turn.Dispose();

    /// <summary>Of a decision about the same subject the last one holds from now on. The same one may be sent with another note.</summary>
    /// <exception cref="DatabaseException">The database cannot be written; nothing is decided.</exception>
    public Task<CurationOutcome> DecideAsync(Decision wanted, CurationEntry entry, CancellationToken cancellationToken) =>
        ChangeAsync((connection, touched) => Take(connection, touched, wanted, entry), isRehearsal: false, cancellationToken);

    /// <summary>The same, but that a decision about something that is gone is kept, as if that had gone after it was taken.</summary>
    /// <inheritdoc cref="DecideAsync"/>
    internal Task<CurationOutcome> KeepAsync(Decision wanted, CurationEntry entry, CancellationToken cancellationToken) =>
        ChangeAsync((connection, touched) => Take(connection, touched, wanted, entry, keepsGone: true), isRehearsal: false, cancellationToken);

    /// <summary>What the gateway itself finds holds again.</summary>
    /// <exception cref="DatabaseException">The database cannot be written; the decision holds.</exception>
    public Task<CurationOutcome> WithdrawAsync(string curation, CurationEntry entry, CancellationToken cancellationToken) =>
        ChangeAsync((connection, touched) => TakeBack(connection, touched, curation, entry), isRehearsal: false, cancellationToken);

    /// <summary>Goes through a decision up to the commit, so that the code is compiled before the first real one, which else takes half a second and more.</summary>
    /// <exception cref="DatabaseException">The database cannot be written.</exception>
    public async Task RehearseAsync(CancellationToken cancellationToken)
    {
        if (SomePosts() is [var post, var other])
            await ChangeAsync(
                (connection, touched) => Take(connection, touched, new RelatedVerdict(post, other, IsRelated: true), new(null, "Only tried.", null, null)), isRehearsal: true, cancellationToken);
    }

    private List<string> SomePosts()
    {
        using var connection = database.ConnectForWatching();
        return connection.Query("SELECT key FROM post ORDER BY id LIMIT 2", row => row.GetString(0));
    }

    private CurationOutcome Take(SqliteConnection connection, TouchedObjects touched, Decision wanted, CurationEntry entry, bool keepsGone = false)
    {
        var (ids, now) = (new RowIds(History.Count(connection) + 1), database.Clock.GetUtcNow());
        var content = new CuratedContent(connection, ids, now);
        var decision = content.Settle(wanted);
        if (CurationJournal.SentBefore(connection, entry) is var (sent, former))
            return former is not null && content.Settle(former) == decision ? new(sent, null) : CurationOutcome.Refused(CurationFault.ReusedId);
        if (StalenessOf(connection, decision, entry.Revision) is { } stale)
            return CurationOutcome.Refused(stale);
        // Before topics were merged it may have been about another one.
        var earlier = new[] { CurationJournal.About(connection, decision.Subject), CurationJournal.About(connection, wanted.Subject), content.HeldAbout(decision) }.OfType<HeldDecision>().ToList();
        var before = earlier.FirstOrDefault();
        // A link that is drawn once more is not refused any more.
        var refusal = decision is NewLink { Link: var drawn } ? CurationJournal.About(connection, LinkVerdict.SubjectOf(drawn)) : null;
        if (refusal is null && earlier.Find(same => (content.Settle(same.Decision) == decision || content.Present(same) == decision) && (entry.Note is null || entry.Note == same.Note)) is { } known)
            return CurationOutcome.Refused(new(CurationFaultCode.Duplicate, "It has been decided so before.", [new("Curation", known.Key)]));
        if (keepsGone && entry.At < before?.At)
            return CurationOutcome.Refused(new(CurationFaultCode.Duplicate, $"A later decision about the same holds, of {before.At:yyyy-MM-dd'T'HH:mm:ss'Z'}.", []));
        foreach (var replaced in new[] { before, refusal }.OfType<HeldDecision>())
            CurationJournal.Add(connection, CurationEvent.Replaced, replaced.Key, null, entry, now);
        var held = new HeldDecision(CurationJournal.NewKey(), decision, entry.Note, entry.By, entry.At ?? now);
        var layer = new CurationLayer(connection, ids, now, touched);
        var isAlone = before is null && refusal is null && IsAlone(connection, content, decision);
        // What a merge contradicts is there only as long as it does not come before that.
        var fault = isAlone || decision is TopicMerge ? layer.Add(held) : null;
        if (!isAlone && fault is null)
            fault = layer.Lay(held);
        if (fault is not null && !(keepsGone && fault.Code == CurationFaultCode.NotFound))
            return CurationOutcome.Refused(fault);
        CurationJournal.Add(connection, CurationEvent.Taken, held.Key, decision, entry, held.At);
        if (fault is not null)
            layer.Lay();
        return new(held.Key, null) { IsNew = true };
    }

    /// <summary>Whether a decision leaves all others as they lie, so that it can be laid on them; else all are laid on anew.</summary>
    private static bool IsAlone(SqliteConnection connection, CuratedContent content, Decision decision) => decision switch
    {
        // What follows from places in a series follows from all of them together; names come before all else.
        SeriesVerdict or TopicName or TopicMerge => false,
        LinkVerdict { IsAccepted: false } when CurationLayer.HoldsLinkBack(connection) => false,
        _ => !content.IsOfMergedTopics(decision) && !StatedCurations.HoldAny(connection) && !CurationLayer.HoldsAnyBack(connection),
    };

    private CurationOutcome TakeBack(SqliteConnection connection, TouchedObjects touched, string curation, CurationEntry entry)
    {
        if (CurationJournal.SentBefore(connection, entry) is var (sent, known))
            return known is null && sent == curation ? new(sent, null) : CurationOutcome.Refused(CurationFault.ReusedId);
        if (StatedCurations.FileOf(connection, curation) is { } file)
            return CurationOutcome.Refused(new(CurationFaultCode.InvalidValue, $"It stands in {file} of its source: take it out there.", [new("Curation", curation)]));
        if (CurationJournal.Find(connection, curation) is not { } held)
            return CurationOutcome.Refused(CurationJournal.Knows(connection, curation)
                ? new(CurationFaultCode.Duplicate, "It was withdrawn before, or a later decision about the same has taken its place.", [new("Curation", curation)])
                : CurationFault.NotFound(new("Curation", curation)));
        if (StalenessOf(connection, held.Decision, entry.Revision) is { } stale)
            return CurationOutcome.Refused(stale);
        var now = database.Clock.GetUtcNow();
        CurationJournal.Add(connection, CurationEvent.Withdrawn, curation, null, entry, now);
        new CurationLayer(connection, new RowIds(History.Count(connection) + 1), now, touched).Lay();
        return new(curation, null) { IsNew = true };
    }

    private async Task<CurationOutcome> ChangeAsync(Func<SqliteConnection, TouchedObjects, CurationOutcome> change, bool isRehearsal, CancellationToken cancellationToken)
    {
        if (!await turn.WaitAsync(TimeSpan.FromSeconds(BusySeconds), cancellationToken))
            return CurationOutcome.Refused(new(CurationFaultCode.Busy, "Others are deciding right now, and nothing was decided here: send it again in a moment.", []));
        try
        {
            await using var connection = database.Connect();
            connection.DefaultTimeout = BusySeconds;
            using var transaction = connection.BeginTransaction(deferred: false);
            var revision = new CurationRevision(database, connection, languages);
            var outcome = change(connection, revision.Touched);
            if (!outcome.IsNew)
                return outcome;
            revision.Add(database.Clock.GetUtcNow());
            if (isRehearsal)
                return outcome;

            // With synchronous=FULL: what was answered is never lost.
            transaction.Commit();
            Tell();
            return outcome;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            return CurationOutcome.Refused(new(CurationFaultCode.Busy, "The sources are being read right now: send it again when that is done, which lastIngest of each source tells.", []));
        }
        catch (SqliteException exception)
        {
            throw database.Fault(exception);
        }
        finally
        {
            turn.Release();
        }
    }

    private void Tell()
    {
        current.Expire();
        try
        {
            if (preview?.Find() is not null)
                CurationFollowing.TryFollow(preview, database, languages);
        }
        catch (SqliteException exception)
        {
            // What was decided holds; the preview is a copy, which the next decision or ingest brings up to date.
            if (logger is not null)
                LogUnfollowed(logger, exception);
        }

        watch.Hint();
    }

    [LoggerMessage(LogLevel.Error, "A decision was taken, but the preview of drafts could not be brought up to date: those who may see drafts do not see it yet.")]
    private static partial void LogUnfollowed(ILogger logger, Exception exception);

    /// <param name="revision">What the curator had before them; null if they do not say.</param>
    private CurationFault? StalenessOf(SqliteConnection connection, Decision decision, string? revision)
    {
        if (revision is null)
            return null;
        if (Staleness.Find(connection, revision) is { } seen)
            return Staleness.Of(connection, decision, seen);
        // It may be one of the preview: its readers have no other. That follows what is published, which may be ahead.
        if (preview?.Find() is not { } edition)
            return Staleness.Unknown;
        using var previewed = edition.Database.ConnectForWatching();
        return Staleness.Find(previewed, revision) is { } there && Staleness.At(connection, there.CommittedAt) is { } here
            ? Staleness.Of(previewed, decision, there) ?? Staleness.Of(connection, decision, here)
            : Staleness.Unknown;
    }
}

/// <summary>What became of a decision.</summary>
/// <param name="Curation">Its key; null where it was not taken.</param>
public sealed record CurationOutcome(string? Curation, CurationFault? Fault)
{
    /// <summary>Whether it changed anything: not where it was sent before.</summary>
    internal bool IsNew { get; init; }

    internal static CurationOutcome Refused(CurationFault fault) => new(null, fault);
}
