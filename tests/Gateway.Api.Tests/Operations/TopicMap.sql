SELECT topic.id, topic.key, topic.pref_label, topic.alt_labels, topic.definition, topic.introduced_post_id, topic.introduced_section_id, topic.post_count, topic.introducing_post_count, topic.assuming_post_count
FROM topic JOIN (SELECT id AS found_id, 1 AS rank FROM topic WHERE pref_label_folded = $label
UNION ALL SELECT topic_id, 2 FROM topic_alt_label WHERE label_folded = $label
UNION ALL SELECT id, 3 FROM topic WHERE pref_label_key = $key
UNION ALL SELECT topic_id, 4 FROM topic_alt_label WHERE label_key = $key) ON found_id = topic.id
ORDER BY rank, topic.key
LIMIT 1;

SELECT topic_broader.topic_id, topic.id, topic.key, topic.pref_label, topic.alt_labels, topic.definition, topic.introduced_post_id, topic.introduced_section_id, topic.post_count, topic.introducing_post_count, topic.assuming_post_count
FROM topic_broader JOIN topic ON topic.id = topic_broader.broader_id
WHERE topic_broader.topic_id IN (SELECT value FROM json_each($keys)) AND true
ORDER BY topic_broader.topic_id, topic.pref_label_folded, topic.key;

SELECT topic_broader.broader_id, topic.id, topic.key, topic.pref_label, topic.alt_labels, topic.definition, topic.introduced_post_id, topic.introduced_section_id, topic.post_count, topic.introducing_post_count, topic.assuming_post_count
FROM topic_broader JOIN topic ON topic.id = topic_broader.topic_id
WHERE topic_broader.broader_id IN (SELECT value FROM json_each($keys)) AND true
ORDER BY topic_broader.broader_id, topic.pref_label_folded, topic.key;

SELECT topic_related.topic_id, topic.id, topic.key, topic.pref_label, topic.alt_labels, topic.definition, topic.introduced_post_id, topic.introduced_section_id, topic.post_count, topic.introducing_post_count, topic.assuming_post_count
FROM topic_related JOIN topic ON topic.id = topic_related.related_id
WHERE topic_related.topic_id IN (SELECT value FROM json_each($keys)) AND true
ORDER BY topic_related.topic_id, topic_related.position;

SELECT id, key, source_id, path, slug, url, aliases, title, description, language, status, published_at, published_offset, updated_at, updated_offset, content_hash, tags, word_count, time_to_read, section_count, reference_count, in_degree, out_degree, page_rank, superseded_by_id, latest_version_id FROM post WHERE id IN (SELECT value FROM json_each($keys));

SELECT topic_prerequisite.topic_id, topic_prerequisite.topic_id, topic_prerequisite.needs_id, topic_prerequisite.strength, topic_prerequisite.confidence, topic_prerequisite.reasons, topic_prerequisite.review, topic_prerequisite.curation
FROM topic_prerequisite
WHERE topic_prerequisite.topic_id IN (SELECT value FROM json_each($keys)) AND true
ORDER BY topic_prerequisite.topic_id, topic_prerequisite.confidence DESC, topic_prerequisite.position;

SELECT topic_prerequisite.needs_id, topic_prerequisite.topic_id, topic_prerequisite.needs_id, topic_prerequisite.strength, topic_prerequisite.confidence, topic_prerequisite.reasons, topic_prerequisite.review, topic_prerequisite.curation
FROM topic_prerequisite
WHERE topic_prerequisite.needs_id IN (SELECT value FROM json_each($keys)) AND true
ORDER BY topic_prerequisite.needs_id, topic_prerequisite.confidence DESC, topic_prerequisite.topic_id;

WITH member AS (
    SELECT member_post.topic_id AS owner, post.id AS id,
        row_number() OVER (PARTITION BY member_post.topic_id ORDER BY member_post.weight DESC, post.published_at DESC, post.key DESC) - 1 AS place,
        count(*) OVER (PARTITION BY member_post.topic_id) AS total
    FROM (SELECT topic_scope.topic_id AS topic_id, post_topic.post_id AS post_id, sum(post_topic.weight) AS weight FROM topic_scope JOIN post_topic ON post_topic.topic_id = topic_scope.narrower_id
    WHERE topic_scope.topic_id IN (SELECT value FROM json_each($keys)) AND post_topic.role IN (0,1) GROUP BY 1, 2) AS member_post
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

SELECT topic_paper.paper_id, topic.id, topic.key, topic.pref_label, topic.alt_labels, topic.definition, topic.introduced_post_id, topic.introduced_section_id, topic.post_count, topic.introducing_post_count, topic.assuming_post_count
FROM topic_paper JOIN topic ON topic.id = topic_paper.topic_id
WHERE topic_paper.paper_id IN (SELECT value FROM json_each($keys)) AND true
ORDER BY topic_paper.paper_id, topic_paper.post_count DESC, topic.post_count, topic.key;

SELECT section.post_id, section_topic.topic_id, section.id
FROM section JOIN section_topic ON section_topic.section_id = section.id
WHERE section.post_id IN (SELECT value FROM json_each($keys))
ORDER BY section.post_id, section.id;
