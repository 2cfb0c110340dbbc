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
