SELECT post.id, post.key, post.source_id, post.path, post.slug, post.url, post.aliases, post.title, post.description, post.language, post.status, post.published_at, post.published_offset, post.updated_at, post.updated_offset, post.content_hash, post.tags, post.word_count, post.time_to_read, post.section_count, post.reference_count, post.in_degree, post.out_degree, post.page_rank, post.superseded_by_id, post.latest_version_id
FROM post_slug JOIN post ON post.id = post_slug.post_id JOIN source ON source.id = post.source_id
WHERE post_slug.slug = $slug AND ($source IS NULL OR source.key = $source)
ORDER BY source.key, post.key;

SELECT post_id, topic_id, role = 0 FROM post_topic
WHERE role IN (0, 1) OR is_authored
ORDER BY post_id, position;

SELECT id, time_to_read, latest_version_id, published_at FROM post ORDER BY id;

SELECT prerequisite_id, section.id, section.time_to_read
FROM prerequisite_section JOIN section ON section.id = section_id
ORDER BY prerequisite_id, section.id;

SELECT id, post_id, needed_post_id, confidence, strength, is_authored OR review = 1 FROM prerequisite WHERE review <> 2 ORDER BY id;

SELECT id, key, source_id, path, slug, url, aliases, title, description, language, status, published_at, published_offset, updated_at, updated_offset, content_hash, tags, word_count, time_to_read, section_count, reference_count, in_degree, out_degree, page_rank, superseded_by_id, latest_version_id FROM post WHERE id IN (SELECT value FROM json_each($keys));

SELECT prerequisite_section.prerequisite_id, section.id, section.key, section.post_id, section.parent_id, section.ordinal, section.level, section.title, section.anchor, section.former_anchors, section.url, section.word_count, section.time_to_read, section.in_degree, section.html_start, section.html_end, section.text_start, section.text_end, section.markdown_start, section.markdown_end, section.start_line, section.start_column, section.end_line, section.end_column
FROM prerequisite_section JOIN section ON section.id = prerequisite_section.section_id
WHERE prerequisite_section.prerequisite_id IN (SELECT value FROM json_each($keys)) AND true
ORDER BY prerequisite_section.prerequisite_id, prerequisite_section.section_id;

SELECT id, is_authored, method, reasons, review, curation FROM prerequisite WHERE id IN (SELECT value FROM json_each($keys));

SELECT id, key, from_post_id, from_section_id, to_post_id, to_section_id, to_anchor, status, kind, confidence, method, href, anchor_text, context_id, origin, review, curation, start_line, start_column, end_line, end_column FROM link WHERE key IN (SELECT value FROM json_each($keys));

SELECT id, before, sentence, after, sentence_start, sentence_end FROM text_context WHERE id IN (SELECT value FROM json_each($keys));
