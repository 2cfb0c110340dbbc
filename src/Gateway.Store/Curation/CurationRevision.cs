using Gateway.Store.Changes;
using Gateway.Store.Reading;
using Gateway.Store.Search;
using Gateway.Store.Tables;
using Gateway.Store.Writing;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Curation;

/// <summary>A revision of the same content under other decisions: made before they are laid on, it knows afterwards what they changed.</summary>
/// <param name="connection">In a transaction.</param>
internal sealed class CurationRevision(Database database, SqliteConnection connection, SearchLanguages languages)
{
    /// <summary>What has changed since this was made.</summary>
    public TouchedObjects Touched { get; } = new(connection);

    public void Add(DateTimeOffset now)
    {
        // Another connection sees what stands until the transaction ends.
        using var before = database.ConnectForWatching();
        var topics = Touched.Ids("topic");
        TopicNames.Follow(topics, before, connection, languages);
        List<string> keys = [.. Keys("post", Touched.Ids("post")), .. Keys("topic", topics), .. Keys("series", Touched.Ids("series"))];
        Touched.Stop();
        History.AddCurationRevision(connection, now);
        ContentFields.ReadDecidable(before, keys).WriteChangesTo(ContentFields.ReadDecidable(connection, keys), connection);

        // Of a row that has come or gone only one of both knows the key.
        IEnumerable<string> Keys(string table, IReadOnlyList<long> ids) => new[] { before, connection }.SelectMany(each => each.Query(
            $"SELECT key FROM {table} WHERE id IN (SELECT value FROM json_each($keys))", row => row.GetString(0), Batches.Keys(ids))).Distinct();
    }
}
