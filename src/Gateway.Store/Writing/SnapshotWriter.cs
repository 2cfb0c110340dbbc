using Gateway.Content.Model;
using Gateway.Content.Repairs;
using Gateway.Graph;
using Gateway.Store.Tables;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Writing;

/// <summary>Turns a snapshot into rows, beside those of the <see cref="ContentWriter"/>.</summary>
/// <param name="written">Where the rows of each post went.</param>
internal sealed partial class SnapshotWriter(
    SqliteConnection connection, RowIds ids, IReadOnlyDictionary<ContentKey, WrittenPost> written) : IDisposable
{
    private readonly RowQueue tables = new(connection);

    // Where a key or an index of the snapshot became a row.
    private readonly Dictionary<string, long> sourceIds = [];
    private readonly Dictionary<string, long> authorIds = [];
    private readonly Dictionary<ContentKey, long> paperIds = [];
    private readonly Dictionary<ContentKey, long> linkIds = [];

    /// <param name="firstSeen">UTC ticks by the key of each diagnostic.</param>
    public void Write(
        Snapshot snapshot,
        Conclusions conclusions,
        IReadOnlyDictionary<string, long> firstSeen,
        CancellationToken cancellationToken)
    {
        // Before anything is written: afterwards the connection is in use by another thread.
        var mentions = MentionInText.Of(connection, conclusions.Related.Mentions, written);
        foreach (var source in snapshot.Sources)
            WriteSource(source);
        foreach (var author in snapshot.Authors)
            WriteAuthor(author);
        var posts = snapshot.Posts.ToDictionary(post => post.Key);
        WritePapers(snapshot);
        foreach (var post in snapshot.Posts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            WritePost(post, conclusions.Metrics[post.Key]);
        }

        WriteCitationKeys(snapshot);
        WriteTopics(snapshot, conclusions.Topics, cancellationToken);

        foreach (var post in snapshot.Posts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            WriteBibliography(post);
        }

        foreach (var series in snapshot.Series)
            WriteSeries(series, posts);

        foreach (var link in snapshot.Links)
            WriteLink(link);
        foreach (var prerequisite in conclusions.Prerequisites)
            WritePrerequisite(prerequisite);
        foreach (var mention in mentions)
            WriteMention(mention);
        foreach (var (index, post) in snapshot.Posts.Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            WriteRelated(index, post, conclusions.Related);
        }

        var fixes = new FixFinder(snapshot.Folders);
        foreach (var diagnostic in snapshot.Diagnostics)
        {
            cancellationToken.ThrowIfCancellationRequested();
            WriteDiagnostic(diagnostic, firstSeen[diagnostic.Key.Value], fixes);
        }

        WriteMap(snapshot.Posts, conclusions.Map);
        tables.Finish();
        CountLinksToSections(snapshot.Links);
    }

    public void Dispose() => tables.Dispose();

    private void CountLinksToSections(IReadOnlyList<Link> links)
    {
        using var update = new BoundStatement(connection, "UPDATE section SET in_degree = ? WHERE id = ?");
        foreach (var (section, count) in links.Where(link => link is { To: not null, ToSection: not null } && link.To != link.From)
            .CountBy(link => written[link.To!.Value].SectionId(link.ToSection!.Value)))
        {
            update.Bind(1, count);
            update.Bind(2, section);
            update.Run();
        }
    }

    private static string? Fold(string? text) => text is null ? null : Folding.Fold(text);
}
