using Gateway.Content.Diagnostics;
using Gateway.Content.Model;
using Gateway.Graph.Metrics;
using Gateway.Store.Tables;
using Gateway.Store.Writing;

namespace Gateway.Store.Curation;

internal sealed partial class CuratedContent
{
    /// <summary>Every post that the one with <c>$post</c> replaces, by others or not, and itself; and every one that replaces it, in the order of <c>step</c>, and itself.</summary>
    private const string Versions =
        """
        WITH RECURSIVE older (id) AS (SELECT $post UNION SELECT post.id FROM older JOIN post ON post.superseded_by_id = older.id),
            newer (id, step) AS (SELECT $post, 0 UNION ALL SELECT superseded_by_id, step + 1 FROM newer JOIN post ON post.id = newer.id WHERE superseded_by_id IS NOT NULL AND step < 1000)
        """;

    /// <summary>Whether a post is told of as one that nobody comes to and nobody leaves (<see cref="OrphanPosts"/>) follows the links that stand.</summary>
    private void TellOfOrphan(long post)
    {
        var (key, source, path, sourceId, isAlone) = connection.Query(
            $"""
            SELECT post.key, source.key, post.path, source.id,
                NOT EXISTS (SELECT 1 FROM link WHERE (from_post_id = $post OR to_post_id = $post) AND to_post_id <> from_post_id AND {Standing.OfLink})
                AND EXISTS (SELECT 1 FROM post AS other WHERE other.source_id = post.source_id AND other.id <> post.id)
            FROM post JOIN source ON source.id = post.source_id WHERE post.id = $post
            """,
            row => (row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetBoolean(4)), ("$post", post)).Single();
        Change($"DELETE FROM diagnostic WHERE post_id = $post AND code = {(int)DiagnosticCode.OrphanPost}", ("$post", post));
        if (isAlone)
            Tell(OrphanPosts.Finding(ContentKey.Parse(key), source, path), sourceId, post);
    }

    /// <summary>Links of third posts to one that is replaced are told of, with the last version, as long as it is.</summary>
    private void TellOfReplaced(long post)
    {
        Change(
            $"""
            DELETE FROM diagnostic WHERE code = {(int)DiagnosticCode.LinkToSuperseded} AND link_id IN (
                {Versions} SELECT link.id FROM link JOIN older ON older.id = link.to_post_id)
            """,
            ("$post", post));
        var links = connection.Query(
            $"""
            {Versions}
            SELECT link.id, link.key, link.from_post_id, source.id, source.key, post.path, target.title, latest.title, latest.url, link.start_line, link.start_column, link.end_line, link.end_column
            FROM link JOIN older ON older.id = link.to_post_id
                JOIN post AS target ON target.id = link.to_post_id JOIN post ON post.id = link.from_post_id JOIN source ON source.id = post.source_id
                JOIN post AS latest ON latest.id = (SELECT id FROM newer ORDER BY step DESC LIMIT 1)
            WHERE {Standing.OfLink} AND link.href IS NOT NULL AND target.superseded_by_id IS NOT NULL AND link.from_post_id NOT IN (SELECT id FROM older UNION SELECT id FROM newer)
            """,
            row => (Id: row.GetInt64(0), From: row.GetInt64(2), Source: row.GetInt64(3), Finding: new Diagnostic
            {
                Key = ContentKey.Of("diagnostic", "curated replacement", row.GetString(1)),
                Code = DiagnosticCode.LinkToSuperseded,
                Message = $"\"{row.GetString(6)}\" has been replaced by \"{row.GetString(7)}\". Link to that instead.",
                Suggestion = row.IsDBNull(8) ? null : row.GetString(8),
                Source = row.GetString(4),
                Path = row.GetString(5),
                Location = new SourceSpan(row.GetInt32(9), row.GetInt32(10), row.GetInt32(11), row.GetInt32(12)),
            }),
            ("$post", post));
        foreach (var link in links)
            Tell(link.Finding, link.Source, link.From, link.Id);
    }

    /// <param name="source">Row of its source; likewise post and link.</param>
    /// <param name="curation">Key of the decision that it tells of.</param>
    public void Tell(Diagnostic finding, long source, long? post = null, long? link = null, string? curation = null) => Insert(new DiagnosticRow
    {
        Id = ids.Next(),
        Key = finding.Key.Value,
        Code = finding.Code,
        Severity = DiagnosticCatalogue.SeverityOf(finding.Code),
        Message = finding.Message,
        Suggestion = finding.Suggestion,
        SourceId = source,
        Path = finding.Path,
        PostId = post,
        LinkId = link,
        Curation = curation,
        Location = finding.Location,
        FirstSeenAt = History.FirstSeen(connection, finding.Key, now),
    });
}
