using Microsoft.Extensions.DependencyInjection;

namespace Gateway.Store;

public static class StoreServices
{
    /// <summary>Adds the readers and <see cref="Writing.Ingest"/> over one SQLite file.</summary>
    public static IServiceCollection AddGatewayStore(this IServiceCollection services, string databaseFile) => throw new NotImplementedException();
}

/// <summary>Opens the database: creates or upgrades it.</summary>
public interface IDatabase
{
    /// <exception cref="DatabaseException">The file cannot be used.</exception>
    Task OpenAsync(CancellationToken cancellationToken);
}

/// <summary>A database that cannot be used: locked, not ours, unreadable. The message is one sentence for people.</summary>
public sealed class DatabaseException(string message, Exception? inner = null) : Exception(message, inner);
