using System.Security.Cryptography;
using Gateway.Store.Tables;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Keys;

/// <summary>The API keys of a database. Each request asks for its own, so that what another process revokes is refused from the next request on.</summary>
public sealed class ApiKeys
{
    private const string Columns = "id, name, scopes, created_at, expires_at, revoked_at, last_used_at";

    private readonly Database database;

    internal ApiKeys(Database database) => this.database = database;

    /// <summary>Returns the key; nobody can ask for it again.</summary>
    /// <returns>Null if a key that is not revoked has the name.</returns>
    /// <exception cref="DatabaseException">The database cannot be written.</exception>
    public ApiKeyText? Add(string name, IReadOnlyList<string> scopes, DateTimeOffset? expiresAt) => Use(connection =>
    {
        var key = ApiKeyText.Create();
        using var insert = connection.Command(
            """
            INSERT INTO api_key (id, name, scopes, secret_hash, created_at, expires_at)
            SELECT $id, $name, $scopes, $hash, $now, $expiresAt WHERE NOT EXISTS (SELECT 1 FROM api_key WHERE name = $name AND revoked_at IS NULL)
            """,
            ("$id", key.Id),
            ("$name", name),
            ("$scopes", string.Join(' ', scopes)),
            ("$hash", key.Hash()),
            ("$now", database.Clock.GetUtcNow().UtcTicks),
            ("$expiresAt", expiresAt?.UtcTicks));
        return insert.ExecuteNonQuery() == 1 ? key : null;
    });

    /// <summary>All that ever were, the oldest first.</summary>
    /// <exception cref="DatabaseException">The database cannot be read.</exception>
    public IReadOnlyList<ApiKeyRecord> All() => Use(connection => connection.Query($"SELECT {Columns} FROM api_key ORDER BY created_at, id", Read));

    /// <summary>Whether somebody may hold a key that is not revoked.</summary>
    /// <exception cref="DatabaseException">The database cannot be read.</exception>
    public bool Any() => Use(connection => connection.Query("SELECT EXISTS (SELECT 1 FROM api_key WHERE revoked_at IS NULL)", row => row.GetBoolean(0)).Single());

    /// <summary>Whether somebody may hold a key with this scope that is still valid.</summary>
    /// <exception cref="DatabaseException">The database cannot be read.</exception>
    public bool AnyWith(string scope) => All().Any(key => key.StateAt(database.Clock.GetUtcNow()) == ApiKeyState.Valid && key.Scopes.Contains(scope));

    /// <returns>The key, or null if none that is not revoked has this id or name.</returns>
    /// <exception cref="DatabaseException">The database cannot be written.</exception>
    public ApiKeyRecord? Revoke(string idOrName) => Use(connection => connection.Query(
        $"UPDATE api_key SET revoked_at = $now WHERE (id = $key OR name = $key) AND revoked_at IS NULL RETURNING {Columns}",
        Read,
        ("$now", database.Clock.GetUtcNow().UtcTicks),
        ("$key", idOrName)).FirstOrDefault());

    /// <summary>The key that has this secret, be it expired or revoked; null if there is none.</summary>
    /// <exception cref="DatabaseException">The database cannot be read.</exception>
    public ApiKeyRecord? Find(ApiKeyText key) => Use(connection =>
    {
        var known = connection.Query(
            $"SELECT {Columns}, secret_hash FROM api_key WHERE id = $id", row => (Record: Read(row), Hash: row.GetFieldValue<byte[]>(7)), ("$id", key.Id));
        // How long a comparison takes would tell how much of the hash is right.
        return known is [var (record, hash)] && CryptographicOperations.FixedTimeEquals(hash, key.Hash()) ? record : null;
    });

    /// <summary>Notes that a key is used now.</summary>
    /// <returns>False if another process writes to the database.</returns>
    /// <exception cref="DatabaseException">The database cannot be written.</exception>
    public bool TryNoteUse(string id)
    {
        try
        {
            using var connection = database.ConnectForWatching();
            using var update = connection.Command("UPDATE api_key SET last_used_at = $now WHERE id = $id", ("$now", database.Clock.GetUtcNow().UtcTicks), ("$id", id));
            // Seconds. An ingest may hold the lock for long, and the next use will do as well.
            update.CommandTimeout = 1;
            update.ExecuteNonQuery();
            return true;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            return false;
        }
        catch (SqliteException exception)
        {
            throw database.Fault(exception);
        }
    }

    private static ApiKeyRecord Read(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2).Split(' ', StringSplitOptions.RemoveEmptyEntries), row.MomentOrNull(3)!.Value,
        row.MomentOrNull(4), row.MomentOrNull(5), row.MomentOrNull(6));

    private T Use<T>(Func<SqliteConnection, T> use)
    {
        try
        {
            using var connection = database.ConnectForWatching();
            return use(connection);
        }
        catch (SqliteException exception)
        {
            throw database.Fault(exception);
        }
    }
}
