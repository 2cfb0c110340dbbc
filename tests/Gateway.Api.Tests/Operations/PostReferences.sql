SELECT id, key, source_id, path, slug, url, aliases, title, description, language, status, published_at, published_offset, updated_at, updated_offset, content_hash, tags, word_count, time_to_read, section_count, reference_count, in_degree, out_degree, page_rank, superseded_by_id, latest_version_id FROM post WHERE key IN (SELECT value FROM json_each($keys));

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

SELECT id, key, title, authors, has_more_authors, kind, year, venue, doi, arxiv_id, url, citing_post_count FROM paper WHERE id IN (SELECT value FROM json_each($keys));

SELECT citation.reference_id, citation.id, citation.key, citation.post_id, citation.section_id, citation.marker, citation.context_id, citation.reference_id, citation.paper_id, citation.start_line, citation.start_column, citation.end_line, citation.end_column
FROM citation
WHERE citation.reference_id IN (SELECT value FROM json_each($keys)) AND true
ORDER BY citation.reference_id, citation.id;
