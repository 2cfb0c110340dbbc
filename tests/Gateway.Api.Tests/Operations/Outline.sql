SELECT post.id, post.key, post.source_id, post.path, post.slug, post.url, post.aliases, post.title, post.description, post.language, post.status, post.published_at, post.published_offset, post.updated_at, post.updated_offset, post.content_hash, post.tags, post.word_count, post.time_to_read, post.section_count, post.reference_count, post.in_degree, post.out_degree, post.page_rank, post.superseded_by_id, post.latest_version_id
FROM post_slug JOIN post ON post.id = post_slug.post_id JOIN source ON source.id = post.source_id
WHERE post_slug.slug = $slug AND ($source IS NULL OR source.key = $source)
ORDER BY source.key, post.key;

SELECT section.post_id, section.id, section.key, section.post_id, section.parent_id, section.ordinal, section.level, section.title, section.anchor, section.former_anchors, section.url, section.word_count, section.time_to_read, section.in_degree, section.html_start, section.html_end, section.text_start, section.text_end, section.markdown_start, section.markdown_end, section.start_line, section.start_column, section.end_line, section.end_column
FROM section
WHERE section.post_id IN (SELECT value FROM json_each($keys)) AND true
ORDER BY section.post_id, section.ordinal;

SELECT post_id, content FROM body WHERE post_id IN (SELECT value FROM json_each($keys)) AND form = $form;

SELECT id, key, source_id, path, slug, url, aliases, title, description, language, status, published_at, published_offset, updated_at, updated_offset, content_hash, tags, word_count, time_to_read, section_count, reference_count, in_degree, out_degree, page_rank, superseded_by_id, latest_version_id FROM post WHERE id IN (SELECT value FROM json_each($keys));

WITH member AS (
    SELECT section.id AS owner, link.id AS id,
        row_number() OVER (PARTITION BY section.id ORDER BY link.id) - 1 AS place,
        count(*) OVER (PARTITION BY section.id) AS total
    FROM section JOIN link ON link.from_section_id BETWEEN section.id AND section.last_id
    WHERE section.id IN (SELECT value FROM json_each($keys)) AND link.origin IN (0,2) AND link.review IN (0,1))
SELECT member.owner, member.place, member.total, link.id, link.key, link.from_post_id, link.from_section_id, link.to_post_id, link.to_section_id, link.to_anchor, link.status, link.kind, link.confidence, link.method, link.href, link.anchor_text, link.context_id, link.origin, link.review, link.curation, link.start_line, link.start_column, link.end_line, link.end_column
FROM member JOIN link ON link.id = member.id
WHERE member.place = 0 OR (member.place >= $skip AND member.place < $end)
ORDER BY member.owner, member.place;

WITH member AS (
    SELECT section.id AS owner, citation.id AS id,
        row_number() OVER (PARTITION BY section.id ORDER BY citation.id) - 1 AS place,
        count(*) OVER (PARTITION BY section.id) AS total
    FROM section JOIN citation ON citation.section_id BETWEEN section.id AND section.last_id
    WHERE section.id IN (SELECT value FROM json_each($keys)) AND true)
SELECT member.owner, member.place, member.total, citation.id, citation.key, citation.post_id, citation.section_id, citation.marker, citation.context_id, citation.reference_id, citation.paper_id, citation.start_line, citation.start_column, citation.end_line, citation.end_column
FROM member JOIN citation ON citation.id = member.id
WHERE member.place = 0 OR (member.place >= $skip AND member.place < $end)
ORDER BY member.owner, member.place;
