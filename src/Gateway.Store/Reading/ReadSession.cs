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
/// Loaders of a request read at the same time, so statements take turns. That costs nothing: SQLite works in the calling thread,
/// and one after another they share one connection.
/// </remarks>
public sealed class ReadSession : IDisposable
{
    private readonly IDbContextFactory<ContentContext> contexts;
    private readonly SemaphoreSlim turn = new(1);
    private readonly string? revision;
    private ContentContext? context;
    private SqliteTransaction? state;

    internal ReadSession(IDbContextFactory<ContentContext> contexts, SearchLanguages languages, string? revision) =>
        (this.contexts, Languages, this.revision) = (contexts, languages, revision);

    /// <summary>Whether another revision was present when the session wanted to read its own. What has failed since then has failed for this reason.</summary>
    public bool HasMoved { get; private set; }

    internal SearchLanguages Languages { get; }

    public void Dispose()
    {
        state?.Dispose();
        context?.Dispose();
        turn.Dispose();
    }

    /// <exception cref="RevisionMovedException">Another revision is present than the session's own.</exception>
    internal Task<List<T>> QueryAsync<T>(
        string sql, Func<ColumnReader, T> read, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters) =>
        ReadAsync(
            context => QueryAsync((SqliteConnection)context.Database.GetDbConnection(), sql, read, cancellationToken, parameters), cancellationToken);

    /// <summary>Several statements, LINQ and plain ones. Cancellation stops even the one that is running.</summary>
    internal async Task<T> ReadAsync<T>(Func<ContentContext, Task<T>> read, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            context ??= await OpenAsync(cancellationToken);
            var connection = (SqliteConnection)context.Database.GetDbConnection();
            await using var interruption = cancellationToken.Register(() => SQLitePCL.raw.sqlite3_interrupt(connection.Handle));
            return await read(context);
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

    internal static async Task<List<T>> QueryAsync<T>(
        SqliteConnection connection, string sql, Func<ColumnReader, T> read, CancellationToken cancellationToken,
        params (string Name, object? Value)[] parameters)
    {
        using var activity = StoreTelemetry.StartStatement(sql);
        try
        {
            await using var command = connection.Command(sql, parameters);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var rows = new List<T>();
            while (await reader.ReadAsync(cancellationToken))
                rows.Add(read(new ColumnReader(reader)));
            return rows;
        }
        catch (Exception exception)
        {
            activity?.SetStatus(ActivityStatusCode.Error, exception.Message);
            throw;
        }
    }

    private async Task<ContentContext> OpenAsync(CancellationToken cancellationToken)
    {
        var opened = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            await opened.Database.OpenConnectionAsync(cancellationToken);
            // Deferred: a transaction that only reads must not wait for a writer.
            state = ((SqliteConnection)opened.Database.GetDbConnection()).BeginTransaction(deferred: true);
            await opened.Database.UseTransactionAsync(state, cancellationToken);
            HasMoved = revision is not null && revision != CurrentRevision.NameIn((SqliteConnection)opened.Database.GetDbConnection());
            return HasMoved ? throw new RevisionMovedException() : opened;
        }
        catch
        {
            state?.Dispose();
            state = null;
            await opened.DisposeAsync();
            throw;
        }
    }
}

/// <summary>The revision that a session was opened for is no more; only a new session can read on.</summary>
public sealed class RevisionMovedException() : Exception("The content has been replaced meanwhile.");
