SELECT post_id, topic_id, role = 0 FROM post_topic
WHERE role IN (0, 1) OR is_authored
ORDER BY post_id, position;

SELECT id, time_to_read, latest_version_id, published_at FROM post ORDER BY id;

SELECT prerequisite_id, section.id, section.time_to_read
FROM prerequisite_section JOIN section ON section.id = section_id
ORDER BY prerequisite_id, section.id;

SELECT id, post_id, needed_post_id, confidence, strength, is_authored OR review = 1 FROM prerequisite WHERE review <> 2 ORDER BY id;

SELECT id, key, source_id, path, slug, url, aliases, title, description, language, status, published_at, published_offset, updated_at, updated_offset, content_hash, tags, word_count, time_to_read, section_count, reference_count, in_degree, out_degree, page_rank, superseded_by_id, latest_version_id FROM post WHERE key IN (SELECT value FROM json_each($keys));

SELECT id, key, source_id, path, slug, url, aliases, title, description, language, status, published_at, published_offset, updated_at, updated_offset, content_hash, tags, word_count, time_to_read, section_count, reference_count, in_degree, out_degree, page_rank, superseded_by_id, latest_version_id FROM post WHERE id IN (SELECT value FROM json_each($keys));

SELECT post_topic.post_id, post_topic.role, post_topic.weight, post_topic.confidence, post_topic.is_authored, post_topic.curation, topic.id, topic.key, topic.pref_label, topic.alt_labels, topic.definition, topic.introduced_post_id, topic.introduced_section_id, topic.post_count, topic.introducing_post_count, topic.assuming_post_count
FROM post_topic JOIN topic ON topic.id = post_topic.topic_id
WHERE post_topic.post_id IN (SELECT value FROM json_each($keys))
ORDER BY post_topic.post_id, post_topic.position;
