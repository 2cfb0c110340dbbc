using Gateway.Store.Tables;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Search;

/// <summary>What topics are called, and how a search finds them after they were called otherwise.</summary>
/// <remarks>Words that no text has yet come among those that mend misspelt ones with the next ingest.</remarks>
internal sealed class TopicNames
{
    private const int TopicKind = (int)SearchKind.Topic;

    private readonly Dictionary<long, (string Label, string Others, string? Definition)> names;

    private TopicNames(Dictionary<long, (string Label, string Others, string? Definition)> names) => this.names = names;

    public static TopicNames Read(SqliteConnection connection) => new(connection
        .Query("SELECT id, pref_label, alt_labels, definition FROM topic", row => (Id: row.GetInt64(0), Name: (row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3))))
        .ToDictionary(topic => topic.Id, topic => topic.Name));

    /// <summary>The indexes keep no text, so what was written has to be told to be taken out.</summary>
    public void WriteChangesTo(TopicNames after, SqliteConnection connection, SearchLanguages languages)
    {
        var changed = names.Keys.Union(after.names.Keys).Where(id => !(names.TryGetValue(id, out var then) && after.names.TryGetValue(id, out var now) && then == now)).Order().ToList();
        if (changed.Count == 0)
            return;
        var text = new IndexedText(languages.Of(connection.Query("SELECT code FROM search_language ORDER BY post_count DESC, code LIMIT 1", row => row.GetString(0)).FirstOrDefault()));
        foreach (var id in changed)
        {
            if (names.TryGetValue(id, out var old))
                TakeOut(connection, text, id, old);
            if (after.names.TryGetValue(id, out var present))
                Put(connection, text, id, present);
        }
    }

    private static void TakeOut(SqliteConnection connection, IndexedText text, long id, (string Label, string Others, string? Definition) topic)
    {
        connection.Execute(
            "INSERT INTO name_search (name_search, rowid, kind, name, more) VALUES ('delete', $id, $kind, $name, $more)",
            ("$id", id), ("$kind", SearchTable.Mark(SearchKind.Topic)), ("$name", text.Of([topic.Label, .. TextList.Parse(topic.Others)])), ("$more", text.Of(topic.Definition ?? "")));
        foreach (var suggestion in connection.Query("SELECT id FROM suggestion WHERE kind = $kind AND row_id = $id", row => row.GetInt64(0), ("$kind", TopicKind), ("$id", id)))
        {
            connection.Execute(
                "INSERT INTO suggestion_search (suggestion_search, rowid, kind, name) VALUES ('delete', $id, $kind, $name)",
                ("$id", suggestion), ("$kind", SearchTable.Mark(SearchKind.Topic)), ("$name", text.WordsOf(topic.Label)));
            connection.Execute("DELETE FROM suggestion WHERE id = $id", ("$id", suggestion));
        }
    }

    private static void Put(SqliteConnection connection, IndexedText text, long id, (string Label, string Others, string? Definition) topic)
    {
        connection.Execute(
            "INSERT INTO name_search (rowid, kind, name, more) VALUES ($id, $kind, $name, $more)",
            ("$id", id), ("$kind", SearchTable.Mark(SearchKind.Topic)), ("$name", text.Of([topic.Label, .. TextList.Parse(topic.Others)])), ("$more", text.Of(topic.Definition ?? "")));
        var suggestion = connection.Query(
            "INSERT INTO suggestion (id, kind, row_id, text) SELECT coalesce(max(id), 0) + 1, $kind, $id, $text FROM suggestion RETURNING id",
            row => row.GetInt64(0), ("$kind", TopicKind), ("$id", id), ("$text", topic.Label)).Single();
        connection.Execute(
            "INSERT INTO suggestion_search (rowid, kind, name) VALUES ($id, $kind, $name)",
            ("$id", suggestion), ("$kind", SearchTable.Mark(SearchKind.Topic)), ("$name", text.WordsOf(topic.Label)));
    }
}
