using Gateway.Store.Tables;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Search;

/// <summary>Has searches find topics that are called otherwise than before.</summary>
/// <remarks>Words that no text has yet come among those that mend misspelt ones with the next ingest.</remarks>
internal static class TopicNames
{
    /// <param name="topics">Those that may have changed.</param>
    /// <param name="before">A connection that sees how they were called.</param>
    public static void Follow(IReadOnlyCollection<long> topics, SqliteConnection before, SqliteConnection connection, SearchLanguages languages)
    {
        var (old, present) = (SearchedName.Read(before, SearchKind.Topic, topics), SearchedName.Read(connection, SearchKind.Topic, topics));
        if (old.ToHashSet().SetEquals(present))
            return;
        var language = connection.Query("SELECT code FROM search_language ORDER BY post_count DESC, code LIMIT 1", row => row.GetString(0)).FirstOrDefault();
        using var index = new NameIndex(connection, new IndexedText(languages.Of(language)));
        foreach (var name in old.Except(present))
            TakeOut(connection, index, name);
        foreach (var name in present.Except(old))
            Put(connection, index, name);
    }

    private static void TakeOut(SqliteConnection connection, NameIndex index, SearchedName topic)
    {
        index.Remove(SearchKind.Topic, topic);
        foreach (var suggestion in connection.Query(
            "DELETE FROM suggestion WHERE kind = $kind AND row_id = $id RETURNING id", row => row.GetInt64(0), ("$kind", SearchKind.Topic), ("$id", topic.Id)))
            index.RemoveCompletion(suggestion, SearchKind.Topic, topic.Name);
    }

    private static void Put(SqliteConnection connection, NameIndex index, SearchedName topic)
    {
        index.Add(SearchKind.Topic, topic);
        var suggestion = connection.Query(
            "INSERT INTO suggestion (id, kind, row_id, text) SELECT coalesce(max(id), 0) + 1, $kind, $id, $text FROM suggestion RETURNING id",
            row => row.GetInt64(0), ("$kind", SearchKind.Topic), ("$id", topic.Id), ("$text", topic.Name)).Single();
        index.AddCompletion(suggestion, SearchKind.Topic, topic.Name);
    }
}
