using System.Security.Cryptography;
using System.Text;
using Gateway.Content;
using Gateway.Content.Model;
using Gateway.Content.Sources;
using Gateway.Graph;
using Gateway.Graph.Layout;
using Gateway.Store.Changes;
using Gateway.Store.Curation;
using Gateway.Store.Reading;
using Gateway.Store.Search;
using Gateway.Store.Tables;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Writing;

/// <summary>Reads sources and replaces the content of the database, at once or not at all.</summary>
public sealed class Ingest : IDisposable
{
    private readonly Database database;

    private readonly CurrentRevision current;
    private readonly SearchLanguages languages;
    private readonly PreviewIngest? follower;
    private readonly Database? published;

    // Two of one program would only wait for each other at the database.
    private readonly SemaphoreSlim turn = new(1);

    /// <param name="follower">Reads the same with drafts.</param>
    /// <param name="published">Of which the database is a preview, so that both call one post by one key.</param>
    internal Ingest(Database database, CurrentRevision current, SearchLanguages languages, PreviewIngest? follower = null, Database? published = null) =>
        (this.database, this.current, this.languages, this.follower, this.published) = (database, current, languages, follower, published);

    public void Dispose() => turn.Dispose();

    /// <summary>Whether one goes on in this program: another one waits for its end.</summary>
    public bool IsUnderWay => turn.CurrentCount == 0;

    /// <summary>Afterwards the database holds exactly these sources. Unchanged content is noticed early and makes no revision.</summary>
    /// <exception cref="DatabaseException">The database cannot be written; the old content stands.</exception>
    /// <exception cref="NoPostsException">The sources hold no post, but the database does; the old content stands.</exception>
    public Task<IngestSummary> RunAsync(
        IReadOnlyList<SourceOptions> sources, ContentPipelineOptions options, IProgress<IngestProgress>? progress, CancellationToken cancellationToken) =>
        RunAsync(sources, options, isFull: false, new IngestRuns(sources.Select(source => source.Name), database.Clock, progress), cancellationToken);

    /// <summary>The same, but that nobody hears of progress.</summary>
    /// <param name="isFull">Whether unchanged content is read again too.</param>
    internal Task<IngestSummary> RunAsync(IReadOnlyList<SourceOptions> sources, ContentPipelineOptions options, bool isFull, CancellationToken cancellationToken) =>
        RunAsync(sources, options, isFull, new IngestRuns(sources.Select(source => source.Name), database.Clock, listener: null), cancellationToken);

    /// <summary>The same in the background.</summary>
    /// <param name="isFull">Whether unchanged content is read again too.</param>
    public StartedIngest Start(IReadOnlyList<SourceOptions> sources, ContentPipelineOptions options, bool isFull, CancellationToken cancellationToken)
    {
        var runs = new IngestRuns(sources.Select(source => source.Name), database.Clock, listener: null);
        // It belongs to nobody's request: no trace of one goes on in it.
        using var flow = ExecutionContext.SuppressFlow();
        return new StartedIngest(runs.Present(), Task.Run(() => RunAsync(sources, options, isFull, runs, cancellationToken), CancellationToken.None));
    }

