using Gateway.Store.Reading;
using Gateway.Store.Search;
using Gateway.Store.Watching;
using Gateway.Store.Writing;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Curation;

/// <summary>Takes decisions: into the journal and onto the content, in one transaction, which makes a revision.</summary>
public sealed class Curations : IDisposable
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

    /// <param name="preview">Follows each decision, if it is filled.</param>
    /// <param name="watch">Tells those who listen at once.</param>
    internal Curations(Database database, CurrentRevision current, SearchLanguages languages, Preview? preview, DatabaseWatch watch) =>
        (this.database, this.current, this.languages, this.preview, this.watch) = (database, current, languages, preview, watch);

    public void Dispose() => turn.Dispose();

    /// <summary>Of a decision about the same subject the last one holds from now on. The same one may be sent with another note.</summary>
    /// <exception cref="DatabaseException">The database cannot be written; nothing is decided.</exception>
    public Task<CurationOutcome> DecideAsync(Decision wanted, CurationEntry entry, CancellationToken cancellationToken) => ChangeAsync(
        connection =>
        {
            var ids = new RowIds(History.Count(connection) + 1);
            var decision = new CuratedContent(connection, ids).Settle(wanted);
            if (CurationJournal.SentBefore(connection, entry) is var (sent, known))
                return known == decision ? new(sent, null) : CurationOutcome.Refused(CurationFault.ReusedId);
            if (StalenessOf(connection, decision, entry.Revision) is { } stale)
                return CurationOutcome.Refused(stale);
            var before = CurationJournal.About(connection, decision.Subject);
            if (before?.Decision == decision && (entry.Note is null || entry.Note == before.Note))
                return CurationOutcome.Refused(new(CurationFaultCode.Duplicate, "It has been decided so before.", [new("Curation", before.Key)]));
            var now = database.Clock.GetUtcNow();
            if (before is not null)
                CurationJournal.Add(connection, CurationEvent.Replaced, before.Key, null, entry, now);
            var key = CurationJournal.NewKey();
            if (new CurationLayer(connection, ids, now).Lay(new(key, decision, entry.Note)) is { } fault)
                return CurationOutcome.Refused(fault);
            CurationJournal.Add(connection, CurationEvent.Taken, key, decision, entry, now);
            return new(key, null) { IsNew = true };
        },
        cancellationToken);

    /// <summary>What the gateway itself finds holds again.</summary>
    /// <exception cref="DatabaseException">The database cannot be written; the decision holds.</exception>
    public Task<CurationOutcome> WithdrawAsync(string curation, CurationEntry entry, CancellationToken cancellationToken) => ChangeAsync(
        connection =>
        {
            if (CurationJournal.SentBefore(connection, entry) is var (sent, known))
                return known is null && sent == curation ? new(sent, null) : CurationOutcome.Refused(CurationFault.ReusedId);
            if (StatedCurations.FileOf(connection, curation) is { } file)
                return CurationOutcome.Refused(new(CurationFaultCode.InvalidValue, $"It stands in {file} of its source: take it out there.", [new("Curation", curation)]));
            if (!CurationJournal.Holds(connection, curation))
                return CurationOutcome.Refused(CurationFault.NotFound(new("Curation", curation)));
            var now = database.Clock.GetUtcNow();
            CurationJournal.Add(connection, CurationEvent.Withdrawn, curation, null, entry, now);
            new CurationLayer(connection, new RowIds(History.Count(connection) + 1), now).Lay();
            return new(curation, null) { IsNew = true };
        },
        cancellationToken);

    private async Task<CurationOutcome> ChangeAsync(Func<SqliteConnection, CurationOutcome> change, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            await using var connection = database.Connect();
            connection.DefaultTimeout = BusySeconds;
            var outcome = Commit(connection, change);
            current.Expire();
            if (outcome.IsNew && preview?.Find() is not null)
                CurationFollowing.TryFollow(preview, database, languages);
            watch.Hint();
            return outcome;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            return CurationOutcome.Refused(new(CurationFaultCode.Busy, "The sources are being read right now: send it again in a moment.", []));
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

    private CurationOutcome Commit(SqliteConnection connection, Func<SqliteConnection, CurationOutcome> change)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var revision = new CurationRevision(connection, languages);
        var outcome = change(connection);
        if (!outcome.IsNew)
            return outcome;
        revision.Add(database.Clock.GetUtcNow());

        // Synchronous by SQLite's default (FULL): what was answered is never lost.
        transaction.Commit();
        return outcome;
    }

    /// <summary>The revision may be one of the preview: its readers have no other.</summary>
    private CurationFault? StalenessOf(SqliteConnection connection, Decision decision, string? revision)
    {
        if (revision is null || Staleness.Knows(connection, revision) || preview?.Find() is not { } edition)
            return Staleness.Of(connection, decision, revision);
        using var previewed = edition.Database.ConnectForWatching();
        return Staleness.Of(previewed, decision, revision);
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
