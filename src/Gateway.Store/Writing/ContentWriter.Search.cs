using Gateway.Store.Search;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Writing;

internal sealed partial class ContentWriter
{
    private sealed class SearchRows(SqliteConnection connection) : IDisposable
    {
        private readonly BoundStatement post = new(connection, "INSERT INTO post_search (rowid, title, headings, body) VALUES (?, ?, ?, ?)");
        private readonly BoundStatement section = new(connection, "INSERT INTO section_search (rowid, title, above, body) VALUES (?, ?, ?, ?)");

        public void Write(IndexedPost indexed, WrittenPost place)
        {
            Insert(post, place.Id, indexed.Title, indexed.Headings, indexed.Body);
            foreach (var (index, part) in indexed.Sections.Index())
                Insert(section, place.SectionId(index), part.Title, part.Above, part.Body);
        }

        public void Dispose()
        {
            post.Dispose();
            section.Dispose();
        }

        private static void Insert(BoundStatement statement, long id, string title, string second, string body)
        {
            statement.Bind(1, id);
            statement.Bind(2, title);
            statement.Bind(3, second);
            statement.Bind(4, body);
            statement.Run();
        }
    }
}
