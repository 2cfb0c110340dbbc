SELECT "p"."id", "p"."page_rank", "p"."published_at", "p"."key"
FROM "post" AS "p"
WHERE (EXISTS (
    SELECT 1
    FROM "link" AS "l"
    WHERE "l"."origin" <> 1 AND "l"."review" <> 2 AND "p"."id" = "l"."to_post_id" AND ("l"."to_post_id" <> "l"."from_post_id" OR "l"."to_post_id" IS NULL)) OR NOT EXISTS (
    SELECT 1
    FROM "link" AS "l0"
    WHERE "l0"."origin" <> 1 AND "l0"."review" <> 2 AND "p"."id" = "l0"."from_post_id" AND ("l0"."to_post_id" <> "l0"."from_post_id" OR "l0"."to_post_id" IS NULL) AND "l0"."status" <> @Value)) AND EXISTS (
    SELECT 1
    FROM "post_topic" AS "p0"
    INNER JOIN "topic" AS "t" ON "p0"."topic_id" = "t"."id"
    WHERE "p"."id" = "p0"."post_id" AND "t"."pref_label" = @Value1) AND EXISTS (
    SELECT 1
    FROM "cited_paper" AS "c"
    INNER JOIN "paper" AS "p1" ON "c"."paper_id" = "p1"."id"
    WHERE "p"."id" = "c"."post_id" AND "p1"."citing_post_count" >= @Value2)
ORDER BY "p"."page_rank" DESC, "p"."published_at" DESC, "p"."key" DESC
LIMIT @p;

SELECT COUNT(*)
FROM "post" AS "p"
WHERE (EXISTS (
    SELECT 1
    FROM "link" AS "l"
    WHERE "l"."origin" <> 1 AND "l"."review" <> 2 AND "p"."id" = "l"."to_post_id" AND ("l"."to_post_id" <> "l"."from_post_id" OR "l"."to_post_id" IS NULL)) OR NOT EXISTS (
    SELECT 1
    FROM "link" AS "l0"
    WHERE "l0"."origin" <> 1 AND "l0"."review" <> 2 AND "p"."id" = "l0"."from_post_id" AND ("l0"."to_post_id" <> "l0"."from_post_id" OR "l0"."to_post_id" IS NULL) AND "l0"."status" <> @Value)) AND EXISTS (
    SELECT 1
    FROM "post_topic" AS "p0"
    INNER JOIN "topic" AS "t" ON "p0"."topic_id" = "t"."id"
    WHERE "p"."id" = "p0"."post_id" AND "t"."pref_label" = @Value1) AND EXISTS (
    SELECT 1
    FROM "cited_paper" AS "c"
    INNER JOIN "paper" AS "p1" ON "c"."paper_id" = "p1"."id"
    WHERE "p"."id" = "c"."post_id" AND "p1"."citing_post_count" >= @Value2);

SELECT id, key, source_id, path, slug, url, aliases, title, description, language, status, published_at, published_offset, updated_at, updated_offset, content_hash, tags, word_count, time_to_read, section_count, reference_count, in_degree, out_degree, page_rank, superseded_by_id, latest_version_id FROM post WHERE id IN (SELECT value FROM json_each($keys));

SELECT post_topic.post_id, post_topic.role, post_topic.weight, post_topic.confidence, post_topic.is_authored, post_topic.curation, topic.id, topic.key, topic.pref_label, topic.alt_labels, topic.definition, topic.introduced_post_id, topic.introduced_section_id, topic.post_count, topic.introducing_post_count, topic.assuming_post_count
FROM post_topic JOIN topic ON topic.id = post_topic.topic_id
WHERE post_topic.post_id IN (SELECT value FROM json_each($keys))
ORDER BY post_topic.post_id, post_topic.position;
