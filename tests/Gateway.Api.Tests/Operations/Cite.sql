SELECT post.id, post.key, post.source_id, post.path, post.slug, post.url, post.aliases, post.title, post.description, post.language, post.status, post.published_at, post.published_offset, post.updated_at, post.updated_offset, post.content_hash, post.tags, post.word_count, post.time_to_read, post.section_count, post.reference_count, post.in_degree, post.out_degree, post.page_rank, post.superseded_by_id, post.latest_version_id
FROM post_alias JOIN post ON post.id = post_alias.post_id JOIN source ON source.id = post.source_id
WHERE post_alias.url = $url AND ($source IS NULL OR source.key = $source)
ORDER BY post_alias.is_present DESC, post.key
LIMIT 1;

SELECT work_key, name FROM citation_key WHERE work_key IN (SELECT value FROM json_each($keys));

SELECT post_author.post_id, author.id, author.key, author.name, author.other_names, author.url, author.same_as, author.bio
FROM post_author JOIN author ON author.id = post_author.author_id
WHERE post_author.post_id IN (SELECT value FROM json_each($keys)) AND true
ORDER BY post_author.post_id, post_author.position;

SELECT id, key, title, kind, base_url, language, content_hash FROM source WHERE id IN (SELECT value FROM json_each($keys));

WITH member AS (
    SELECT cited_paper.post_id AS owner, paper.id AS id,
        row_number() OVER (PARTITION BY cited_paper.post_id ORDER BY cited_paper.position) - 1 AS place,
        count(*) OVER (PARTITION BY cited_paper.post_id) AS total
    FROM cited_paper JOIN paper ON paper.id = cited_paper.paper_id
    WHERE cited_paper.post_id IN (SELECT value FROM json_each($keys)) AND true)
SELECT member.owner, member.place, member.total, paper.id, paper.key, paper.title, paper.authors, paper.has_more_authors, paper.kind, paper.year, paper.venue, paper.doi, paper.arxiv_id, paper.url, paper.citing_post_count
FROM member JOIN paper ON paper.id = member.id
WHERE member.place = 0 OR (member.place >= $skip AND member.place < $end)
ORDER BY member.owner, member.place;

SELECT work_key, name FROM citation_key WHERE work_key IN (SELECT value FROM json_each($keys));
