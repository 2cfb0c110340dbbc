using System.Diagnostics;
using Gateway.Store.Tables;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Gateway.Store.Reading;

/// <summary>
/// The one door through which every statement of a reader goes to the database; each is an activity of <see cref="StoreTelemetry"/>.
/// </summary>
/// <remarks>
/// Each call sees one committed state, but two calls may see two: an ingest can commit between them. Row ids never recur,
/// so such a request misses rows rather than joining wrong ones.
/// </remarks>
public sealed class ReadSession
{
    private readonly string connectionString;
    private readonly IDbContextFactory<ContentContext> contexts;

    internal ReadSession(string connectionString, IDbContextFactory<ContentContext> contexts) =>
        (this.connectionString, this.contexts) = (connectionString, contexts);

    internal async Task<List<T>> QueryAsync<T>(
        string sql, Func<ColumnReader, T> read, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        return await QueryAsync(connection, sql, read, cancellationToken, parameters);
    }

    /// <summary>Several statements, LINQ and plain ones, that see the same state.</summary>
    internal async Task<T> ReadAsync<T>(Func<ContentContext, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);

        // Deferred: a transaction that only reads must not wait for a writer.
        await using var transaction = ((SqliteConnection)context.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await context.Database.UseTransactionAsync(transaction, cancellationToken);
        return await read(context);
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
}