    private async Task<IngestSummary> RunAsync(
        IReadOnlyList<SourceOptions> sources, ContentPipelineOptions options, bool isFull, IngestRuns runs, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            var survey = await ContentPipeline.SurveyAsync(sources, options, cancellationToken);
            runs.Count(survey);
            var summary = await RunAsync(
                OfThisBuild(survey.Fingerprint),
                SetUpOf(sources, options),
                options.Now,
                isFull,
                (known, sink) => ContentPipeline.ReadAsync(survey, known, sink, runs, cancellationToken),
                runs,
                cancellationToken);
            if (!options.IncludeDrafts)
                follower?.Follow(sources, options, survey, isFull);
            return summary;
        }
        catch (Exception reason) when (reason is not DatabaseException)
        {
            // A database that cannot be written cannot hold this either.
            TryRemember(runs, reason);
            throw;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Without the sources, of which no run is kept.</summary>
    /// <param name="fingerprint">Stands for what <paramref name="read"/> would find.</param>
    internal Task<IngestSummary> RunAsync(
        string fingerprint, DateTimeOffset now, Func<Identities, IContentSink, Task<Snapshot>> read, CancellationToken cancellationToken) =>
        RunAsync(fingerprint, setUp: null, now, isFull: false, read, new IngestRuns([], database.Clock, null), cancellationToken);

    private async Task<IngestSummary> RunAsync(
        string fingerprint, string? setUp, DateTimeOffset now, bool isFull, Func<Identities, IContentSink, Task<Snapshot>> read, IngestRuns runs,
        CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = database.Connect();
            var present = History.Present(connection);
            var changed = isFull || present?.Fingerprint != fingerprint || present.NextDue <= now;
            var times = default(IngestTimes);
            if (changed)
                times = await ReplaceAsync(connection, fingerprint, setUp, now, holdsPosts: HoldsPosts(connection, present), read, runs, cancellationToken);
            else
                RememberUnchanged(connection, setUp, runs);
            current.Expire();
            return IngestSummaries.Of(connection, changed, times);
        }
        catch (SqliteException exception)
        {
            throw database.Fault(exception);
        }
    }

    private async Task<IngestTimes> ReplaceAsync(
        SqliteConnection connection, string fingerprint, string? setUp, DateTimeOffset now, bool holdsPosts,
        Func<Identities, IContentSink, Task<Snapshot>> read, IngestRuns runs, CancellationToken cancellationToken)
    {
        using var transaction = new IngestTransaction(connection);
        await using var showing = runs.Show(database.Progress, transaction.IsFirstFill);
        var before = holdsPosts ? IngestRuns.Posts(connection) : new Dictionary<string, PostState>();
        var fieldsBefore = holdsPosts ? ContentFields.Read(connection) : null;
        var known = LoadIdentities(connection, holdsPosts);
        var places = holdsPosts ? SnapshotWriter.KnownPlaces(connection) : new Dictionary<ContentKey, Placing>();
        var ids = new RowIds(History.Count(connection) + 1);

        ContentTables.Recreate(connection, withIndexes: false);
        var words = new PostIndexing(languages);
        using var content = new ContentWriter(connection, ids, words);
        var corpus = new CorpusReader();
        var snapshot = LinkFaults.Report(await read(known, new ReadPosts(content, corpus)));
        // A folder that is empty of a sudden is a slip or a missing mount, seldom a wish.
        if (snapshot.Posts.Count == 0 && holdsPosts)
            throw new NoPostsException();

        await content.FinishAsync();
        cancellationToken.ThrowIfCancellationRequested();
        var start = database.Clock.GetTimestamp();
        var conclusions = Conclusions.Of(corpus.Finish(snapshot), places, cancellationToken);
        var concluding = database.Clock.GetElapsedTime(start);
        snapshot = snapshot with { Diagnostics = [.. snapshot.Diagnostics, .. conclusions.Diagnostics] };
        var firstSeen = History.FirstSeen(connection, snapshot.Diagnostics, now);
        using (var writer = new SnapshotWriter(connection, ids, content.Written))
            writer.Write(snapshot, conclusions, firstSeen, cancellationToken);
        ContentTables.CreateIndexes(connection, table => !ContentWriter.Indexes(table));
        History.Remember(connection, known, snapshot.Posts);
        StatedCurations.Write(connection, ids, snapshot.Curations);
        if (published is not null)
            CurationJournal.CopyFrom(published, connection);
        new CurationLayer(connection, ids, now).Lay();
        var indexing = database.Clock.GetTimestamp();
        new SearchWriter(connection, languages, words).Write(snapshot);
        var times = new IngestTimes(concluding, content.Indexing + database.Clock.GetElapsedTime(indexing));
        History.AddRevision(connection, new Revision(fingerprint, ContentTables.Shape, setUp, snapshot.NextDue), now);
        fieldsBefore?.WriteChangesTo(ContentFields.Read(connection), connection);
        runs.Succeed(connection, before, IngestRuns.Posts(snapshot));

        // With synchronous=FULL, since history is among what is committed.
        cancellationToken.ThrowIfCancellationRequested();
        transaction.Commit();
        return times;
    }

