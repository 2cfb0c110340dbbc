SELECT id, key, source_id, path, slug, url, aliases, title, description, language, status, published_at, published_offset, updated_at, updated_offset, content_hash, tags, word_count, time_to_read, section_count, reference_count, in_degree, out_degree, page_rank, superseded_by_id, latest_version_id FROM post WHERE key IN (SELECT value FROM json_each($keys));

SELECT id, key, title, kind, base_url, language, content_hash FROM source WHERE id IN (SELECT value FROM json_each($keys));
