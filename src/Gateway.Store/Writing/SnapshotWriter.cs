using Gateway.Content.Model;
using Gateway.Graph.Metrics;
using Gateway.Store.Tables;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Gateway.Store.Writing;

/// <summary>Turns a snapshot into rows of the empty content tables.</summary>
internal sealed partial class SnapshotWriter(IModel model, SqliteConnection connection, RowIds ids, BodyWriter bodies) : IDisposable
{
    /// <summary>By which people's reading speed is counted: words a minute, a usual figure for technical prose.</summary>
    private const int WordsPerMinute = 220;

    private readonly Dictionary<Type, IDisposable> inserts = [];

    // Where a key or an index of the snapshot became a row.
    private readonly Dictionary<string, long> sourceIds = [];
    private readonly Dictionary<string, long> authorIds = [];
    private readonly Dictionary<ContentKey, long> paperIds = [];
    private readonly Dictionary<ContentKey, long> topicIds = [];
    private readonly Dictionary<ContentKey, long> postIds = [];
    private readonly Dictionary<ContentKey, long[]> sectionIds = [];
    private readonly Dictionary<ContentKey, long> linkIds = [];

    /// <summary>Per post the works it cites; see <see cref="CitedPapers"/>.</summary>
    private Dictionary<ContentKey, List<ContentKey>> citedPapers = [];

    /// <param name="firstSeen">UTC ticks by the key of each diagnostic.</param>
    public void Write(
        Snapshot snapshot,
        IReadOnlyDictionary<ContentKey, PostMetrics> metrics,
        IReadOnlyDictionary<string, long> firstSeen,
        CancellationToken cancellationToken)
    {
        foreach (var source in snapshot.Sources)
            WriteSource(source);
        foreach (var author in snapshot.Authors)
            WriteAuthor(author);
        var posts = snapshot.Posts.ToDictionary(post => post.Key);
        citedPapers = posts.ToDictionary(post => post.Key, post => CitedPapers(post.Value).ToList());
        WritePapers(snapshot);
        WriteTopics(snapshot);
        foreach (var post in snapshot.Posts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            WritePost(post, metrics[post.Key]);
        }

        var linksTo = snapshot.Links.Where(link => link is { To: not null, ToSection: not null } && link.To != link.From)
            .CountBy(link => (link.To!.Value, link.ToSection!.Value)).ToDictionary();
        foreach (var post in snapshot.Posts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            WriteSections(post, index => linksTo.GetValueOrDefault((post.Key, index)));
            WriteBibliography(post);
            WriteExhibits(post);
        }

        foreach (var series in snapshot.Series)
            WriteSeries(series, posts);

        foreach (var link in snapshot.Links)
            WriteLink(link);
        foreach (var diagnostic in snapshot.Diagnostics)
            WriteDiagnostic(diagnostic, firstSeen[diagnostic.Key.Value]);

        // Of files that were read but are no posts: drafts, for example.
        connection.Execute("DELETE FROM body WHERE post_id NOT IN (SELECT id FROM post)");
    }

    public void Dispose()
    {
        foreach (var insert in inserts.Values)
            insert.Dispose();
    }

    private void Insert<TRow>(TRow row)
        where TRow : class
    {
        if (!inserts.TryGetValue(typeof(TRow), out var insert))
            inserts.Add(typeof(TRow), insert = new RowInsert<TRow>(model, connection));
        ((RowInsert<TRow>)insert).Write(row);
    }

    private static int TimeToRead(int words) => (words + WordsPerMinute - 1) / WordsPerMinute;

    private static string? Fold(string? text) => text is null ? null : Folding.Fold(text);
}
