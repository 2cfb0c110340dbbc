using System.Diagnostics;
using Gateway.Store.Search;
using Gateway.Store.Tables;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Gateway.Store.Reading;

/// <summary>
/// The one door through which every statement of the readers goes to the database; each is an activity of <see cref="StoreTelemetry"/>.
/// All that one session reads is of one committed state: the one that its first statement met. So it lives as long as a request.
/// </summary>
/// <remarks>
/// Loaders of a request read at the same time, so statements take turns. That costs nothing: SQLite works in the calling thread, and one after another they share one connection.
/// That of Entity Framework is opened only for LINQ, since to make its model takes as long as to start the program.
/// </remarks>
public sealed class ReadSession : IDisposable
{
    private readonly string connectionString;
    private readonly IDbContextFactory<ContentContext> contexts;
    private readonly PreparedStatements statements;
    private readonly SemaphoreSlim turn = new(1);
    private readonly Stack<IDisposable> opened = new();
    private string? revision;
    private SqliteConnection? connection;
    private ContentContext? context;

    internal ReadSession(string connectionString, IDbContextFactory<ContentContext> contexts, PreparedStatements statements, SearchLanguages languages, string? revision) =>
        (this.connectionString, this.contexts, this.statements, Languages, this.revision) = (connectionString, contexts, statements, languages, revision);

    /// <summary>Whether another revision was present when the session wanted to read its own. What has failed since then has failed for this reason.</summary>
    public bool HasMoved { get; private set; }

    internal SearchLanguages Languages { get; }

    public void Dispose()
    {
        while (opened.TryPop(out var last))
            last.Dispose();
        turn.Dispose();
    }

    /// <exception cref="RevisionMovedException">Another revision is present than the session's own.</exception>
    internal Task<List<T>> QueryAsync<T>(
        string sql, Func<ColumnReader, T> read, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters) =>
        ReadAsync(connection => Task.FromResult(Query(connection, sql, read, parameters)), cancellationToken);

    /// <summary>Several plain statements. Cancellation stops even the one that is running.</summary>
    /// <exception cref="RevisionMovedException">Another revision is present than the session's own.</exception>
    internal Task<T> ReadAsync<T>(Func<SqliteConnection, Task<T>> read, CancellationToken cancellationToken) =>
        InTurnAsync(async () => connection ??= await OpenAsync(cancellationToken), read, cancellationToken);

    /// <summary>Several statements, LINQ and plain ones. Cancellation stops even the one that is running.</summary>
    /// <exception cref="RevisionMovedException">Another revision is present than the session's own.</exception>
    internal Task<T> LinqAsync<T>(Func<ContentContext, Task<T>> read, CancellationToken cancellationToken) => InTurnAsync(
        async () =>
        {
            context ??= await OpenContextAsync(cancellationToken);
            var own = (SqliteConnection)context.Database.GetDbConnection();
            connection ??= own;
            return own;
        },
        _ => read(context!),
        cancellationToken);

    private async Task<T> InTurnAsync<T>(Func<Task<SqliteConnection>> open, Func<SqliteConnection, Task<T>> read, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            var present = await open();
            await using var interruption = cancellationToken.Register(() => SQLitePCL.raw.sqlite3_interrupt(present.Handle));
            cancellationToken.ThrowIfCancellationRequested();
            return await read(present);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == SQLitePCL.raw.SQLITE_INTERRUPT)
        {
            throw new OperationCanceledException("The statement was interrupted.", exception, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The same on a connection of this session's, for what reads by it at the moment.</summary>
    internal List<T> Query<T>(SqliteConnection connection, string sql, Func<ColumnReader, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var activity = StoreTelemetry.StartStatement(sql);
        try
        {
            return statements.Of(connection, sql).Run(read, parameters);
        }
        catch (Exception exception)
        {
            activity?.SetStatus(ActivityStatusCode.Error, exception.Message);
            throw;
        }
    }

    private async Task<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var plain = new SqliteConnection(connectionString);
        opened.Push(plain);
        await plain.OpenAsync(cancellationToken);
        // Deferred: a transaction that only reads must not wait for a writer.
        statements.Of(plain, "BEGIN").Run(row => 0);
        opened.Push(new OpenState(statements, plain));
        Meet(statements.Of(plain, CurrentRevision.NameSql).Run(row => row.Text()).Single());
        return plain;
    }

    private async Task<ContentContext> OpenContextAsync(CancellationToken cancellationToken)
    {
        var made = await contexts.CreateDbContextAsync(cancellationToken);
        opened.Push(made);
        await made.Database.OpenConnectionAsync(cancellationToken);
        var own = (SqliteConnection)made.Database.GetDbConnection();
        var state = own.BeginTransaction(deferred: true);
        opened.Push(state);
        Meet(CurrentRevision.NameIn(own));
        await made.Database.UseTransactionAsync(state, cancellationToken);
        return made;
    }

    /// <summary>What is read from now on is of the session's revision.</summary>
    private void Meet(string present)
    {
        HasMoved = present != (revision ??= present);
        if (HasMoved)
            throw new RevisionMovedException();
    }

    private sealed class OpenState(PreparedStatements statements, SqliteConnection connection) : IDisposable
    {
        public void Dispose()
        {
            // SQLite itself has ended it after some failures. The statement is looked up only now: what was prepared before may have made room for others.
            if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0)
                statements.Of(connection, "ROLLBACK").Run(row => 0);
        }
    }
}

/// <summary>The revision that a session was opened for is no more; only a new session can read on.</summary>
public sealed class RevisionMovedException() : Exception("The content has been replaced meanwhile.");
