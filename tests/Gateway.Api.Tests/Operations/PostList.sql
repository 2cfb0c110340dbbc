SELECT "p"."id", "p"."in_degree", "p"."published_at", "p"."key"
FROM "post" AS "p"
WHERE "p"."published_at" >= @Value AND EXISTS (
    SELECT 1
    FROM "post_tag" AS "p0"
    WHERE "p"."id" = "p0"."post_id" AND "p0"."name" = @Value1)
ORDER BY "p"."in_degree" DESC, "p"."published_at" DESC, "p"."key" DESC
LIMIT @p;

SELECT COUNT(*)
FROM "post" AS "p"
WHERE "p"."published_at" >= @Value AND EXISTS (
    SELECT 1
    FROM "post_tag" AS "p0"
    WHERE "p"."id" = "p0"."post_id" AND "p0"."name" = @Value1);

SELECT id, key, source_id, path, slug, url, aliases, title, description, language, status, published_at, published_offset, updated_at, updated_offset, content_hash, tags, word_count, time_to_read, section_count, reference_count, in_degree, out_degree, page_rank, superseded_by_id, latest_version_id FROM post WHERE id IN (SELECT value FROM json_each($keys));

SELECT post_id, content FROM body WHERE post_id IN (SELECT value FROM json_each($keys)) AND form = $form;

SELECT id, key, title, kind, base_url, language, content_hash FROM source WHERE id IN (SELECT value FROM json_each($keys));

SELECT post_author.post_id, author.id, author.key, author.name, author.other_names, author.url, author.same_as, author.bio
FROM post_author JOIN author ON author.id = post_author.author_id
WHERE post_author.post_id IN (SELECT value FROM json_each($keys)) AND true
ORDER BY post_author.post_id, post_author.position;
