SELECT topic.id, topic.key, topic.pref_label, topic.alt_labels, topic.definition, topic.introduced_post_id, topic.introduced_section_id, topic.post_count, topic.introducing_post_count, topic.assuming_post_count
FROM topic JOIN (SELECT id AS found_id, 1 AS rank FROM topic WHERE pref_label_folded = $label
UNION ALL SELECT topic_id, 2 FROM topic_alt_label WHERE label_folded = $label
UNION ALL SELECT id, 3 FROM topic WHERE pref_label_key = $key
UNION ALL SELECT topic_id, 4 FROM topic_alt_label WHERE label_key = $key) ON found_id = topic.id
ORDER BY rank, topic.key
LIMIT 1;

SELECT "t"."id", "t"."post_count", "t"."pref_label_folded", "t"."key"
FROM "topic" AS "t"
WHERE "t"."post_count" >= @Value
ORDER BY "t"."post_count" DESC, "t"."pref_label_folded", "t"."key"
LIMIT @p;

SELECT COUNT(*)
FROM "topic" AS "t"
WHERE "t"."post_count" >= @Value;

SELECT id, key, pref_label, alt_labels, definition, introduced_post_id, introduced_section_id, post_count, introducing_post_count, assuming_post_count FROM topic WHERE id IN (SELECT value FROM json_each($keys));

WITH member AS (
    SELECT member_post.topic_id AS owner, post.id AS id,
        row_number() OVER (PARTITION BY member_post.topic_id ORDER BY member_post.weight DESC, post.published_at DESC, post.key DESC) - 1 AS place,
        count(*) OVER (PARTITION BY member_post.topic_id) AS total
    FROM (SELECT topic_scope.topic_id AS topic_id, post_topic.post_id AS post_id, sum(post_topic.weight) AS weight FROM topic_scope JOIN post_topic ON post_topic.topic_id = topic_scope.narrower_id
    WHERE topic_scope.topic_id IN (SELECT value FROM json_each($keys))  GROUP BY 1, 2) AS member_post
JOIN post ON post.id = member_post.post_id
    WHERE member_post.topic_id IN (SELECT value FROM json_each($keys)) AND true)
SELECT member.owner, member.place, member.total, post.id, post.key, post.source_id, post.path, post.slug, post.url, post.aliases, post.title, post.description, post.language, post.status, post.published_at, post.published_offset, post.updated_at, post.updated_offset, post.content_hash, post.tags, post.word_count, post.time_to_read, post.section_count, post.reference_count, post.in_degree, post.out_degree, post.page_rank, post.superseded_by_id, post.latest_version_id
FROM member JOIN post ON post.id = member.id
WHERE member.place = 0 OR (member.place >= $skip AND member.place < $end)
ORDER BY member.owner, member.place;

WITH member AS (
    SELECT topic_paper.topic_id AS owner, paper.id AS id,
        row_number() OVER (PARTITION BY topic_paper.topic_id ORDER BY topic_paper.position) - 1 AS place,
        count(*) OVER (PARTITION BY topic_paper.topic_id) AS total
    FROM topic_paper JOIN paper ON paper.id = topic_paper.paper_id
    WHERE topic_paper.topic_id IN (SELECT value FROM json_each($keys)) AND true)
SELECT member.owner, member.place, member.total, paper.id, paper.key, paper.title, paper.authors, paper.has_more_authors, paper.kind, paper.year, paper.venue, paper.doi, paper.arxiv_id, paper.url, paper.citing_post_count
FROM member JOIN paper ON paper.id = member.id
WHERE member.place = 0 OR (member.place >= $skip AND member.place < $end)
ORDER BY member.owner, member.place;

SELECT post_topic.post_id, post_topic.role, post_topic.weight, post_topic.confidence, post_topic.is_authored, post_topic.curation, topic.id, topic.key, topic.pref_label, topic.alt_labels, topic.definition, topic.introduced_post_id, topic.introduced_section_id, topic.post_count, topic.introducing_post_count, topic.assuming_post_count
FROM post_topic JOIN topic ON topic.id = post_topic.topic_id
WHERE post_topic.post_id IN (SELECT value FROM json_each($keys))
ORDER BY post_topic.post_id, post_topic.position;