    /// <summary>For a preview whose content has not changed: what was decided meanwhile holds there too.</summary>
    internal void FollowDecisions(Preview preview) => CurationFollowing.TryFollow(preview, published!, languages);

    private Identities LoadIdentities(SqliteConnection connection, bool holdsPosts)
    {
        var own = History.Load(connection, holdsPosts);
        if (published is null)
            return own;
        using var elder = published.ConnectForWatching();
        return own.Under(History.Load(elder, HoldsPosts(elder, History.Present(elder))));
    }

    private static void RememberUnchanged(SqliteConnection connection, string? setUp, IngestRuns runs)
    {
        var posts = IngestRuns.Posts(connection);
        try
        {
            using var transaction = connection.BeginTransaction();
            History.RememberSetUp(connection, setUp);
            runs.Succeed(connection, posts, posts);
            transaction.Commit();
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == SQLitePCL.raw.SQLITE_BUSY)
        {
            // Somebody else ingests right now, whose runs will be the newest.
        }
    }

    /// <summary>What made the ingest fail matters more than whether that could be written down.</summary>
    private void TryRemember(IngestRuns runs, Exception reason)
    {
        try
        {
            using var connection = database.Connect();
            using var transaction = connection.BeginTransaction();
            runs.Fail(connection, reason);
            transaction.Commit();
        }
        catch (SqliteException)
        {
        }
    }

    private static bool HoldsPosts(SqliteConnection connection, Revision? present) =>
        present?.Shape == ContentTables.Shape && connection.Query("SELECT EXISTS (SELECT 1 FROM post)", row => row.GetBoolean(0)).Single();

    /// <summary>Stands for what an ingest reads, but for what is in the files.</summary>
    internal static string SetUpOf(IReadOnlyList<SourceOptions> sources, ContentPipelineOptions options) => OfThisBuild(SetUp.HashOf(sources, options));

    /// <summary>Differs also when the program does: another build may read the same files otherwise.</summary>
    internal static string OfThisBuild(string content)
    {
        var builds = new[] { typeof(ContentPipeline), typeof(Conclusions), typeof(Ingest) }.Select(type => type.Module.ModuleVersionId);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', [content, .. builds]))));
    }
}

/// <summary>An ingest that goes on.</summary>
/// <param name="Runs">As they began, one a source.</param>
public sealed record StartedIngest(IReadOnlyList<IngestRunRecord> Runs, Task<IngestSummary> Completion);

/// <summary>What the database holds after an ingest.</summary>
/// <param name="LinksResolved">Links to posts and sections whose target was found, redirected ones and those within one post included.</param>
/// <param name="LinksBroken">Links to posts or sections that do not exist, those within one post included.</param>
/// <param name="PostsOfSource">By the source's name.</param>
/// <param name="Changed">Whether the ingest made a new revision.</param>
/// <param name="SearchIndexBytes">Size of the full-text indexes; null where content was unchanged, since measuring it takes time.</param>
public sealed record IngestSummary(
    int Posts,
    int Sections,
    int LinksResolved,
    int LinksBroken,
    int References,
    int Papers,
    IReadOnlyDictionary<DiagnosticSeverity, int> Diagnostics,
    IReadOnlyList<Source> Sources,
    IReadOnlyDictionary<string, int> PostsOfSource,
    bool Changed,
    long? SearchIndexBytes,
    IngestTimes Times);

/// <summary>What parts of an ingest took; nothing where content was unchanged.</summary>
/// <param name="Concluding">Drawing conclusions.</param>
/// <param name="Indexing">Filling the full-text indexes, without cutting texts into words, which is done beside.</param>
public readonly record struct IngestTimes(TimeSpan Concluding, TimeSpan Indexing);
