SELECT "a"."id", "a"."name_folded", "a"."key"
FROM "author" AS "a"
ORDER BY "a"."name_folded", "a"."key"
LIMIT @p;

SELECT COUNT(*)
FROM "author" AS "a";

SELECT id, key, name, other_names, url, same_as, bio FROM author WHERE id IN (SELECT value FROM json_each($keys));

SELECT affiliation.author_id, affiliation.id, affiliation.organization, affiliation.position, affiliation.is_current
FROM affiliation
WHERE affiliation.author_id IN (SELECT value FROM json_each($keys)) AND true
ORDER BY affiliation.author_id, affiliation.id;

WITH member AS (
    SELECT post_author.author_id AS owner, post.id AS id,
        row_number() OVER (PARTITION BY post_author.author_id ORDER BY post.published_at DESC, post.key DESC) - 1 AS place,
        count(*) OVER (PARTITION BY post_author.author_id) AS total
    FROM post_author JOIN post ON post.id = post_author.post_id
    WHERE post_author.author_id IN (SELECT value FROM json_each($keys)) AND true)
SELECT member.owner, member.place, member.total, post.id, post.key, post.source_id, post.path, post.slug, post.url, post.aliases, post.title, post.description, post.language, post.status, post.published_at, post.published_offset, post.updated_at, post.updated_offset, post.content_hash, post.tags, post.word_count, post.time_to_read, post.section_count, post.reference_count, post.in_degree, post.out_degree, post.page_rank, post.superseded_by_id, post.latest_version_id
FROM member JOIN post ON post.id = member.id
WHERE member.place = 0 OR (member.place >= $skip AND member.place < $end)
ORDER BY member.owner, member.place;

SELECT series_entry.post_id, series_entry.id, series_entry.series_id, series_entry.post_id, series_entry.position, series_entry.label, series_entry.previous_post_id, series_entry.next_post_id, series_entry.curation
FROM series_entry
WHERE series_entry.post_id IN (SELECT value FROM json_each($keys)) AND true
ORDER BY series_entry.post_id, series_entry.id;

SELECT id, key, slug, title, missing_parts, time_to_read, method FROM series WHERE id IN (SELECT value FROM json_each($keys));
