using Gateway.Graph.Metrics;
using Gateway.Graph.Topics;
using Gateway.Store.Tables;
using Gateway.Store.Writing;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Curation;

/// <summary>Brings up to date what follows from other rows: counts, ranks, last versions, which topics lie inside which. Nothing of it is undone: it is found again.</summary>
internal static class Consequences
{
    /// <param name="touched">Of what; null of everything.</param>
    public static void Draw(SqliteConnection connection, TouchedObjects? touched)
    {
        if (touched?.Any("link") ?? true)
        {
            RankPosts(connection);
            CountLinksToSections(connection);
        }

        if (touched?.Any("post") ?? true)
            FollowVersions(connection);
        if (touched?.Any("topic", "topic_broader") ?? true)
            PlaceTopics(connection);
        if (touched?.Any("topic", "post_topic") ?? true)
            CountPostsOfTopics(connection);
    }

    private static void CountLinksToSections(SqliteConnection connection) => connection.Execute(
        $"""
        UPDATE section SET in_degree = coalesce(found.links, 0)
        FROM section AS counted LEFT JOIN (
            SELECT to_section_id, count(*) AS links FROM link WHERE to_section_id IS NOT NULL AND to_post_id <> from_post_id AND {Standing.OfLink} GROUP BY to_section_id) AS found
            ON found.to_section_id = counted.id
        WHERE counted.id = section.id AND section.in_degree <> coalesce(found.links, 0)
        """);

    private static void PlaceTopics(SqliteConnection connection) => connection.Execute(
        """
        DELETE FROM topic_scope;
        WITH RECURSIVE inside (topic_id, narrower_id) AS (
            SELECT id, id FROM topic UNION SELECT inside.topic_id, topic_broader.topic_id FROM inside JOIN topic_broader ON topic_broader.broader_id = inside.narrower_id)
        INSERT INTO topic_scope (topic_id, narrower_id) SELECT topic_id, narrower_id FROM inside ORDER BY topic_id, narrower_id
        """);

    private static void CountPostsOfTopics(SqliteConnection connection) => connection.Execute(
        $"""
        UPDATE topic SET post_count = found.posts, introducing_post_count = found.introducing, assuming_post_count = found.assuming
        FROM (
            SELECT topic.id AS topic_id, count(post_id) AS posts,
                count(*) FILTER (WHERE role = {(int)TopicRole.Introduces}) AS introducing, count(*) FILTER (WHERE role = {(int)TopicRole.Assumes}) AS assuming
            FROM topic LEFT JOIN post_topic ON post_topic.topic_id = topic.id GROUP BY topic.id) AS found
        WHERE found.topic_id = topic.id AND (post_count, introducing_post_count, assuming_post_count) IS NOT (found.posts, found.introducing, found.assuming)
        """);

    private static void RankPosts(SqliteConnection connection)
    {
        var posts = connection.Query(
            "SELECT id, in_degree, out_degree, page_rank FROM post ORDER BY key", row => (Id: row.GetInt64(0), Metrics: new PostMetrics(row.GetInt32(1), row.GetInt32(2), row.GetDouble(3))));
        var indexOf = posts.Index().ToDictionary(post => post.Item.Id, post => post.Index);
        var links = connection.Query(
            $"SELECT DISTINCT from_post_id, to_post_id FROM link WHERE to_post_id IS NOT NULL AND to_post_id <> from_post_id AND {Standing.OfLink}",
            row => (indexOf[row.GetInt64(0)], indexOf[row.GetInt64(1)]));
        using var update = new BoundStatement(connection, "UPDATE post SET in_degree = ?, out_degree = ?, page_rank = ? WHERE id = ?");
        foreach (var (index, metrics) in GraphMetrics.Of(posts.Count, links).Index())
        {
            if (metrics == posts[index].Metrics)
                continue;
            update.Bind(1, metrics.InDegree);
            update.Bind(2, metrics.OutDegree);
            update.Bind(3, metrics.PageRank);
            update.Bind(4, posts[index].Id);
            update.Run();
        }
    }

    private static void FollowVersions(SqliteConnection connection)
    {
        var newer = connection.Query("SELECT id, superseded_by_id FROM post WHERE superseded_by_id IS NOT NULL", row => (row.GetInt64(0), row.GetInt64(1))).ToDictionary(x => x.Item1, x => x.Item2);
        foreach (var (post, latest) in connection.Query("SELECT id, latest_version_id FROM post", row => (row.GetInt64(0), row.GetInt64(1))))
        {
            var last = post;
            for (var steps = 0; steps < newer.Count && newer.TryGetValue(last, out var next); steps++)
                last = next;
            if (last != latest)
                connection.Execute("UPDATE post SET latest_version_id = $last WHERE id = $post", ("$last", last), ("$post", post));
        }
    }
}
