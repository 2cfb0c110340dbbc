SELECT post.id, post.key, post.source_id, post.path, post.slug, post.url, post.aliases, post.title, post.description, post.language, post.status, post.published_at, post.published_offset, post.updated_at, post.updated_offset, post.content_hash, post.tags, post.word_count, post.time_to_read, post.section_count, post.reference_count, post.in_degree, post.out_degree, post.page_rank, post.superseded_by_id, post.latest_version_id
FROM post_slug JOIN post ON post.id = post_slug.post_id JOIN source ON source.id = post.source_id
WHERE post_slug.slug = $slug AND ($source IS NULL OR source.key = $source)
ORDER BY source.key, post.key;

SELECT notation_entry.post_id, notation_entry.id, notation_entry.section_id, notation_entry.symbol, notation_entry.meaning
FROM notation_entry
WHERE notation_entry.post_id IN (SELECT value FROM json_each($keys)) AND true
ORDER BY notation_entry.post_id, notation_entry.id;

SELECT figure.post_id, figure.id, figure.section_id, figure.url, figure.alt, figure.caption
FROM figure
WHERE figure.post_id IN (SELECT value FROM json_each($keys)) AND true
ORDER BY figure.post_id, figure.id;

SELECT code_block.post_id, code_block.id, code_block.section_id, code_block.language, code_block.code
FROM code_block
WHERE code_block.post_id IN (SELECT value FROM json_each($keys)) AND true
ORDER BY code_block.post_id, code_block.id;

SELECT equation.post_id, equation.id, equation.section_id, equation.tex, equation.label
FROM equation
WHERE equation.post_id IN (SELECT value FROM json_each($keys)) AND true
ORDER BY equation.post_id, equation.id;

SELECT section.post_id, section.id, section.key, section.post_id, section.parent_id, section.ordinal, section.level, section.title, section.anchor, section.former_anchors, section.url, section.word_count, section.time_to_read, section.in_degree, section.html_start, section.html_end, section.text_start, section.text_end, section.markdown_start, section.markdown_end, section.start_line, section.start_column, section.end_line, section.end_column
FROM section
WHERE section.post_id IN (SELECT value FROM json_each($keys)) AND true
ORDER BY section.post_id, section.ordinal;

SELECT post_id, json FROM front_matter WHERE post_id IN (SELECT value FROM json_each($keys));

SELECT id, key, post_id, parent_id, ordinal, level, title, anchor, former_anchors, url, word_count, time_to_read, in_degree, html_start, html_end, text_start, text_end, markdown_start, markdown_end, start_line, start_column, end_line, end_column FROM section WHERE id IN (SELECT value FROM json_each($keys));

SELECT section.id, notation_entry.id, notation_entry.section_id, notation_entry.symbol, notation_entry.meaning
FROM section JOIN notation_entry ON notation_entry.section_id BETWEEN section.id AND section.last_id
WHERE section.id IN (SELECT value FROM json_each($keys)) AND true
ORDER BY section.id, notation_entry.id;

SELECT section.id, figure.id, figure.section_id, figure.url, figure.alt, figure.caption
FROM section JOIN figure ON figure.section_id BETWEEN section.id AND section.last_id
WHERE section.id IN (SELECT value FROM json_each($keys)) AND true
ORDER BY section.id, figure.id;

SELECT section.id, code_block.id, code_block.section_id, code_block.language, code_block.code
FROM section JOIN code_block ON code_block.section_id BETWEEN section.id AND section.last_id
WHERE section.id IN (SELECT value FROM json_each($keys)) AND true
ORDER BY section.id, code_block.id;

SELECT section.id, equation.id, equation.section_id, equation.tex, equation.label
FROM section JOIN equation ON equation.section_id BETWEEN section.id AND section.last_id
WHERE section.id IN (SELECT value FROM json_each($keys)) AND true
ORDER BY section.id, equation.id;
