SELECT suggestion.kind, suggestion.row_id, suggestion.text
FROM (SELECT rowid AS id FROM suggestion_search WHERE suggestion_search MATCH $match ORDER BY rowid LIMIT $count) AS found
JOIN suggestion ON suggestion.id = found.id
ORDER BY found.id;

SELECT suggestion.kind, suggestion.row_id, suggestion.text
FROM (SELECT rowid AS id FROM suggestion_search WHERE suggestion_search MATCH $match ORDER BY rowid LIMIT $count) AS found
JOIN suggestion ON suggestion.id = found.id
ORDER BY found.id;

SELECT code FROM search_language ORDER BY post_count DESC, code LIMIT 8;

SELECT word FROM search_word WHERE word IN (SELECT value FROM json_each($keys));

SELECT rowid, rank FROM post_search WHERE post_search MATCH $match ORDER BY rank, rowid LIMIT $limit;

SELECT rowid, rank FROM post_search WHERE post_search MATCH $match ORDER BY rank, rowid LIMIT $limit;

SELECT section.post_id, section.title, rank FROM section_search JOIN section ON section.id = section_search.rowid
WHERE section_search MATCH $match ORDER BY rank, section_search.rowid LIMIT 30;

SELECT id, key, superseded_by_id IS NOT NULL, title, '[]' FROM post WHERE id IN (SELECT value FROM json_each($keys));

SELECT rowid, rank FROM section_search WHERE section_search MATCH $match ORDER BY rank, rowid LIMIT $limit;

SELECT id, key, EXISTS (SELECT 1 FROM post WHERE post.id = section.post_id AND superseded_by_id IS NOT NULL), title, '[]' FROM section WHERE id IN (SELECT value FROM json_each($keys));

SELECT rowid, rank FROM name_search WHERE name_search MATCH $match ORDER BY rank, rowid LIMIT $limit;

SELECT id, key, 0, title, '[]' FROM paper WHERE id IN (SELECT value FROM json_each($keys));

SELECT rowid, rank FROM name_search WHERE name_search MATCH $match ORDER BY rank, rowid LIMIT $limit;

SELECT id, key, 0, pref_label, alt_labels FROM topic WHERE id IN (SELECT value FROM json_each($keys));

SELECT rowid, rank FROM name_search WHERE name_search MATCH $match ORDER BY rank, rowid LIMIT $limit;

SELECT rowid, rank FROM name_search WHERE name_search MATCH $match ORDER BY rank, rowid LIMIT $limit;

SELECT id, key, 0, name, other_names FROM author WHERE id IN (SELECT value FROM json_each($keys));

SELECT count(*) FROM post_search WHERE post_search MATCH $match;

SELECT count(*) FROM section_search WHERE section_search MATCH $match;

SELECT count(*) FROM name_search WHERE name_search MATCH $match;

SELECT count(*) FROM name_search WHERE name_search MATCH $match;

SELECT count(*) FROM name_search WHERE name_search MATCH $match;

SELECT count(*) FROM name_search WHERE name_search MATCH $match;

SELECT id, key, source_id, path, slug, url, aliases, title, description, language, status, published_at, published_offset, updated_at, updated_offset, content_hash, tags, word_count, time_to_read, section_count, reference_count, in_degree, out_degree, page_rank, superseded_by_id, latest_version_id FROM post WHERE id IN (SELECT value FROM json_each($keys));

SELECT id, key, pref_label, alt_labels, definition, introduced_post_id, introduced_section_id, post_count, introducing_post_count, assuming_post_count FROM topic WHERE id IN (SELECT value FROM json_each($keys));

SELECT id, key, title, authors, has_more_authors, kind, year, venue, doi, arxiv_id, url, citing_post_count FROM paper WHERE id IN (SELECT value FROM json_each($keys));

SELECT id, key, post_id, parent_id, ordinal, level, title, anchor, former_anchors, url, word_count, time_to_read, in_degree, html_start, html_end, text_start, text_end, markdown_start, markdown_end, start_line, start_column, end_line, end_column FROM section WHERE id IN (SELECT value FROM json_each($keys));

