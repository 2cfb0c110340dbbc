SELECT post.id, post.key, post.source_id, post.path, post.slug, post.url, post.aliases, post.title, post.description, post.language, post.status, post.published_at, post.published_offset, post.updated_at, post.updated_offset, post.content_hash, post.tags, post.word_count, post.time_to_read, post.section_count, post.reference_count, post.in_degree, post.out_degree, post.page_rank, post.superseded_by_id, post.latest_version_id
FROM post_slug JOIN post ON post.id = post_slug.post_id JOIN source ON source.id = post.source_id
WHERE post_slug.slug = $slug AND ($source IS NULL OR source.key = $source)
ORDER BY source.key, post.key;

WITH member AS (
    SELECT related_post.post_id AS owner, related_post.id AS id,
        row_number() OVER (PARTITION BY related_post.post_id ORDER BY related_post.score DESC, related_post.id) - 1 AS place,
        count(*) OVER (PARTITION BY related_post.post_id) AS total
    FROM related_post
    WHERE related_post.post_id IN (SELECT value FROM json_each($keys)) AND related_post.score >= $minScore AND review <> 2)
SELECT member.owner, member.place, member.total, related_post.id, related_post.other_post_id, related_post.score, related_post.reasons, related_post.review, related_post.curation
FROM member JOIN related_post ON related_post.id = member.id
WHERE member.place = 0 OR (member.place >= $skip AND member.place < $end)
ORDER BY member.owner, member.place;

SELECT section.post_id, section.id, section.key, section.post_id, section.parent_id, section.ordinal, section.level, section.title, section.anchor, section.former_anchors, section.url, section.word_count, section.time_to_read, section.in_degree, section.html_start, section.html_end, section.text_start, section.text_end, section.markdown_start, section.markdown_end, section.start_line, section.start_column, section.end_line, section.end_column
FROM section
WHERE section.post_id IN (SELECT value FROM json_each($keys)) AND true
ORDER BY section.post_id, section.ordinal;

WITH member AS (
    SELECT link.from_post_id AS owner, link.id AS id,
        row_number() OVER (PARTITION BY link.from_post_id ORDER BY link.id) - 1 AS place,
        count(*) OVER (PARTITION BY link.from_post_id) AS total
    FROM link
    WHERE link.from_post_id IN (SELECT value FROM json_each($keys)) AND link.to_post_id IS NOT link.from_post_id AND link.origin IN (1) AND link.review IN (0,1))
SELECT member.owner, member.place, member.total, link.id, link.key, link.from_post_id, link.from_section_id, link.to_post_id, link.to_section_id, link.to_anchor, link.status, link.kind, link.confidence, link.method, link.href, link.anchor_text, link.context_id, link.origin, link.review, link.curation, link.start_line, link.start_column, link.end_line, link.end_column
FROM member JOIN link ON link.id = member.id
WHERE member.place = 0 OR (member.place >= $skip AND member.place < $end)
ORDER BY member.owner, member.place;

SELECT id, key, source_id, path, slug, url, aliases, title, description, language, status, published_at, published_offset, updated_at, updated_offset, content_hash, tags, word_count, time_to_read, section_count, reference_count, in_degree, out_degree, page_rank, superseded_by_id, latest_version_id FROM post WHERE id IN (SELECT value FROM json_each($keys));

SELECT id, key, from_post_id, from_section_id, to_post_id, to_section_id, to_anchor, status, kind, confidence, method, href, anchor_text, context_id, origin, review, curation, start_line, start_column, end_line, end_column FROM link WHERE key IN (SELECT value FROM json_each($keys));

SELECT topic_key.key, topic.id, topic.key, topic.pref_label, topic.alt_labels, topic.definition, topic.introduced_post_id, topic.introduced_section_id, topic.post_count, topic.introducing_post_count, topic.assuming_post_count
FROM topic_key JOIN topic ON topic.id = topic_key.topic_id
WHERE topic_key.key IN (SELECT value FROM json_each($keys));

SELECT paper_key.key, paper.id, paper.key, paper.title, paper.authors, paper.has_more_authors, paper.kind, paper.year, paper.venue, paper.doi, paper.arxiv_id, paper.url, paper.citing_post_count
FROM paper_key JOIN paper ON paper.id = paper_key.paper_id
WHERE paper_key.key IN (SELECT value FROM json_each($keys));

WITH member AS (
    SELECT related_section.section_id AS owner, related_section.id AS id,
        row_number() OVER (PARTITION BY related_section.section_id ORDER BY related_section.id) - 1 AS place,
        count(*) OVER (PARTITION BY related_section.section_id) AS total
    FROM related_section
    WHERE related_section.section_id IN (SELECT value FROM json_each($keys)) AND true)
SELECT member.owner, member.place, member.total, related_section.id, related_section.other_section_id, related_section.score, related_section.reasons
FROM member JOIN related_section ON related_section.id = member.id
WHERE member.place = 0 OR (member.place >= $skip AND member.place < $end)
ORDER BY member.owner, member.place;
