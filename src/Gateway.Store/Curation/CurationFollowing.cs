using Gateway.Store.Search;
using Gateway.Store.Writing;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Curation;

/// <summary>Has the preview hold the decisions that hold of what is published.</summary>
internal static class CurationFollowing
{
    /// <summary>Seconds: whoever decided waits for this too.</summary>
    private const int Patience = 1;

    /// <summary>Does nothing where it does already. Where somebody else writes there for longer, the end of that ingest or the next decision brings them.</summary>
    public static void TryFollow(Preview preview, Database published, SearchLanguages languages)
    {
        try
        {
            using var connection = preview.Database.Connect();
            connection.DefaultTimeout = Patience;
            using var transaction = connection.BeginTransaction(deferred: false);
            var revision = new CurationRevision(preview.Database, connection, languages);
            if (!CurationJournal.CopyFrom(published, connection))
                return;
            new CurationLayer(connection, new RowIds(History.Count(connection) + 1), published.Clock.GetUtcNow(), revision.Touched).Lay();
            revision.Add(published.Clock.GetUtcNow());
            transaction.Commit();
            preview.Revision.Expire();
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
        }
    }
}
