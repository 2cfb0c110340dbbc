SELECT post.id, post.key, post.source_id, post.path, post.slug, post.url, post.aliases, post.title, post.description, post.language, post.status, post.published_at, post.published_offset, post.updated_at, post.updated_offset, post.content_hash, post.tags, post.word_count, post.time_to_read, post.section_count, post.reference_count, post.in_degree, post.out_degree, post.page_rank, post.superseded_by_id, post.latest_version_id
FROM post_slug JOIN post ON post.id = post_slug.post_id JOIN source ON source.id = post.source_id
WHERE post_slug.slug = $slug AND ($source IS NULL OR source.key = $source)
ORDER BY source.key, post.key;

WITH member AS (
    SELECT reference.post_id AS owner, reference.id AS id,
        row_number() OVER (PARTITION BY reference.post_id ORDER BY reference.position) - 1 AS place,
        count(*) OVER (PARTITION BY reference.post_id) AS total
    FROM reference
    WHERE reference.post_id IN (SELECT value FROM json_each($keys)) AND true)
SELECT member.owner, member.place, member.total, reference.id, reference.key, reference.post_id, reference.position, reference.label, reference.text, reference.title, reference.authors, reference.year, reference.venue, reference.url, reference.paper_id, reference.start_line, reference.start_column, reference.end_line, reference.end_column
FROM member JOIN reference ON reference.id = member.id
WHERE member.place = 0 OR (member.place >= $skip AND member.place < $end)
ORDER BY member.owner, member.place;

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

WITH member AS (
    SELECT citation.post_id AS owner, citation.id AS id,
        row_number() OVER (PARTITION BY citation.post_id ORDER BY citation.id) - 1 AS place,
        count(*) OVER (PARTITION BY citation.post_id) AS total
    FROM citation
    WHERE citation.post_id IN (SELECT value FROM json_each($keys)) AND true)
SELECT member.owner, member.place, member.total, citation.id, citation.key, citation.post_id, citation.section_id, citation.marker, citation.context_id, citation.reference_id, citation.paper_id, citation.start_line, citation.start_column, citation.end_line, citation.end_column
FROM member JOIN citation ON citation.id = member.id
WHERE member.place = 0 OR (member.place >= $skip AND member.place < $end)
ORDER BY member.owner, member.place;

SELECT id, key, title, authors, has_more_authors, kind, year, venue, doi, arxiv_id, url, citing_post_count FROM paper WHERE id IN (SELECT value FROM json_each($keys));

SELECT citation.reference_id, citation.id, citation.key, citation.post_id, citation.section_id, citation.marker, citation.context_id, citation.reference_id, citation.paper_id, citation.start_line, citation.start_column, citation.end_line, citation.end_column
FROM citation
WHERE citation.reference_id IN (SELECT value FROM json_each($keys)) AND true
ORDER BY citation.reference_id, citation.id;

SELECT id, key, post_id, position, label, text, title, authors, year, venue, url, paper_id, start_line, start_column, end_line, end_column FROM reference WHERE id IN (SELECT value FROM json_each($keys));

SELECT id, key, post_id, parent_id, ordinal, level, title, anchor, former_anchors, url, word_count, time_to_read, in_degree, html_start, html_end, text_start, text_end, markdown_start, markdown_end, start_line, start_column, end_line, end_column FROM section WHERE id IN (SELECT value FROM json_each($keys));
