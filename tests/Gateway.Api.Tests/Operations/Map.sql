SELECT id, key, title, page_rank / (SELECT max(page_rank) FROM post), x, y, post_group, label IS NOT NULL
FROM post JOIN post_place ON post_id = id JOIN post_group ON number = post_group
ORDER BY id;

SELECT from_post_id, to_post_id, count(*), key, max(confidence)
FROM link WHERE to_post_id IS NOT NULL AND to_post_id <> from_post_id
GROUP BY from_post_id, to_post_id;

SELECT superseded_by_id, id FROM post WHERE superseded_by_id IS NOT NULL;

SELECT id, key, title, citing_post_count FROM paper ORDER BY 1;

SELECT post_id, paper_id FROM cited_paper;

SELECT id, key, pref_label, post_count FROM topic ORDER BY 1;

SELECT post_id, topic_id FROM post_topic;

SELECT id, key, title, (SELECT count(*) FROM series_entry WHERE series_id = series.id) FROM series ORDER BY 1;

SELECT post_id, series_id FROM series_entry;

SELECT id, key, name, (SELECT count(*) FROM post_author WHERE author_id = author.id) FROM author ORDER BY 1;

SELECT post_id, author_id FROM post_author;

SELECT label FROM post_group ORDER BY number;
