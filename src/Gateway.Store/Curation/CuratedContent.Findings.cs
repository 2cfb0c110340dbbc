using Gateway.Content.Diagnostics;
using Gateway.Content.Model;
using Gateway.Graph.Metrics;
using Gateway.Graph.Prerequisites;
using Gateway.Graph.Topics;
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

    /// <summary>Circles of what authors say is to be read first are told of as long as no curator has refused one of their sides.</summary>
    private void TellOfCircles()
    {
        Change($"DELETE FROM diagnostic WHERE code = {(int)DiagnosticCode.PrerequisiteCycle} AND curation IS NULL");
        var needs = connection.Query(
            $"""
            SELECT link.id, link.key, link.start_line, link.start_column, link.end_line, link.end_column, post.id, post.key, post.title, post.published_at, source.id, source.key, post.path, target.key
            FROM link JOIN post ON post.id = from_post_id JOIN source ON source.id = post.source_id JOIN post AS target ON target.id = to_post_id
            WHERE link.kind = {(int)LinkKind.Requires} AND link.origin = {(int)Origin.Authored} AND {Standing.OfLink} AND to_post_id <> from_post_id
                AND NOT EXISTS (SELECT 1 FROM prerequisite WHERE post_id = from_post_id AND needed_post_id = to_post_id AND {Standing.Refused})
            ORDER BY link.id
            """,
            row => (Link: row.GetInt64(0), Post: row.GetInt64(6), Source: row.GetInt64(10), Need: new StatedNeed(
                ContentKey.Parse(row.GetString(1)), new SourceSpan(row.GetInt32(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5)),
                new NeedingPost(ContentKey.Parse(row.GetString(7)), row.GetString(8), row.MomentOrNull(9), row.GetString(11), row.GetString(12)), ContentKey.Parse(row.GetString(13)))));
        foreach (var finding in PrerequisiteCycles.Of([.. needs.Select(x => x.Need)]))
        {
            var (link, post, source, _) = needs.First(x => x.Need.Link == finding.Link);
            Tell(finding, source, post, link);
        }
    }

    /// <summary>Whether a topic is told of as one that posts assume and none treats (<see cref="UncoveredTopics"/>) follows what posts do with it.</summary>
    private void TellOfUncovered(long topic)
    {
        var (key, label, isTreated) = connection.Query(
            $"SELECT key, pref_label, EXISTS (SELECT 1 FROM post_topic WHERE topic_id = topic.id AND role IN ({(int)TopicRole.Introduces}, {(int)TopicRole.Covers})) FROM topic WHERE id = $topic",
            row => (ContentKey.Parse(row.GetString(0)), row.GetString(1), row.GetBoolean(2)), ("$topic", topic)).Single();
        Change("DELETE FROM diagnostic WHERE key = $key", ("$key", UncoveredTopics.KeyOf(key).Value));
        var assuming = connection.Query(
            $"""
            SELECT post.id, post.key, source.id, source.key, post.path
            FROM post_topic JOIN post ON post.id = post_id JOIN source ON source.id = source_id WHERE topic_id = $topic AND role = {(int)TopicRole.Assumes} ORDER BY weight DESC, post.id
            """,
            row => (Post: row.GetInt64(0), Key: ContentKey.Parse(row.GetString(1)), Source: row.GetInt64(2), SourceName: row.GetString(3), Path: row.GetString(4)), ("$topic", topic));
        if (!isTreated && assuming.Count >= UncoveredTopics.FewestPosts && assuming[0] is var most)
            Tell(UncoveredTopics.Finding(key, label, assuming.Count, most.Key, most.SourceName, most.Path), most.Source, most.Post);
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
