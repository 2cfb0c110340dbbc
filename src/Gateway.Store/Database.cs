using Gateway.Content;
using Gateway.Content.Sources;
using Gateway.Store.Tables;
using Gateway.Store.Watching;
using Gateway.Store.Writing;
using Microsoft.Data.Sqlite;

namespace Gateway.Store;

/// <summary>The SQLite file. Open it once before anything else is asked of the store.</summary>
public sealed class Database
{
    /// <summary>Tells our files from other programs' (https://www.sqlite.org/fileformat.html#application_id): "GWcg" in ASCII.</summary>
    private const int ApplicationId = 0x47576367;

    /// <summary>Bodies of posts fill several pages each: larger ones than SQLite's own are written faster.</summary>
    private const int PageSize = 8192;

    /// <summary>How long to wait for another writer, in seconds: a commit of history takes far less, an ingest may take more.</summary>
    private const int BusySeconds = 5;

    /// <summary>Holds what an ingest comes back to, the upper pages of indexes above all.</summary>
    private const int WriteCacheKibibytes = 32 * 1024;

    private readonly string file;
    private readonly TimeProvider clock;
    private volatile bool isSound;

    internal Database(string file, TimeProvider clock) => (this.file, this.clock) = (file, clock);

    internal TimeProvider Clock => clock;

    /// <summary>How far an ingest of any process is.</summary>
    internal ProgressFile Progress => new(file + "-ingest", clock);

