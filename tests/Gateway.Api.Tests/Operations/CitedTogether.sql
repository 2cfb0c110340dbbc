SELECT paper.id, paper.key, paper.title, paper.authors, paper.has_more_authors, paper.kind, paper.year, paper.venue, paper.doi, paper.arxiv_id, paper.url, paper.citing_post_count FROM paper WHERE paper.arxiv_id = $value ORDER BY paper.key LIMIT 1;

WITH pair AS (
    SELECT DISTINCT one.paper_id AS paper_id, other.paper_id AS other_id, one.section_id AS place
FROM citation AS one JOIN citation AS other ON other.section_id = one.section_id
    WHERE one.paper_id IN (SELECT value FROM json_each($keys)) AND other.paper_id <> one.paper_id),
counted AS (
    SELECT paper_id, other_id, count(*) AS times,
        row_number() OVER (PARTITION BY paper_id ORDER BY count(*) DESC, other_id) AS place
    FROM pair GROUP BY paper_id, other_id)
SELECT counted.paper_id, counted.times, paper.id, paper.key, paper.title, paper.authors, paper.has_more_authors, paper.kind, paper.year, paper.venue, paper.doi, paper.arxiv_id, paper.url, paper.citing_post_count
FROM counted JOIN paper ON paper.id = counted.other_id
WHERE counted.place <= $most
ORDER BY counted.paper_id, counted.place;

WITH pair AS (
    SELECT one.paper_id AS paper_id, other.paper_id AS other_id, one.post_id AS place
FROM cited_paper AS one JOIN cited_paper AS other ON other.post_id = one.post_id
    WHERE one.paper_id IN (SELECT value FROM json_each($keys)) AND other.paper_id <> one.paper_id),
counted AS (
    SELECT paper_id, other_id, count(*) AS times,
        row_number() OVER (PARTITION BY paper_id ORDER BY count(*) DESC, other_id) AS place
    FROM pair GROUP BY paper_id, other_id)
SELECT counted.paper_id, counted.times, paper.id, paper.key, paper.title, paper.authors, paper.has_more_authors, paper.kind, paper.year, paper.venue, paper.doi, paper.arxiv_id, paper.url, paper.citing_post_count
FROM counted JOIN paper ON paper.id = counted.other_id
WHERE counted.place <= $most
ORDER BY counted.paper_id, counted.place;

WITH pair AS (SELECT value ->> 0 AS paper_id, value ->> 1 AS other_id FROM json_each($keys)),
citing AS (
    SELECT pair.paper_id, pair.other_id, post.id AS post_id,
        row_number() OVER (PARTITION BY pair.paper_id, pair.other_id ORDER BY post.published_at, post.key) AS place
    FROM pair
        JOIN cited_paper AS one ON one.paper_id = pair.paper_id
        JOIN cited_paper AS other ON other.post_id = one.post_id AND other.paper_id = pair.other_id
        JOIN post ON post.id = one.post_id)
SELECT citing.paper_id, citing.other_id, post.id, post.key, post.source_id, post.path, post.slug, post.url, post.aliases, post.title, post.description, post.language, post.status, post.published_at, post.published_offset, post.updated_at, post.updated_offset, post.content_hash, post.tags, post.word_count, post.time_to_read, post.section_count, post.reference_count, post.in_degree, post.out_degree, post.page_rank, post.superseded_by_id, post.latest_version_id
FROM citing JOIN post ON post.id = citing.post_id
WHERE citing.place <= 5
ORDER BY citing.paper_id, citing.other_id, citing.place;
