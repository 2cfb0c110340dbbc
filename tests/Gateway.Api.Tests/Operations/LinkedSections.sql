SELECT "s"."id", "s"."in_degree", "s"."title_folded", "s"."key"
FROM "section" AS "s"
WHERE "s"."in_degree" >= @Value
ORDER BY "s"."in_degree" DESC, "s"."title_folded", "s"."key"
LIMIT @p;

SELECT COUNT(*)
FROM "section" AS "s"
WHERE "s"."in_degree" >= @Value;

SELECT id, key, post_id, parent_id, ordinal, level, title, anchor, former_anchors, url, word_count, time_to_read, in_degree, html_start, html_end, text_start, text_end, markdown_start, markdown_end, start_line, start_column, end_line, end_column FROM section WHERE id IN (SELECT value FROM json_each($keys));

SELECT id, key, source_id, path, slug, url, aliases, title, description, language, status, published_at, published_offset, updated_at, updated_offset, content_hash, tags, word_count, time_to_read, section_count, reference_count, in_degree, out_degree, page_rank, superseded_by_id, latest_version_id FROM post WHERE id IN (SELECT value FROM json_each($keys));