    internal static string ConnectionString(string file, SqliteOpenMode mode = SqliteOpenMode.ReadWrite) =>
        new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, DefaultTimeout = BusySeconds }.ToString();

    /// <summary>Up to this size a file is looked through for damage before anything is served of it: it takes a tenth of a second at most.</summary>
    private const long SoonLookedThrough = 32 * 1024 * 1024;

    /// <summary>Whether the file is there, but holds nothing: it is filled anew, and what cannot be read from content is lost.</summary>
    public bool IsEmptied => File.Exists(file) && new FileInfo(file).Length == 0;

    /// <summary>
    /// Whether the content may be served before its sources have been looked at again: it was read from the same set-up, has the present shape, and no scheduled
    /// post has fallen due since. Changes nothing, and looks for damage only where that is quickly done.
    /// </summary>
    /// <exception cref="DatabaseException">The file cannot be used.</exception>
    public bool Holds(IReadOnlyList<SourceOptions> sources, ContentPipelineOptions options) =>
        Present(looksForDamage: Exists && new FileInfo(file).Length <= SoonLookedThrough) is { } present
            && present.SetUp == Ingest.SetUpOf(sources, options) && !(present.NextDue <= options.Now);

    /// <summary>Whether the content has the shape that this build reads. Changes nothing, where <see cref="OpenAsync"/> would make room for content of the present shape.</summary>
    /// <exception cref="DatabaseException">The file cannot be used.</exception>
    public bool HasPresentShape()
    {
        try
        {
            using var connection = ConnectForWatching();
            RefuseForeign(connection);
            return IsCurrent(connection);
        }
        catch (SqliteException exception)
        {
            throw Fault(exception);
        }
    }

    /// <summary>Creates the database or brings it to the present shape. A file of another program is never touched.</summary>
    /// <exception cref="DatabaseException">The file cannot be used.</exception>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new SqliteConnection(ConnectionString(file, SqliteOpenMode.ReadWriteCreate));
            await connection.OpenAsync(cancellationToken);
            RefuseForeign(connection);
            RefuseDamaged(connection);
            RefuseReadOnly(connection);
            if (IsCurrent(connection))
                return;

            // Has no effect on a file that holds anything.
            connection.Execute($"PRAGMA page_size = {PageSize}");
            await using var transaction = connection.BeginTransaction();
            Upgrade(connection);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (SqliteException exception)
        {
            throw Fault(exception);
        }
    }

    /// <summary>A connection for writing. Rows come in an order of their own, each of them from one snapshot, so references are not checked as they come.</summary>
    internal SqliteConnection Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(ConnectionString(file)) { ForeignKeys = false }.ToString());
        connection.Open();
        // What was answered is never lost: SQLite's own default, from which a build of it may depart.
        connection.Execute($"PRAGMA cache_size = -{WriteCacheKibibytes}; PRAGMA synchronous = FULL");
        return connection;
    }

    /// <summary>A connection that only looks.</summary>
    internal SqliteConnection ConnectForWatching()
    {
        var connection = new SqliteConnection(ConnectionString(file));
        connection.Open();
        return connection;
    }

    /// <summary>What a failure of SQLite means to the person who named the file.</summary>
    internal DatabaseException Fault(SqliteException exception) => new(
        exception.SqliteErrorCode switch
        {
            SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED =>
                $"The database '{file}' is locked: another program is writing to it. Wait until it is done, or name another file.",
            SQLitePCL.raw.SQLITE_NOTADB => $"The file '{this.file}' is not a database. Name another file.",
            SQLitePCL.raw.SQLITE_CORRUPT => Damaged,
            SQLitePCL.raw.SQLITE_READONLY => ReadOnly,
            SQLitePCL.raw.SQLITE_CANTOPEN =>
                $"The database '{file}' cannot be opened or created. Check that its folder exists and that you may write there.",
            SQLitePCL.raw.SQLITE_FULL => $"The disk is full: the database '{file}' could not be written. Make room and try again.",
            _ => $"The database '{file}' cannot be used: SQLite reports error {exception.SqliteExtendedErrorCode}. " +
                "Check the disk and the file's permissions.",
        },
        exception);

    /// <summary>Whether anything was ever read into it that this build can read.</summary>
    /// <exception cref="DatabaseException">The file cannot be used.</exception>
    internal bool IsFilled => Present() is { Fingerprint: not "" };

    internal bool Exists => File.Exists(file);

    /// <summary>Whether it holds what would be read of content with this fingerprint.</summary>
    /// <exception cref="DatabaseException">The file cannot be used.</exception>
    internal bool HoldsReading(string fingerprint, DateTimeOffset now) => Present() is { } present && present.Fingerprint == fingerprint && !(present.NextDue <= now);

    /// <summary>Has a file that was opened filled behind a write-ahead log from the start: that takes longer, but shuts nobody out.</summary>
    /// <exception cref="DatabaseException">The file cannot be written.</exception>
    internal void LetReadersIn()
    {
        try
        {
            using var connection = Connect();
            connection.Execute("PRAGMA journal_mode = WAL");
        }
        catch (SqliteException exception)
        {
            throw Fault(exception);
        }
    }

    /// <summary>The present revision, if it has the shape that this build reads.</summary>
    private Revision? Present(bool looksForDamage = false)
    {
        if (!Exists)
            return null;
        try
        {
            using var connection = ConnectForWatching();
            RefuseForeign(connection);
            if (looksForDamage)
                RefuseDamaged(connection);
            return IsCurrent(connection) ? History.Present(connection) : null;
        }
        catch (SqliteException exception)
        {
            throw Fault(exception);
        }
    }

    private string Damaged => $"The database '{file}' is damaged. Restore it from a backup, or delete it to build it anew from the content.";

    private string ReadOnly => $"The database '{this.file}' cannot be written. Change the permissions of the file and its folder, or name another file.";

    private void RefuseForeign(SqliteConnection connection)
    {
        var (application, isEmpty) = connection.Query(
            "SELECT application_id, NOT EXISTS (SELECT 1 FROM sqlite_master) FROM pragma_application_id",
            row => (row.GetInt32(0), row.GetBoolean(1))).Single();
        if (application != ApplicationId && !(application == 0 && isEmpty))
            throw new DatabaseException($"The file '{file}' is a database of another program. Name another file.");
    }

    /// <summary>Looks through the file once, however often it is opened.</summary>
    private void RefuseDamaged(SqliteConnection connection)
    {
        if (isSound)
            return;
        if (connection.Query("PRAGMA quick_check(1)", row => row.GetString(0)) is not ["ok"])
            throw new DatabaseException(Damaged);
        isSound = true;
    }

    private void RefuseReadOnly(SqliteConnection connection)
    {
        if (SQLitePCL.raw.sqlite3_db_readonly(connection.Handle, "main") == 1)
            throw new DatabaseException(ReadOnly);
    }

    private bool IsCurrent(SqliteConnection connection)
    {
        var isCurrent = HistoryTables.AreCurrent(connection) ?? throw new DatabaseException(
            $"The database '{file}' was written by a newer version of this program. Use that version, or name another file.");
        return isCurrent && History.Present(connection)?.Shape == ContentTables.Shape;
    }

    private void Upgrade(SqliteConnection connection)
    {
        // Another process may have been first while this one waited for the lock.
        if (IsCurrent(connection))
            return;
        connection.Execute($"PRAGMA application_id = {ApplicationId}");
        HistoryTables.Upgrade(connection);
        ContentTables.Recreate(connection, withIndexes: true);
        History.AddRevision(connection, new Revision(Fingerprint: "", ContentTables.Shape, SetUp: null, NextDue: null), clock.GetUtcNow());
    }
}
