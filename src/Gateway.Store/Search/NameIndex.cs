using System.Text.Json;
using Gateway.Store.Tables;
using Gateway.Store.Writing;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Search;

/// <summary>Puts what is called by a name where searches and completions find it, and takes it out. The indexes keep no text, so to take out needs what was put in.</summary>
internal sealed class NameIndex(SqliteConnection connection, IndexedText text) : IDisposable
{
    private readonly BoundStatement name = new(connection, "INSERT INTO name_search (rowid, kind, name, more) VALUES (?, ?, ?, ?)");
    private readonly BoundStatement formerName = new(connection, "INSERT INTO name_search (name_search, rowid, kind, name, more) VALUES ('delete', ?, ?, ?, ?)");
    private readonly BoundStatement completion = new(connection, "INSERT INTO suggestion_search (rowid, kind, name) VALUES (?, ?, ?)");
    private readonly BoundStatement formerCompletion = new(connection, "INSERT INTO suggestion_search (suggestion_search, rowid, kind, name) VALUES ('delete', ?, ?, ?)");

    public void Dispose()
    {
        name.Dispose();
        formerName.Dispose();
        completion.Dispose();
        formerCompletion.Dispose();
    }

    public void Add(SearchKind kind, SearchedName named) => Run(name, kind, named);

    public void Remove(SearchKind kind, SearchedName named) => Run(formerName, kind, named);

    /// <param name="suggestion">Its row.</param>
    public void AddCompletion(long suggestion, SearchKind kind, string words) => Run(completion, suggestion, kind, words);

    /// <inheritdoc cref="AddCompletion"/>
    public void RemoveCompletion(long suggestion, SearchKind kind, string words) => Run(formerCompletion, suggestion, kind, words);

    private void Run(BoundStatement statement, SearchKind kind, SearchedName named)
    {
        statement.Bind(1, named.Id);
        statement.Bind(2, SearchTable.Mark(kind));
        statement.Bind(3, text.Of([named.Name, .. TextList.Parse(named.Others)]));
        statement.Bind(4, text.Of(named.More ?? ""));
        statement.Run();
    }

    private void Run(BoundStatement statement, long suggestion, SearchKind kind, string words)
    {
        statement.Bind(1, suggestion);
        statement.Bind(2, SearchTable.Mark(kind));
        statement.Bind(3, text.WordsOf(words));
        statement.Run();
    }
}

/// <summary>By what an object is found.</summary>
/// <param name="Id">Its row.</param>
/// <param name="Others">Other names, as a list in JSON.</param>
/// <param name="More">Text that counts less.</param>
internal readonly record struct SearchedName(long Id, string Name, string Others, string? More)
{
    /// <summary>Of objects of a kind that has its index among the names.</summary>
    /// <param name="ids">Of which rows; null for all.</param>
    public static List<SearchedName> Read(SqliteConnection connection, SearchKind kind, IReadOnlyCollection<long>? ids = null)
    {
        var table = SearchTable.Of(kind);
        var more = kind switch
        {
            SearchKind.Paper => "concat_ws(' ', authors, year, venue, arxiv_id, doi)",
            SearchKind.Topic => "definition",
            SearchKind.Series => "slug",
            SearchKind.Author => "bio",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "It is found by its text."),
        };
        return connection.Query(
            $"SELECT id, {table.TitleColumn}, {table.OtherNamesColumn}, {more} FROM {table.Rows} WHERE $ids IS NULL OR id IN (SELECT value FROM json_each($ids))",
            row => new SearchedName(row.GetInt64(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3)),
            ("$ids", ids is null ? null : JsonSerializer.Serialize(ids)));
    }
}
