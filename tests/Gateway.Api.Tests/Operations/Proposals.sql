SELECT id, key, source_id, path, slug, url, aliases, title, description, language, status, published_at, published_offset, updated_at, updated_offset, content_hash, tags, word_count, time_to_read, section_count, reference_count, in_degree, out_degree, page_rank, superseded_by_id, latest_version_id FROM post WHERE key IN (SELECT value FROM json_each($keys));

WITH member AS (
    SELECT link.to_post_id AS owner, link.id AS id,
        row_number() OVER (PARTITION BY link.to_post_id ORDER BY post.published_at DESC, post.key DESC, link.id) - 1 AS place,
        count(*) OVER (PARTITION BY link.to_post_id) AS total
    FROM link JOIN post ON post.id = link.from_post_id
    WHERE link.to_post_id IN (SELECT value FROM json_each($keys)) AND link.to_post_id IS NOT link.from_post_id AND link.origin IN (1) AND link.review IN (0,1))
SELECT member.owner, member.place, member.total, link.id, link.key, link.from_post_id, link.from_section_id, link.to_post_id, link.to_section_id, link.to_anchor, link.status, link.kind, link.confidence, link.method, link.href, link.anchor_text, link.context_id, link.origin, link.review, link.curation, link.start_line, link.start_column, link.end_line, link.end_column
FROM member JOIN link ON link.id = member.id
WHERE member.place = 0 OR (member.place >= $skip AND member.place < $end)
ORDER BY member.owner, member.place;

WITH member AS (
    SELECT link.to_post_id AS owner, link.id AS id,
        row_number() OVER (PARTITION BY link.to_post_id ORDER BY post.published_at DESC, post.key DESC, link.id) - 1 AS place,
        count(*) OVER (PARTITION BY link.to_post_id) AS total
    FROM link JOIN post ON post.id = link.from_post_id
    WHERE link.to_post_id IN (SELECT value FROM json_each($keys)) AND link.to_post_id IS NOT link.from_post_id AND link.origin IN (0,1,2) AND link.review IN (2))
SELECT member.owner, member.place, member.total, link.id, link.key, link.from_post_id, link.from_section_id, link.to_post_id, link.to_section_id, link.to_anchor, link.status, link.kind, link.confidence, link.method, link.href, link.anchor_text, link.context_id, link.origin, link.review, link.curation, link.start_line, link.start_column, link.end_line, link.end_column
FROM member JOIN link ON link.id = member.id
WHERE member.place = 0 OR (member.place >= $skip AND member.place < $end)
ORDER BY member.owner, member.place;

WITH member AS (
    SELECT related_post.post_id AS owner, related_post.id AS id,
        row_number() OVER (PARTITION BY related_post.post_id ORDER BY related_post.score DESC, related_post.id) - 1 AS place,
        count(*) OVER (PARTITION BY related_post.post_id) AS total
    FROM related_post
    WHERE related_post.post_id IN (SELECT value FROM json_each($keys)) AND related_post.score >= $minScore AND review = 2)
SELECT member.owner, member.place, member.total, related_post.id, related_post.other_post_id, related_post.score, related_post.reasons, related_post.review, related_post.curation
FROM member JOIN related_post ON related_post.id = member.id
WHERE member.place = 0 OR (member.place >= $skip AND member.place < $end)
ORDER BY member.owner, member.place;

SELECT post_id, needed_post_id, id, confidence, strength FROM prerequisite
WHERE post_id IN (SELECT value FROM json_each($keys)) AND review = 2 ORDER BY post_id, id;
