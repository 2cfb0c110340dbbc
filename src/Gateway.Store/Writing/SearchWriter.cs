using Gateway.Content.Model;
using Gateway.Graph.Texts;
using Gateway.Store.Search;
using Gateway.Store.Tables;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Writing;

/// <summary>Fills what is searched beside the texts of posts, from rows that are written: names, completions, words by how common they are.</summary>
internal sealed class SearchWriter(SqliteConnection connection, SearchLanguages languages, PostIndexing indexing)
{
    // What completes a query, the most useful first: main subjects before headings and papers, each by how much it is used.
    private const string Suggestions =
        """
        INSERT INTO suggestion (kind, row_id, text)
        SELECT kind, row_id, text FROM (
            SELECT 0 AS kind, id AS row_id, title AS text, key, 40 + 2 * min(in_degree, 20) - 30 * (superseded_by_id IS NOT NULL) AS weight FROM post
            UNION ALL SELECT 1, section.id, section.title, min(section.key), 10 + max(section.in_degree) FROM section JOIN post ON post.id = section.post_id
                WHERE section.title <> '' AND section.title_folded <> post.title_folded GROUP BY section.title_folded
            UNION ALL SELECT 2, id, title, key, min(citing_post_count, 30) FROM paper
            UNION ALL SELECT 3, id, pref_label, key, 40 + 2 * min(post_count, 20) FROM topic
            UNION ALL SELECT 4, id, title, key, 45 FROM series
            UNION ALL SELECT 5, id, name, key, 35 FROM author)
        ORDER BY weight DESC, kind, key
        """;

    private const string Words =
        """
        INSERT INTO search_word (word, post_count)
        SELECT term, sum(doc) FROM (SELECT term, doc FROM post_search_word UNION ALL SELECT term, doc FROM name_search_word) GROUP BY term
        """;

    public void Write(Snapshot snapshot)
    {
        var codes = snapshot.Posts.CountBy(post => Language.CodeOf(post.Language)).OrderByDescending(x => x.Value).ThenBy(x => x.Key, StringComparer.Ordinal).ToList();
        foreach (var (code, posts) in codes)
            connection.Execute("INSERT INTO search_language (code, post_count) VALUES ($code, $posts)", ("$code", code), ("$posts", posts));
        // What stands in no post, such as the title of a paper, is taken for the language of most.
        var text = new IndexedText(languages.Of(codes.FirstOrDefault().Key));
        using (var names = new NameIndex(connection, text))
        {
            foreach (var kind in new[] { SearchKind.Paper, SearchKind.Topic, SearchKind.Series, SearchKind.Author })
                foreach (var name in SearchedName.Read(connection, kind))
                    names.Add(kind, name);
            connection.Execute(Suggestions);
            foreach (var (id, kind, words) in connection.Query("SELECT id, kind, text FROM suggestion ORDER BY id", row => (row.GetInt64(0), (SearchKind)row.GetInt32(1), row.GetString(2))))
                names.AddCompletion(id, kind, words);
        }

        foreach (var index in new[] { "post_search", "section_search", "name_search", "suggestion_search" })
            connection.Execute($"INSERT INTO {index} ({index}) VALUES ('optimize')");
        connection.Execute(Words);
        WriteSpellings(text);
    }

    /// <summary>How words with accents are spelt, for whoever is told of them.</summary>
    private void WriteSpellings(IndexedText text)
    {
        using var update = new BoundStatement(connection, "UPDATE search_word SET spelling = ? WHERE word = ?");
        foreach (var spelt in indexing.Spellings.Concat(text.Spellings).GroupBy(x => x.Key, x => x.Value, StringComparer.Ordinal))
        {
            update.Bind(1, spelt.Min(StringComparer.Ordinal));
            update.Bind(2, spelt.Key);
            update.Run();
        }
    }
}
