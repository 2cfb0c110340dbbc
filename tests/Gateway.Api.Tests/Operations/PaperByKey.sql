SELECT paper.id, paper.key, paper.title, paper.authors, paper.has_more_authors, paper.kind, paper.year, paper.venue, paper.doi, paper.arxiv_id, paper.url, paper.citing_post_count FROM paper WHERE paper.arxiv_id = $value ORDER BY paper.key LIMIT 1;

SELECT work_key, name FROM citation_key WHERE work_key IN (SELECT value FROM json_each($keys));

WITH member AS (
    SELECT cited_paper.paper_id AS owner, post.id AS id,
        row_number() OVER (PARTITION BY cited_paper.paper_id ORDER BY post.published_at, post.key) - 1 AS place,
        count(*) OVER (PARTITION BY cited_paper.paper_id) AS total
    FROM cited_paper JOIN post ON post.id = cited_paper.post_id
    WHERE cited_paper.paper_id IN (SELECT value FROM json_each($keys)) AND true)
SELECT member.owner, member.place, member.total, post.id, post.key, post.source_id, post.path, post.slug, post.url, post.aliases, post.title, post.description, post.language, post.status, post.published_at, post.published_offset, post.updated_at, post.updated_offset, post.content_hash, post.tags, post.word_count, post.time_to_read, post.section_count, post.reference_count, post.in_degree, post.out_degree, post.page_rank, post.superseded_by_id, post.latest_version_id
FROM member JOIN post ON post.id = member.id
WHERE member.place = 0 OR (member.place >= $skip AND member.place < $end)
ORDER BY member.owner, member.place;

WITH member AS (
    SELECT citation.paper_id AS owner, citation.id AS id,
        row_number() OVER (PARTITION BY citation.paper_id ORDER BY post.published_at DESC, post.key DESC, citation.id) - 1 AS place,
        count(*) OVER (PARTITION BY citation.paper_id) AS total
    FROM citation JOIN post ON post.id = citation.post_id
    WHERE citation.paper_id IN (SELECT value FROM json_each($keys)) AND true)
SELECT member.owner, member.place, member.total, citation.id, citation.key, citation.post_id, citation.section_id, citation.marker, citation.context_id, citation.reference_id, citation.paper_id, citation.start_line, citation.start_column, citation.end_line, citation.end_column
FROM member JOIN citation ON citation.id = member.id
WHERE member.place = 0 OR (member.place >= $skip AND member.place < $end)
ORDER BY member.owner, member.place;

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

SELECT topic_paper.paper_id, topic.id, topic.key, topic.pref_label, topic.alt_labels, topic.definition, topic.introduced_post_id, topic.introduced_section_id, topic.post_count, topic.introducing_post_count, topic.assuming_post_count
FROM topic_paper JOIN topic ON topic.id = topic_paper.topic_id
WHERE topic_paper.paper_id IN (SELECT value FROM json_each($keys)) AND true
ORDER BY topic_paper.paper_id, topic_paper.post_count DESC, topic.post_count, topic.key;

SELECT id, before, sentence, after, sentence_start, sentence_end FROM text_context WHERE id IN (SELECT value FROM json_each($keys));

SELECT id, key, source_id, path, slug, url, aliases, title, description, language, status, published_at, published_offset, updated_at, updated_offset, content_hash, tags, word_count, time_to_read, section_count, reference_count, in_degree, out_degree, page_rank, superseded_by_id, latest_version_id FROM post WHERE id IN (SELECT value FROM json_each($keys));

SELECT id, key, post_id, parent_id, ordinal, level, title, anchor, former_anchors, url, word_count, time_to_read, in_degree, html_start, html_end, text_start, text_end, markdown_start, markdown_end, start_line, start_column, end_line, end_column FROM section WHERE id IN (SELECT value FROM json_each($keys));
