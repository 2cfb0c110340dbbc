SELECT "t"."key" AS "Key", MIN("t"."pref_label") AS "Label", COUNT(*) AS "Posts", COALESCE(SUM("p"."word_count"), 0) AS "Words", COALESCE(SUM("p"."time_to_read"), 0) AS "Minutes", COALESCE(SUM("p"."reference_count"), 0) AS "References"
FROM "post" AS "p"
INNER JOIN "post_topic" AS "p1" ON "p"."id" = "p1"."post_id"
INNER JOIN "topic" AS "t" ON "p1"."topic_id" = "t"."id"
WHERE EXISTS (
    SELECT 1
    FROM "post_tag" AS "p0"
    WHERE "p"."id" = "p0"."post_id" AND "p0"."name" = @Value)
GROUP BY "t"."key"
ORDER BY COUNT(*) DESC, "t"."key"
LIMIT @p;

SELECT "p1"."Key0" AS "Key", MIN('') AS "Label", COUNT(*) AS "Posts", COALESCE(SUM("p1"."word_count"), 0) AS "Words", COALESCE(SUM("p1"."time_to_read"), 0) AS "Minutes", COALESCE(SUM("p1"."reference_count"), 0) AS "References"
FROM (
    SELECT "p"."reference_count", "p"."time_to_read", "p"."word_count", ("p"."published_at" + CAST("p"."published_offset" AS INTEGER) * 600000000) / 864000000000 AS "Key0"
    FROM "post" AS "p"
    WHERE EXISTS (
        SELECT 1
        FROM "post_tag" AS "p0"
        WHERE "p"."id" = "p0"."post_id" AND "p0"."name" = @Value) AND "p"."published_at" IS NOT NULL
) AS "p1"
GROUP BY "p1"."Key0";

SELECT "s0"."key" AS "Key", MIN("s0"."title") AS "Label", COUNT(*) AS "Posts", COALESCE(SUM("p"."word_count"), 0) AS "Words", COALESCE(SUM("p"."time_to_read"), 0) AS "Minutes", COALESCE(SUM("p"."reference_count"), 0) AS "References"
FROM "post" AS "p"
INNER JOIN "series_entry" AS "s" ON "p"."id" = "s"."post_id"
INNER JOIN "series" AS "s0" ON "s"."series_id" = "s0"."id"
WHERE EXISTS (
    SELECT 1
    FROM "post_tag" AS "p0"
    WHERE "p"."id" = "p0"."post_id" AND "p0"."name" = @Value)
GROUP BY "s0"."key"
ORDER BY COUNT(*) DESC, "s0"."key"
LIMIT @p;

SELECT "p"."venue" AS "Key", COUNT(*) AS "Papers", COALESCE(SUM("p"."citing_post_count"), 0) AS "CitingPosts"
FROM "paper" AS "p"
WHERE "p"."citing_post_count" >= @Value AND "p"."venue" IS NOT NULL
GROUP BY "p"."venue"
ORDER BY COUNT(*) DESC, "p"."venue"
LIMIT @p;

SELECT "d"."code" AS "Key", COUNT(*) AS "Diagnostics", COUNT(DISTINCT (CASE
    WHEN "d"."post_id" IS NOT NULL THEN "d"."post_id"
END)) AS "Posts"
FROM "diagnostic" AS "d"
WHERE "d"."severity" <> @Value
GROUP BY "d"."code"
ORDER BY COUNT(*) DESC, "d"."code"
LIMIT @p;

SELECT topic_key.key, topic.id, topic.key, topic.pref_label, topic.alt_labels, topic.definition, topic.introduced_post_id, topic.introduced_section_id, topic.post_count, topic.introducing_post_count, topic.assuming_post_count
FROM topic_key JOIN topic ON topic.id = topic_key.topic_id
WHERE topic_key.key IN (SELECT value FROM json_each($keys));

SELECT id, key, slug, title, missing_parts, time_to_read, method FROM series WHERE key IN (SELECT value FROM json_each($keys));
