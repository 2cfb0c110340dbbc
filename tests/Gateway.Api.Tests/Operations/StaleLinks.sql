SELECT "l"."id", "p"."published_at", "l"."key"
FROM "link" AS "l"
INNER JOIN "post" AS "p" ON "l"."from_post_id" = "p"."id"
WHERE "l"."origin" <> 1 AND "l"."review" <> 2 AND ("l"."to_post_id" <> "l"."from_post_id" OR "l"."to_post_id" IS NULL) AND "l"."status" IN (@Value2, @Value3, @Value4, @Value5) AND "p"."status" = @Value1
ORDER BY "p"."published_at" DESC, "l"."key" DESC
LIMIT @p;

SELECT COUNT(*)
FROM "link" AS "l"
INNER JOIN "post" AS "p" ON "l"."from_post_id" = "p"."id"
WHERE "l"."origin" <> 1 AND "l"."review" <> 2 AND ("l"."to_post_id" <> "l"."from_post_id" OR "l"."to_post_id" IS NULL) AND "l"."status" IN (@Value2, @Value3, @Value4, @Value5) AND "p"."status" = @Value1;

SELECT id, key, from_post_id, from_section_id, to_post_id, to_section_id, to_anchor, status, kind, confidence, method, href, anchor_text, context_id, origin, review, curation, start_line, start_column, end_line, end_column FROM link WHERE id IN (SELECT value FROM json_each($keys));

SELECT id, key, source_id, path, slug, url, aliases, title, description, language, status, published_at, published_offset, updated_at, updated_offset, content_hash, tags, word_count, time_to_read, section_count, reference_count, in_degree, out_degree, page_rank, superseded_by_id, latest_version_id FROM post WHERE id IN (SELECT value FROM json_each($keys));

SELECT id, key, post_id, parent_id, ordinal, level, title, anchor, former_anchors, url, word_count, time_to_read, in_degree, html_start, html_end, text_start, text_end, markdown_start, markdown_end, start_line, start_column, end_line, end_column FROM section WHERE id IN (SELECT value FROM json_each($keys));

SELECT id, before, sentence, after, sentence_start, sentence_end FROM text_context WHERE id IN (SELECT value FROM json_each($keys));
