SELECT post.id, post.key, post.source_id, post.path, post.slug, post.url, post.aliases, post.title, post.description, post.language, post.status, post.published_at, post.published_offset, post.updated_at, post.updated_offset, post.content_hash, post.tags, post.word_count, post.time_to_read, post.section_count, post.reference_count, post.in_degree, post.out_degree, post.page_rank, post.superseded_by_id, post.latest_version_id
FROM post_slug JOIN post ON post.id = post_slug.post_id JOIN source ON source.id = post.source_id
WHERE post_slug.slug = $slug AND ($source IS NULL OR source.key = $source)
ORDER BY source.key, post.key;

SELECT id, key, title, kind, base_url, language, content_hash FROM source WHERE id IN (SELECT value FROM json_each($keys));

SELECT post_author.post_id, author.id, author.key, author.name, author.other_names, author.url, author.same_as, author.bio
FROM post_author JOIN author ON author.id = post_author.author_id
WHERE post_author.post_id IN (SELECT value FROM json_each($keys)) AND true
ORDER BY post_author.post_id, post_author.position;

SELECT post_id, content FROM body WHERE post_id IN (SELECT value FROM json_each($keys)) AND form = $form;

SELECT section.post_id, section.id, section.key, section.post_id, section.parent_id, section.ordinal, section.level, section.title, section.anchor, section.former_anchors, section.url, section.word_count, section.time_to_read, section.in_degree, section.html_start, section.html_end, section.text_start, section.text_end, section.markdown_start, section.markdown_end, section.start_line, section.start_column, section.end_line, section.end_column
FROM section
WHERE section.post_id IN (SELECT value FROM json_each($keys)) AND true
ORDER BY section.post_id, section.ordinal;

SELECT id, key, source_id, path, slug, url, aliases, title, description, language, status, published_at, published_offset, updated_at, updated_offset, content_hash, tags, word_count, time_to_read, section_count, reference_count, in_degree, out_degree, page_rank, superseded_by_id, latest_version_id FROM post WHERE id IN (SELECT value FROM json_each($keys));

SELECT post.superseded_by_id, post.id, post.key, post.source_id, post.path, post.slug, post.url, post.aliases, post.title, post.description, post.language, post.status, post.published_at, post.published_offset, post.updated_at, post.updated_offset, post.content_hash, post.tags, post.word_count, post.time_to_read, post.section_count, post.reference_count, post.in_degree, post.out_degree, post.page_rank, post.superseded_by_id, post.latest_version_id
FROM post
WHERE post.superseded_by_id IN (SELECT value FROM json_each($keys)) AND true
ORDER BY post.superseded_by_id, post.published_at, post.key;

SELECT series_entry.post_id, series_entry.id, series_entry.series_id, series_entry.post_id, series_entry.position, series_entry.label, series_entry.previous_post_id, series_entry.next_post_id, series_entry.curation
FROM series_entry
WHERE series_entry.post_id IN (SELECT value FROM json_each($keys)) AND true
ORDER BY series_entry.post_id, series_entry.id;

SELECT update_note.post_id, update_note.id, update_note.key, update_note.post_id, update_note.date, update_note.text, update_note.sections, update_note.start_line, update_note.start_column, update_note.end_line, update_note.end_column
FROM update_note
WHERE update_note.post_id IN (SELECT value FROM json_each($keys)) AND true
ORDER BY update_note.post_id, update_note.date DESC, update_note.id;

SELECT post_topic.post_id, post_topic.role, post_topic.weight, post_topic.confidence, post_topic.is_authored, post_topic.curation, topic.id, topic.key, topic.pref_label, topic.alt_labels, topic.definition, topic.introduced_post_id, topic.introduced_section_id, topic.post_count, topic.introducing_post_count, topic.assuming_post_count
FROM post_topic JOIN topic ON topic.id = post_topic.topic_id
WHERE post_topic.post_id IN (SELECT value FROM json_each($keys))
ORDER BY post_topic.post_id, post_topic.position;

WITH member AS (
    SELECT link.from_post_id AS owner, link.id AS id,
        row_number() OVER (PARTITION BY link.from_post_id ORDER BY link.id) - 1 AS place,
        count(*) OVER (PARTITION BY link.from_post_id) AS total
    FROM link
    WHERE link.from_post_id IN (SELECT value FROM json_each($keys)) AND link.origin IN (0,2) AND link.review IN (0,1))
SELECT member.owner, member.place, member.total, link.id, link.key, link.from_post_id, link.from_section_id, link.to_post_id, link.to_section_id, link.to_anchor, link.status, link.kind, link.confidence, link.method, link.href, link.anchor_text, link.context_id, link.origin, link.review, link.curation, link.start_line, link.start_column, link.end_line, link.end_column
FROM member JOIN link ON link.id = member.id
WHERE member.place = 0 OR (member.place >= $skip AND member.place < $end)
ORDER BY member.owner, member.place;

SELECT id, key, slug, title, missing_parts, time_to_read, method FROM series WHERE id IN (SELECT value FROM json_each($keys));

SELECT id, key, source_id, path, slug, url, aliases, title, description, language, status, published_at, published_offset, updated_at, updated_offset, content_hash, tags, word_count, time_to_read, section_count, reference_count, in_degree, out_degree, page_rank, superseded_by_id, latest_version_id FROM post WHERE id IN (SELECT value FROM json_each($keys));

SELECT id, key, post_id, parent_id, ordinal, level, title, anchor, former_anchors, url, word_count, time_to_read, in_degree, html_start, html_end, text_start, text_end, markdown_start, markdown_end, start_line, start_column, end_line, end_column FROM section WHERE id IN (SELECT value FROM json_each($keys));
