SELECT "d"."code" AS "Key", COUNT(*) AS "Diagnostics", COUNT(DISTINCT (CASE
    WHEN "d"."post_id" IS NOT NULL THEN "d"."post_id"
END)) AS "Posts"
FROM "diagnostic" AS "d"
WHERE "d"."severity" = @Value
GROUP BY "d"."code"
ORDER BY COUNT(*) DESC, "d"."code"
LIMIT @p;

SELECT "d"."code" AS "Key", COUNT(*) AS "Diagnostics", COUNT(DISTINCT (CASE
    WHEN "d"."post_id" IS NOT NULL THEN "d"."post_id"
END)) AS "Posts"
FROM "diagnostic" AS "d"
WHERE "d"."severity" = @Value
GROUP BY "d"."code"
ORDER BY COUNT(*) DESC, "d"."code"
LIMIT @p;

SELECT "d"."code" AS "Key", COUNT(*) AS "Diagnostics", COUNT(DISTINCT (CASE
    WHEN "d"."post_id" IS NOT NULL THEN "d"."post_id"
END)) AS "Posts"
FROM "diagnostic" AS "d"
WHERE "d"."severity" = @Value
GROUP BY "d"."code"
ORDER BY COUNT(*) DESC, "d"."code"
LIMIT @p;
