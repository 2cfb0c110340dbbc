SELECT id, key, title, kind, base_url, language, content_hash FROM source ORDER BY key;

SELECT "t"."id", "t"."post_count", "t"."pref_label_folded", "t"."key"
FROM "topic" AS "t"
WHERE "t"."post_count" >= @Value
ORDER BY "t"."post_count" DESC, "t"."pref_label_folded", "t"."key"
LIMIT @p;

SELECT COUNT(*)
FROM "topic" AS "t"
WHERE "t"."post_count" >= @Value;

SELECT id, key, pref_label, alt_labels, definition, introduced_post_id, introduced_section_id, post_count, introducing_post_count, assuming_post_count FROM topic WHERE id IN (SELECT value FROM json_each($keys));

SELECT "d"."severity" AS "Key", COUNT(*) AS "Diagnostics", COUNT(DISTINCT (CASE
    WHEN "d"."post_id" IS NOT NULL THEN "d"."post_id"
END)) AS "Posts"
FROM "diagnostic" AS "d"
GROUP BY "d"."severity"
ORDER BY COUNT(*) DESC, "d"."severity"
LIMIT @p;

WITH member AS (
    SELECT post.source_id AS owner, post.id AS id,
        row_number() OVER (PARTITION BY post.source_id ORDER BY post.published_at DESC, post.key DESC) - 1 AS place,
        count(*) OVER (PARTITION BY post.source_id) AS total
    FROM post
    WHERE post.source_id IN (SELECT value FROM json_each($keys)) AND true)
SELECT member.owner, member.place, member.total, post.id, post.key, post.source_id, post.path, post.slug, post.url, post.aliases, post.title, post.description, post.language, post.status, post.published_at, post.published_offset, post.updated_at, post.updated_offset, post.content_hash, post.tags, post.word_count, post.time_to_read, post.section_count, post.reference_count, post.in_degree, post.out_degree, post.page_rank, post.superseded_by_id, post.latest_version_id
FROM member JOIN post ON post.id = member.id
WHERE member.place = 0 OR (member.place >= $skip AND member.place < $end)
ORDER BY member.owner, member.place;
