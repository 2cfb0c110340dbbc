using System.Text.Json;
using Gateway.Content.Model;
using Gateway.Store.Reading;

namespace Gateway.Store.Changes;

/// <summary>Reads which posts changed last, for their readers.</summary>
public sealed class ChangedPostReader(ReadSession session)
{
    /// <summary>Where readers see that a file was edited. Its dates are not among them: what they say of a change counts as it is.</summary>
    private static readonly string VisibleFields = JsonSerializer.Serialize<string[]>(["title", "description", "body", "tags", "authors", "language", "status"]);

    /// <summary>
    /// Published posts of these sources that stand on the web, the last change first: what the author dates or an ingest noticed, whichever is later. No ingest notices posts that came together
    /// with their source, nor what changed without an edit of the file.
    /// </summary>
    public async Task<IReadOnlyList<ChangedPost>> LatestAsync(IReadOnlyCollection<long> sourceIds, int most, CancellationToken cancellationToken) => await session.QueryAsync(
        $"""
        WITH noticed AS (
            SELECT post.id AS post_id, max(revision.committed_at) AS at
            FROM change JOIN revision ON revision.number = change.revision JOIN post ON post.key = change.key JOIN source ON source.id = post.source_id
            WHERE change.type = $post AND CASE change.kind
                WHEN $added THEN (change.revision, source.key) NOT IN (SELECT revision, key FROM change WHERE type = $source AND kind = $added)
                WHEN $changed THEN change.fields LIKE '%"contentHash"%' AND EXISTS (
                    SELECT 1 FROM json_each(change.fields) WHERE value IN (SELECT value FROM json_each($fields)))
                END
            GROUP BY post.id)
        SELECT noticed.at, {Mappings.Post.QualifiedColumns}
        FROM post LEFT JOIN noticed ON noticed.post_id = post.id
        WHERE post.source_id IN (SELECT value FROM json_each($keys)) AND post.status = $published AND (post.url LIKE 'http://_%' OR post.url LIKE 'https://_%')
            AND coalesce(post.updated_at, post.published_at, noticed.at) IS NOT NULL
        ORDER BY max(coalesce(post.updated_at, post.published_at, 0), coalesce(noticed.at, 0)) DESC, post.key DESC
        LIMIT $most
        """,
        row =>
        {
            var noticed = row.UtcMomentOrNull();
            var post = Mappings.Post.Read(row);
            var dated = post.UpdatedAt ?? post.PublishedAt;
            return new ChangedPost(post, (dated > noticed ? dated : noticed ?? dated)!.Value);
        },
        cancellationToken,
        Batches.Keys(sourceIds), ("$published", PostStatus.Published), ("$most", most), ("$fields", VisibleFields),
        ("$post", nameof(ChangedType.Post)), ("$source", nameof(ChangedType.Source)), ("$added", ChangeKind.Added), ("$changed", ChangeKind.Changed));
}

/// <param name="At">When it last changed, or was published.</param>
public sealed record ChangedPost(PostRecord Post, DateTimeOffset At);
