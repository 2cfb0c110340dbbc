SELECT id, key, title, page_rank / (SELECT max(page_rank) FROM post), x, y, post_group, label IS NOT NULL
FROM post JOIN post_place ON post_id = id JOIN post_group ON number = post_group
ORDER BY post.key;

SELECT id, key, title, citing_post_count FROM paper ORDER BY key;

SELECT post_id, paper_id FROM cited_paper;

SELECT id, key, pref_label, post_count FROM topic ORDER BY key;

SELECT post_id, topic_id FROM post_topic;

SELECT id, key, title, (SELECT count(*) FROM series_entry WHERE series_id = series.id) FROM series ORDER BY key;

SELECT post_id, series_id FROM series_entry;

SELECT id, key, name, (SELECT count(*) FROM post_author WHERE author_id = author.id) FROM author ORDER BY key;

SELECT post_id, author_id FROM post_author;

SELECT from_post_id, to_post_id, count(*), key, max(confidence)
FROM link WHERE to_post_id IS NOT NULL AND to_post_id <> from_post_id AND link.origin <> 1 AND link.review <> 2
GROUP BY from_post_id, to_post_id;

SELECT needed_post_id, post_id, confidence, confidence FROM prerequisite WHERE review <> 2;

SELECT needs_id, topic_id, confidence, confidence FROM topic_prerequisite WHERE review <> 2;

SELECT superseded_by_id, id, 1, 1 FROM post WHERE superseded_by_id IS NOT NULL;

SELECT post_id, other_post_id, score, score FROM related_post WHERE review <> 2;

SELECT post_id, paper_id, 1, 1 FROM cited_paper;

SELECT post_id, topic_id, weight, confidence FROM post_topic;

SELECT topic_id, broader_id, 1, 1 FROM topic_broader;

SELECT post_id, series_id, 1, 1 FROM series_entry;

SELECT post_id, author_id, 1, 1 FROM post_author;

SELECT label FROM post_group ORDER BY number;

SELECT id, key, source_id, path, slug, url, aliases, title, description, language, status, published_at, published_offset, updated_at, updated_offset, content_hash, tags, word_count, time_to_read, section_count, reference_count, in_degree, out_degree, page_rank, superseded_by_id, latest_version_id FROM post WHERE key IN (SELECT value FROM json_each($keys));

SELECT paper_key.key, paper.id, paper.key, paper.title, paper.authors, paper.has_more_authors, paper.kind, paper.year, paper.venue, paper.doi, paper.arxiv_id, paper.url, paper.citing_post_count
FROM paper_key JOIN paper ON paper.id = paper_key.paper_id
WHERE paper_key.key IN (SELECT value FROM json_each($keys));

SELECT id, key, from_post_id, from_section_id, to_post_id, to_section_id, to_anchor, status, kind, confidence, method, href, anchor_text, context_id, origin, review, curation, start_line, start_column, end_line, end_column FROM link WHERE key IN (SELECT value FROM json_each($keys));

SELECT before, sentence, after, sentence_start, sentence_end
FROM citation JOIN text_context ON text_context.id = citation.context_id
WHERE citation.post_id = (SELECT id FROM post WHERE key = $post) AND citation.paper_id = (SELECT id FROM paper WHERE key = $paper)
ORDER BY citation.id LIMIT 1;

SELECT before, sentence, after, sentence_start, sentence_end
FROM citation JOIN text_context ON text_context.id = citation.context_id
WHERE citation.post_id = (SELECT id FROM post WHERE key = $post) AND citation.paper_id = (SELECT id FROM paper WHERE key = $paper)
ORDER BY citation.id LIMIT 1;

SELECT before, sentence, after, sentence_start, sentence_end
FROM citation JOIN text_context ON text_context.id = citation.context_id
WHERE citation.post_id = (SELECT id FROM post WHERE key = $post) AND citation.paper_id = (SELECT id FROM paper WHERE key = $paper)
ORDER BY citation.id LIMIT 1;

SELECT topic_key.key, topic.id, topic.key, topic.pref_label, topic.alt_labels, topic.definition, topic.introduced_post_id, topic.introduced_section_id, topic.post_count, topic.introducing_post_count, topic.assuming_post_count
FROM topic_key JOIN topic ON topic.id = topic_key.topic_id
WHERE topic_key.key IN (SELECT value FROM json_each($keys));

SELECT id, before, sentence, after, sentence_start, sentence_end FROM text_context WHERE id IN (SELECT value FROM json_each($keys));
