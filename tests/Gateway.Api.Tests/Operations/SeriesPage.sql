SELECT id, key, slug, title, missing_parts, time_to_read, method FROM series WHERE slug IN (SELECT value FROM json_each($keys));

SELECT "s"."id", "s"."title_folded", "s"."key"
FROM "series" AS "s"
ORDER BY "s"."title_folded", "s"."key"
LIMIT @p;

SELECT COUNT(*)
FROM "series" AS "s";

SELECT id, key, slug, title, missing_parts, time_to_read, method FROM series WHERE id IN (SELECT value FROM json_each($keys));

SELECT series_entry.series_id, series_entry.id, series_entry.series_id, series_entry.post_id, series_entry.position, series_entry.label, series_entry.previous_post_id, series_entry.next_post_id, series_entry.curation
FROM series_entry
WHERE series_entry.series_id IN (SELECT value FROM json_each($keys)) AND true
ORDER BY series_entry.series_id, series_entry.id;

SELECT id, key, source_id, path, slug, url, aliases, title, description, language, status, published_at, published_offset, updated_at, updated_offset, content_hash, tags, word_count, time_to_read, section_count, reference_count, in_degree, out_degree, page_rank, superseded_by_id, latest_version_id FROM post WHERE id IN (SELECT value FROM json_each($keys));

SELECT post_id, content FROM body WHERE post_id IN (SELECT value FROM json_each($keys)) AND form = $form;
