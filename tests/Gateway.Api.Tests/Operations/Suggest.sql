SELECT suggestion.kind, suggestion.row_id, suggestion.text
FROM (SELECT rowid AS id FROM suggestion_search WHERE suggestion_search MATCH $match ORDER BY rowid LIMIT $count) AS found
JOIN suggestion ON suggestion.id = found.id
ORDER BY found.id;

SELECT suggestion.kind, suggestion.row_id, suggestion.text
FROM (SELECT rowid AS id FROM suggestion_search WHERE suggestion_search MATCH $match ORDER BY rowid LIMIT $count) AS found
JOIN suggestion ON suggestion.id = found.id
ORDER BY found.id;

SELECT id, key, source_id, path, slug, url, aliases, title, description, language, status, published_at, published_offset, updated_at, updated_offset, content_hash, tags, word_count, time_to_read, section_count, reference_count, in_degree, out_degree, page_rank, superseded_by_id, latest_version_id FROM post WHERE id IN (SELECT value FROM json_each($keys));

SELECT id, key, pref_label, alt_labels, definition, introduced_post_id, introduced_section_id, post_count, introducing_post_count, assuming_post_count FROM topic WHERE id IN (SELECT value FROM json_each($keys));

SELECT id, key, title, authors, has_more_authors, kind, year, venue, doi, arxiv_id, url, citing_post_count FROM paper WHERE id IN (SELECT value FROM json_each($keys));

SELECT id, key, post_id, parent_id, ordinal, level, title, anchor, former_anchors, url, word_count, time_to_read, in_degree, html_start, html_end, text_start, text_end, markdown_start, markdown_end, start_line, start_column, end_line, end_column FROM section WHERE id IN (SELECT value FROM json_each($keys));

SELECT id, key, source_id, path, slug, url, aliases, title, description, language, status, published_at, published_offset, updated_at, updated_offset, content_hash, tags, word_count, time_to_read, section_count, reference_count, in_degree, out_degree, page_rank, superseded_by_id, latest_version_id FROM post WHERE id IN (SELECT value FROM json_each($keys));
