SELECT "d"."id", CAST("d"."severity" AS INTEGER), "d"."key"
FROM "diagnostic" AS "d"
LEFT JOIN "post" AS "p" ON "d"."post_id" = "p"."id"
WHERE "d"."code" IN (@Value2, @Value3, @Value4) AND "p"."status" = @Value1
ORDER BY CAST("d"."severity" AS INTEGER), "d"."key"
LIMIT @p;

SELECT COUNT(*)
FROM "diagnostic" AS "d"
LEFT JOIN "post" AS "p" ON "d"."post_id" = "p"."id"
WHERE "d"."code" IN (@Value2, @Value3, @Value4) AND "p"."status" = @Value1;

SELECT id, key, code, severity, message, source_id, path, post_id, link_id, curation, start_line, start_column, end_line, end_column, first_seen_at, suggestion FROM diagnostic WHERE id IN (SELECT value FROM json_each($keys));

SELECT id, key, source_id, path, slug, url, aliases, title, description, language, status, published_at, published_offset, updated_at, updated_offset, content_hash, tags, word_count, time_to_read, section_count, reference_count, in_degree, out_degree, page_rank, superseded_by_id, latest_version_id FROM post WHERE id IN (SELECT value FROM json_each($keys));

SELECT diagnostic_fix.diagnostic_id, diagnostic_fix.id, diagnostic_fix.title, diagnostic_fix.patch, diagnostic_fix.confidence
FROM diagnostic_fix
WHERE diagnostic_fix.diagnostic_id IN (SELECT value FROM json_each($keys)) AND true
ORDER BY diagnostic_fix.diagnostic_id, diagnostic_fix.id;

SELECT id, key, from_post_id, from_section_id, to_post_id, to_section_id, to_anchor, status, kind, confidence, method, href, anchor_text, context_id, origin, review, curation, start_line, start_column, end_line, end_column FROM link WHERE id IN (SELECT value FROM json_each($keys));