SELECT id, key, name, other_names, url, same_as, bio FROM author WHERE id IN (SELECT value FROM json_each($keys));

WITH hit AS MATERIALIZED (SELECT rowid AS post_id FROM post_search WHERE post_search MATCH $match UNION ALL SELECT section.post_id FROM section_search JOIN section ON section.id = section_search.rowid
WHERE section_search MATCH $match) SELECT * FROM (
    SELECT 1, source.key AS value, coalesce(source.title, source.key) AS label, sum(hit.count) AS count
    FROM (SELECT post_id, count(*) AS count FROM hit GROUP BY post_id) AS hit JOIN post ON post.id = hit.post_id JOIN source ON source.id = post.source_id
    GROUP BY value ORDER BY count DESC, value LIMIT 20) UNION ALL SELECT * FROM (
    SELECT 2, topic.key AS value, topic.pref_label AS label, sum(hit.count) AS count
    FROM (SELECT post_id, count(*) AS count FROM hit GROUP BY post_id) AS hit JOIN post_topic ON post_topic.post_id = hit.post_id JOIN topic ON topic.id = post_topic.topic_id
    GROUP BY value ORDER BY count DESC, value LIMIT 20) UNION ALL SELECT * FROM (
    SELECT 3, post_tag.name AS value, post_tag.name AS label, sum(hit.count) AS count
    FROM (SELECT post_id, count(*) AS count FROM hit GROUP BY post_id) AS hit JOIN post_tag ON post_tag.post_id = hit.post_id
    GROUP BY value ORDER BY count DESC, value LIMIT 20) UNION ALL SELECT * FROM (
    SELECT 4, series.key AS value, series.title AS label, sum(hit.count) AS count
    FROM (SELECT post_id, count(*) AS count FROM hit GROUP BY post_id) AS hit JOIN series_entry ON series_entry.post_id = hit.post_id JOIN series ON series.id = series_entry.series_id
    GROUP BY value ORDER BY count DESC, value LIMIT 20) UNION ALL SELECT * FROM (
    SELECT 5, author.key AS value, author.name AS label, sum(hit.count) AS count
    FROM (SELECT post_id, count(*) AS count FROM hit GROUP BY post_id) AS hit JOIN post_author ON post_author.post_id = hit.post_id JOIN author ON author.id = post_author.author_id
    GROUP BY value ORDER BY count DESC, value LIMIT 20) UNION ALL SELECT * FROM (
    SELECT 6, strftime('%Y', (post.published_at - 621355968000000000) / 10000000 + 60 * post.published_offset, 'unixepoch') AS value, strftime('%Y', (post.published_at - 621355968000000000) / 10000000 + 60 * post.published_offset, 'unixepoch') AS label, sum(hit.count) AS count
    FROM (SELECT post_id, count(*) AS count FROM hit GROUP BY post_id) AS hit JOIN post ON post.id = hit.post_id AND post.published_at IS NOT NULL
    GROUP BY value ORDER BY count DESC, value LIMIT 20);

SELECT post_id, content FROM body WHERE post_id IN (SELECT value FROM json_each($keys)) AND form = $form;

SELECT id, key, post_id, parent_id, ordinal, level, title, anchor, former_anchors, url, word_count, time_to_read, in_degree, html_start, html_end, text_start, text_end, markdown_start, markdown_end, start_line, start_column, end_line, end_column FROM section WHERE id IN (SELECT value FROM json_each($keys));

SELECT section.post_id, section.id, section.key, section.post_id, section.parent_id, section.ordinal, section.level, section.title, section.anchor, section.former_anchors, section.url, section.word_count, section.time_to_read, section.in_degree, section.html_start, section.html_end, section.text_start, section.text_end, section.markdown_start, section.markdown_end, section.start_line, section.start_column, section.end_line, section.end_column
FROM section
WHERE section.post_id IN (SELECT value FROM json_each($keys)) AND true
ORDER BY section.post_id, section.ordinal;
