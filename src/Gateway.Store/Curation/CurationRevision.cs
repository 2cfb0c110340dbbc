using Gateway.Store.Changes;
using Gateway.Store.Search;
using Gateway.Store.Writing;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Curation;

/// <summary>A revision of the same content under other decisions: made before they are laid on, it knows afterwards what they changed.</summary>
internal sealed class CurationRevision(SqliteConnection connection, SearchLanguages languages)
{
    private readonly ContentFields before = ContentFields.ReadDecidable(connection);
    private readonly TopicNames names = TopicNames.Read(connection);

    public void Add(DateTimeOffset now)
    {
        names.WriteChangesTo(TopicNames.Read(connection), connection, languages);
        History.AddCurationRevision(connection, now);
        before.WriteChangesTo(ContentFields.ReadDecidable(connection), connection);
    }
}
