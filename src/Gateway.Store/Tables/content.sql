CREATE TABLE "author" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_author" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "name_folded" TEXT NOT NULL,
    "other_names" TEXT NOT NULL,
    "url" TEXT NULL,
    "same_as" TEXT NOT NULL,
    "bio" TEXT NULL,
    "key" TEXT NOT NULL
);

CREATE TABLE "body" (
    "post_id" INTEGER NOT NULL,
    "form" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    CONSTRAINT "PK_body" PRIMARY KEY ("post_id", "form")
);

CREATE TABLE "citation_key" (
    "name" TEXT NOT NULL CONSTRAINT "PK_citation_key" PRIMARY KEY,
    "work_key" TEXT NOT NULL
);

CREATE TABLE "curation_undo" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_curation_undo" PRIMARY KEY,
    "sql" TEXT NOT NULL
);

CREATE TABLE "paper" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_paper" PRIMARY KEY,
    "title" TEXT NOT NULL,
    "title_folded" TEXT NOT NULL,
    "authors" TEXT NOT NULL,
    "has_more_authors" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "year" INTEGER NULL,
    "venue" TEXT NULL,
    "venue_folded" TEXT NULL,
    "doi" TEXT NULL,
    "doi_folded" TEXT NULL,
    "arxiv_id" TEXT NULL,
    "arxiv_id_folded" TEXT NULL,
    "url" TEXT NULL,
    "citing_post_count" INTEGER NOT NULL,
    "key" TEXT NOT NULL
);

CREATE TABLE "post_group" (
    "number" INTEGER NOT NULL CONSTRAINT "PK_post_group" PRIMARY KEY,
    "label" TEXT NULL
);

CREATE TABLE "series" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_series" PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_folded" TEXT NOT NULL,
    "missing_parts" TEXT NOT NULL,
    "time_to_read" INTEGER NOT NULL,
    "method" INTEGER NOT NULL,
    "key" TEXT NOT NULL
);

CREATE TABLE "source" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_source" PRIMARY KEY,
    "key_folded" TEXT NOT NULL,
    "title" TEXT NULL,
    "kind" INTEGER NOT NULL,
    "base_url" TEXT NULL,
    "language" TEXT NULL,
    "content_hash" TEXT NOT NULL,
    "key" TEXT NOT NULL
);

CREATE TABLE "stated_curation" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_stated_curation" PRIMARY KEY,
    "source" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "fields" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "start_line" INTEGER NOT NULL,
    "start_column" INTEGER NOT NULL,
    "end_line" INTEGER NOT NULL,
    "end_column" INTEGER NOT NULL
);

CREATE TABLE "text_context" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_text_context" PRIMARY KEY,
    "before" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "sentence_start" INTEGER NOT NULL,
    "sentence_end" INTEGER NOT NULL
);

CREATE TABLE "topic" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_topic" PRIMARY KEY,
    "pref_label" TEXT NOT NULL,
    "pref_label_folded" TEXT NOT NULL,
    "pref_label_key" TEXT NOT NULL,
    "alt_labels" TEXT NOT NULL,
    "definition" TEXT NULL,
    "introduced_post_id" INTEGER NULL,
    "introduced_section_id" INTEGER NULL,
    "post_count" INTEGER NOT NULL,
    "introducing_post_count" INTEGER NOT NULL,
    "assuming_post_count" INTEGER NOT NULL,
    "key" TEXT NOT NULL
);

CREATE TABLE "affiliation" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_affiliation" PRIMARY KEY,
    "author_id" INTEGER NOT NULL,
    "organization" TEXT NOT NULL,
    "position" TEXT NULL,
    "is_current" INTEGER NOT NULL,
    CONSTRAINT "FK_affiliation_author_author_id" FOREIGN KEY ("author_id") REFERENCES "author" ("id") ON DELETE CASCADE
);

CREATE TABLE "paper_author" (
    "paper_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "name_folded" TEXT NOT NULL,
    CONSTRAINT "PK_paper_author" PRIMARY KEY ("paper_id", "position"),
    CONSTRAINT "FK_paper_author_paper_paper_id" FOREIGN KEY ("paper_id") REFERENCES "paper" ("id") ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE "paper_key" (
    "key" TEXT NOT NULL CONSTRAINT "PK_paper_key" PRIMARY KEY,
    "paper_id" INTEGER NOT NULL,
    CONSTRAINT "FK_paper_key_paper_paper_id" FOREIGN KEY ("paper_id") REFERENCES "paper" ("id") ON DELETE CASCADE
);

CREATE TABLE "paper_url" (
    "url" TEXT NOT NULL,
    "paper_id" INTEGER NOT NULL,
    CONSTRAINT "PK_paper_url" PRIMARY KEY ("url", "paper_id"),
    CONSTRAINT "FK_paper_url_paper_paper_id" FOREIGN KEY ("paper_id") REFERENCES "paper" ("id") ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE "post" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_post" PRIMARY KEY,
    "source_id" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "slug_folded" TEXT NOT NULL,
    "url" TEXT NULL,
    "aliases" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_folded" TEXT NOT NULL,
    "description" TEXT NULL,
    "language" TEXT NULL,
    "language_folded" TEXT NULL,
    "status" INTEGER NOT NULL,
    "published_at" INTEGER NULL,
    "published_offset" INTEGER NULL,
    "updated_at" INTEGER NULL,
    "updated_offset" INTEGER NULL,
    "content_hash" TEXT NOT NULL,
    "body_hash" INTEGER NOT NULL,
    "tags" TEXT NOT NULL,
    "word_count" INTEGER NOT NULL,
    "time_to_read" INTEGER NOT NULL,
    "section_count" INTEGER NOT NULL,
    "reference_count" INTEGER NOT NULL,
    "in_degree" INTEGER NOT NULL,
    "out_degree" INTEGER NOT NULL,
    "page_rank" REAL NOT NULL,
    "superseded_by_id" INTEGER NULL,
    "latest_version_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    CONSTRAINT "FK_post_source_source_id" FOREIGN KEY ("source_id") REFERENCES "source" ("id") ON DELETE CASCADE
);

CREATE TABLE "topic_alt_label" (
    "topic_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "label_folded" TEXT NOT NULL,
    "label_key" TEXT NOT NULL,
    CONSTRAINT "PK_topic_alt_label" PRIMARY KEY ("topic_id", "position"),
    CONSTRAINT "FK_topic_alt_label_topic_topic_id" FOREIGN KEY ("topic_id") REFERENCES "topic" ("id") ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE "topic_broader" (
    "topic_id" INTEGER NOT NULL,
    "broader_id" INTEGER NOT NULL,
    CONSTRAINT "PK_topic_broader" PRIMARY KEY ("topic_id", "broader_id"),
    CONSTRAINT "FK_topic_broader_topic_broader_id" FOREIGN KEY ("broader_id") REFERENCES "topic" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_topic_broader_topic_topic_id" FOREIGN KEY ("topic_id") REFERENCES "topic" ("id") ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE "topic_key" (
    "key" TEXT NOT NULL CONSTRAINT "PK_topic_key" PRIMARY KEY,
    "topic_id" INTEGER NOT NULL,
    CONSTRAINT "FK_topic_key_topic_topic_id" FOREIGN KEY ("topic_id") REFERENCES "topic" ("id") ON DELETE CASCADE
);

CREATE TABLE "topic_paper" (
    "topic_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "paper_id" INTEGER NOT NULL,
    "post_count" INTEGER NOT NULL,
    CONSTRAINT "PK_topic_paper" PRIMARY KEY ("topic_id", "position"),
    CONSTRAINT "FK_topic_paper_paper_paper_id" FOREIGN KEY ("paper_id") REFERENCES "paper" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_topic_paper_topic_topic_id" FOREIGN KEY ("topic_id") REFERENCES "topic" ("id") ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE "topic_prerequisite" (
    "topic_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "needs_id" INTEGER NOT NULL,
    "strength" INTEGER NOT NULL,
    "confidence" REAL NOT NULL,
    "reasons" TEXT NOT NULL,
    "review" INTEGER NOT NULL,
    "curation" TEXT NULL,
    CONSTRAINT "PK_topic_prerequisite" PRIMARY KEY ("topic_id", "position"),
    CONSTRAINT "FK_topic_prerequisite_topic_needs_id" FOREIGN KEY ("needs_id") REFERENCES "topic" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_topic_prerequisite_topic_topic_id" FOREIGN KEY ("topic_id") REFERENCES "topic" ("id") ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE "topic_related" (
    "topic_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "related_id" INTEGER NOT NULL,
    CONSTRAINT "PK_topic_related" PRIMARY KEY ("topic_id", "position"),
    CONSTRAINT "FK_topic_related_topic_related_id" FOREIGN KEY ("related_id") REFERENCES "topic" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_topic_related_topic_topic_id" FOREIGN KEY ("topic_id") REFERENCES "topic" ("id") ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE "topic_scope" (
    "topic_id" INTEGER NOT NULL,
    "narrower_id" INTEGER NOT NULL,
    CONSTRAINT "PK_topic_scope" PRIMARY KEY ("topic_id", "narrower_id"),
    CONSTRAINT "FK_topic_scope_topic_narrower_id" FOREIGN KEY ("narrower_id") REFERENCES "topic" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_topic_scope_topic_topic_id" FOREIGN KEY ("topic_id") REFERENCES "topic" ("id") ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE "cited_paper" (
    "post_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "paper_id" INTEGER NOT NULL,
    CONSTRAINT "PK_cited_paper" PRIMARY KEY ("post_id", "position"),
    CONSTRAINT "FK_cited_paper_paper_paper_id" FOREIGN KEY ("paper_id") REFERENCES "paper" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_cited_paper_post_post_id" FOREIGN KEY ("post_id") REFERENCES "post" ("id") ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE "front_matter" (
    "post_id" INTEGER NOT NULL CONSTRAINT "PK_front_matter" PRIMARY KEY,
    "json" TEXT NOT NULL,
    CONSTRAINT "FK_front_matter_post_post_id" FOREIGN KEY ("post_id") REFERENCES "post" ("id") ON DELETE CASCADE
);

CREATE TABLE "post_alias" (
    "url" TEXT NOT NULL,
    "post_id" INTEGER NOT NULL,
    "is_present" INTEGER NOT NULL,
    CONSTRAINT "PK_post_alias" PRIMARY KEY ("url", "post_id"),
    CONSTRAINT "FK_post_alias_post_post_id" FOREIGN KEY ("post_id") REFERENCES "post" ("id") ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE "post_author" (
    "post_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "author_id" INTEGER NOT NULL,
    CONSTRAINT "PK_post_author" PRIMARY KEY ("post_id", "position"),
    CONSTRAINT "FK_post_author_author_author_id" FOREIGN KEY ("author_id") REFERENCES "author" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_post_author_post_post_id" FOREIGN KEY ("post_id") REFERENCES "post" ("id") ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE "post_place" (
    "post_id" INTEGER NOT NULL CONSTRAINT "PK_post_place" PRIMARY KEY,
    "x" REAL NOT NULL,
    "y" REAL NOT NULL,
    "neighbourhood" TEXT NOT NULL,
    "former_x" REAL NOT NULL,
    "former_y" REAL NOT NULL,
    "former_neighbourhood" TEXT NULL,
    "post_group" INTEGER NOT NULL,
    CONSTRAINT "FK_post_place_post_post_id" FOREIGN KEY ("post_id") REFERENCES "post" ("id") ON DELETE CASCADE
);

CREATE TABLE "post_slug" (
    "slug" TEXT NOT NULL,
    "post_id" INTEGER NOT NULL,
    "is_present" INTEGER NOT NULL,
    CONSTRAINT "PK_post_slug" PRIMARY KEY ("slug", "post_id"),
    CONSTRAINT "FK_post_slug_post_post_id" FOREIGN KEY ("post_id") REFERENCES "post" ("id") ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE "post_tag" (
    "post_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "name_folded" TEXT NOT NULL,
    CONSTRAINT "PK_post_tag" PRIMARY KEY ("post_id", "position"),
    CONSTRAINT "FK_post_tag_post_post_id" FOREIGN KEY ("post_id") REFERENCES "post" ("id") ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE "post_topic" (
    "post_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "topic_id" INTEGER NOT NULL,
    "role" INTEGER NOT NULL,
    "weight" REAL NOT NULL,
    "confidence" REAL NOT NULL,
    "is_authored" INTEGER NOT NULL,
    "curation" TEXT NULL,
    CONSTRAINT "PK_post_topic" PRIMARY KEY ("post_id", "position"),
    CONSTRAINT "FK_post_topic_post_post_id" FOREIGN KEY ("post_id") REFERENCES "post" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_post_topic_topic_topic_id" FOREIGN KEY ("topic_id") REFERENCES "topic" ("id") ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE "prerequisite" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_prerequisite" PRIMARY KEY,
    "post_id" INTEGER NOT NULL,
    "needed_post_id" INTEGER NOT NULL,
    "confidence" REAL NOT NULL,
    "strength" INTEGER NOT NULL,
    "is_authored" INTEGER NOT NULL,
    "method" INTEGER NOT NULL,
    "reasons" TEXT NOT NULL,
    "review" INTEGER NOT NULL,
    "curation" TEXT NULL,
    CONSTRAINT "FK_prerequisite_post_needed_post_id" FOREIGN KEY ("needed_post_id") REFERENCES "post" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_prerequisite_post_post_id" FOREIGN KEY ("post_id") REFERENCES "post" ("id") ON DELETE CASCADE
);

CREATE TABLE "reference" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_reference" PRIMARY KEY,
    "post_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NULL,
    "text" TEXT NOT NULL,
    "title" TEXT NULL,
    "authors" TEXT NOT NULL,
    "year" INTEGER NULL,
    "venue" TEXT NULL,
    "url" TEXT NULL,
    "paper_id" INTEGER NULL,
    "key" TEXT NOT NULL,
    "start_line" INTEGER NOT NULL,
    "start_column" INTEGER NOT NULL,
    "end_line" INTEGER NOT NULL,
    "end_column" INTEGER NOT NULL,
    CONSTRAINT "FK_reference_paper_paper_id" FOREIGN KEY ("paper_id") REFERENCES "paper" ("id"),
    CONSTRAINT "FK_reference_post_post_id" FOREIGN KEY ("post_id") REFERENCES "post" ("id") ON DELETE CASCADE
);

CREATE TABLE "refused_series_entry" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_refused_series_entry" PRIMARY KEY,
    "series_id" INTEGER NOT NULL,
    "post_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NULL,
    "curation" TEXT NOT NULL,
    CONSTRAINT "FK_refused_series_entry_post_post_id" FOREIGN KEY ("post_id") REFERENCES "post" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_refused_series_entry_series_series_id" FOREIGN KEY ("series_id") REFERENCES "series" ("id") ON DELETE CASCADE
);

CREATE TABLE "refused_topic" (
    "post_id" INTEGER NOT NULL,
    "topic_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "role" INTEGER NOT NULL,
    "weight" REAL NOT NULL,
    "confidence" REAL NOT NULL,
    "is_authored" INTEGER NOT NULL,
    "curation" TEXT NOT NULL,
    CONSTRAINT "PK_refused_topic" PRIMARY KEY ("post_id", "topic_id"),
    CONSTRAINT "FK_refused_topic_post_post_id" FOREIGN KEY ("post_id") REFERENCES "post" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_refused_topic_topic_topic_id" FOREIGN KEY ("topic_id") REFERENCES "topic" ("id") ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE "related_post" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_related_post" PRIMARY KEY,
    "post_id" INTEGER NOT NULL,
    "other_post_id" INTEGER NOT NULL,
    "score" REAL NOT NULL,
    "reasons" TEXT NOT NULL,
    "review" INTEGER NOT NULL,
    "curation" TEXT NULL,
    CONSTRAINT "FK_related_post_post_other_post_id" FOREIGN KEY ("other_post_id") REFERENCES "post" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_related_post_post_post_id" FOREIGN KEY ("post_id") REFERENCES "post" ("id") ON DELETE CASCADE
);

CREATE TABLE "section" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_section" PRIMARY KEY,
    "post_id" INTEGER NOT NULL,
    "parent_id" INTEGER NULL,
    "last_id" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "level" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "title_folded" TEXT NOT NULL,
    "anchor" TEXT NULL,
    "anchor_folded" TEXT NULL,
    "former_anchors" TEXT NOT NULL,
    "url" TEXT NULL,
    "word_count" INTEGER NOT NULL,
    "time_to_read" INTEGER NOT NULL,
    "in_degree" INTEGER NOT NULL,
    "html_start" INTEGER NOT NULL,
    "html_end" INTEGER NOT NULL,
    "text_start" INTEGER NOT NULL,
    "text_end" INTEGER NOT NULL,
    "markdown_start" INTEGER NULL,
    "markdown_end" INTEGER NULL,
    "key" TEXT NOT NULL,
    "start_line" INTEGER NOT NULL,
    "start_column" INTEGER NOT NULL,
    "end_line" INTEGER NOT NULL,
    "end_column" INTEGER NOT NULL,
    CONSTRAINT "FK_section_post_post_id" FOREIGN KEY ("post_id") REFERENCES "post" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_section_section_parent_id" FOREIGN KEY ("parent_id") REFERENCES "section" ("id")
);

CREATE TABLE "series_entry" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_series_entry" PRIMARY KEY,
    "series_id" INTEGER NOT NULL,
    "post_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NULL,
    "is_stated" INTEGER NOT NULL,
    "previous_post_id" INTEGER NULL,
    "next_post_id" INTEGER NULL,
    "curation" TEXT NULL,
    CONSTRAINT "FK_series_entry_post_post_id" FOREIGN KEY ("post_id") REFERENCES "post" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_series_entry_series_series_id" FOREIGN KEY ("series_id") REFERENCES "series" ("id") ON DELETE CASCADE
);

CREATE TABLE "update_note" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_update_note" PRIMARY KEY,
    "post_id" INTEGER NOT NULL,
    "date" TEXT NULL,
    "text" TEXT NOT NULL,
    "sections" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "start_line" INTEGER NOT NULL,
    "start_column" INTEGER NOT NULL,
    "end_line" INTEGER NOT NULL,
    "end_column" INTEGER NOT NULL,
    CONSTRAINT "FK_update_note_post_post_id" FOREIGN KEY ("post_id") REFERENCES "post" ("id") ON DELETE CASCADE
);

CREATE TABLE "citation" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_citation" PRIMARY KEY,
    "post_id" INTEGER NOT NULL,
    "section_id" INTEGER NULL,
    "marker" TEXT NOT NULL,
    "context_id" INTEGER NOT NULL,
    "reference_id" INTEGER NULL,
    "paper_id" INTEGER NULL,
    "key" TEXT NOT NULL,
    "start_line" INTEGER NOT NULL,
    "start_column" INTEGER NOT NULL,
    "end_line" INTEGER NOT NULL,
    "end_column" INTEGER NOT NULL,
    CONSTRAINT "FK_citation_paper_paper_id" FOREIGN KEY ("paper_id") REFERENCES "paper" ("id"),
    CONSTRAINT "FK_citation_post_post_id" FOREIGN KEY ("post_id") REFERENCES "post" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_citation_reference_reference_id" FOREIGN KEY ("reference_id") REFERENCES "reference" ("id"),
    CONSTRAINT "FK_citation_section_section_id" FOREIGN KEY ("section_id") REFERENCES "section" ("id")
);

CREATE TABLE "code_block" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_code_block" PRIMARY KEY,
    "language" TEXT NULL,
    "code" TEXT NOT NULL,
    "post_id" INTEGER NOT NULL,
    "section_id" INTEGER NULL,
    CONSTRAINT "FK_code_block_post_post_id" FOREIGN KEY ("post_id") REFERENCES "post" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_code_block_section_section_id" FOREIGN KEY ("section_id") REFERENCES "section" ("id")
);

CREATE TABLE "equation" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_equation" PRIMARY KEY,
    "tex" TEXT NOT NULL,
    "label" TEXT NULL,
    "post_id" INTEGER NOT NULL,
    "section_id" INTEGER NULL,
    CONSTRAINT "FK_equation_post_post_id" FOREIGN KEY ("post_id") REFERENCES "post" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_equation_section_section_id" FOREIGN KEY ("section_id") REFERENCES "section" ("id")
);

CREATE TABLE "figure" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_figure" PRIMARY KEY,
    "url" TEXT NOT NULL,
    "alt" TEXT NULL,
    "caption" TEXT NULL,
    "post_id" INTEGER NOT NULL,
    "section_id" INTEGER NULL,
    CONSTRAINT "FK_figure_post_post_id" FOREIGN KEY ("post_id") REFERENCES "post" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_figure_section_section_id" FOREIGN KEY ("section_id") REFERENCES "section" ("id")
);

CREATE TABLE "link" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_link" PRIMARY KEY,
    "from_post_id" INTEGER NOT NULL,
    "from_section_id" INTEGER NULL,
    "to_post_id" INTEGER NULL,
    "to_section_id" INTEGER NULL,
    "to_anchor" TEXT NULL,
    "status" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "confidence" REAL NOT NULL,
    "method" INTEGER NOT NULL,
    "href" TEXT NULL,
    "anchor_text" TEXT NOT NULL,
    "anchor_text_folded" TEXT NOT NULL,
    "context_id" INTEGER NOT NULL,
    "origin" INTEGER NOT NULL,
    "review" INTEGER NOT NULL,
    "curation" TEXT NULL,
    "key" TEXT NOT NULL,
    "start_line" INTEGER NOT NULL,
    "start_column" INTEGER NOT NULL,
    "end_line" INTEGER NOT NULL,
    "end_column" INTEGER NOT NULL,
    CONSTRAINT "FK_link_post_from_post_id" FOREIGN KEY ("from_post_id") REFERENCES "post" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_link_post_to_post_id" FOREIGN KEY ("to_post_id") REFERENCES "post" ("id"),
    CONSTRAINT "FK_link_section_from_section_id" FOREIGN KEY ("from_section_id") REFERENCES "section" ("id"),
    CONSTRAINT "FK_link_section_to_section_id" FOREIGN KEY ("to_section_id") REFERENCES "section" ("id")
);

CREATE TABLE "notation_entry" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_notation_entry" PRIMARY KEY,
    "symbol" TEXT NOT NULL,
    "meaning" TEXT NOT NULL,
    "post_id" INTEGER NOT NULL,
    "section_id" INTEGER NULL,
    CONSTRAINT "FK_notation_entry_post_post_id" FOREIGN KEY ("post_id") REFERENCES "post" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_notation_entry_section_section_id" FOREIGN KEY ("section_id") REFERENCES "section" ("id")
);

CREATE TABLE "prerequisite_section" (
    "prerequisite_id" INTEGER NOT NULL,
    "section_id" INTEGER NOT NULL,
    CONSTRAINT "PK_prerequisite_section" PRIMARY KEY ("prerequisite_id", "section_id"),
    CONSTRAINT "FK_prerequisite_section_prerequisite_prerequisite_id" FOREIGN KEY ("prerequisite_id") REFERENCES "prerequisite" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_prerequisite_section_section_section_id" FOREIGN KEY ("section_id") REFERENCES "section" ("id") ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE "related_section" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_related_section" PRIMARY KEY,
    "section_id" INTEGER NOT NULL,
    "other_section_id" INTEGER NOT NULL,
    "score" REAL NOT NULL,
    "reasons" TEXT NOT NULL,
    CONSTRAINT "FK_related_section_section_other_section_id" FOREIGN KEY ("other_section_id") REFERENCES "section" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_related_section_section_section_id" FOREIGN KEY ("section_id") REFERENCES "section" ("id") ON DELETE CASCADE
);

CREATE TABLE "section_topic" (
    "section_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "topic_id" INTEGER NOT NULL,
    "role" INTEGER NOT NULL,
    "weight" REAL NOT NULL,
    "confidence" REAL NOT NULL,
    CONSTRAINT "PK_section_topic" PRIMARY KEY ("section_id", "position"),
    CONSTRAINT "FK_section_topic_section_section_id" FOREIGN KEY ("section_id") REFERENCES "section" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_section_topic_topic_topic_id" FOREIGN KEY ("topic_id") REFERENCES "topic" ("id") ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE "diagnostic" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_diagnostic" PRIMARY KEY,
    "code" INTEGER NOT NULL,
    "severity" INTEGER NOT NULL,
    "message" TEXT NOT NULL,
    "suggestion" TEXT NULL,
    "source_id" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "post_id" INTEGER NULL,
    "link_id" INTEGER NULL,
    "curation" TEXT NULL,
    "first_seen_at" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "start_line" INTEGER NOT NULL,
    "start_column" INTEGER NOT NULL,
    "end_line" INTEGER NOT NULL,
    "end_column" INTEGER NOT NULL,
    CONSTRAINT "FK_diagnostic_link_link_id" FOREIGN KEY ("link_id") REFERENCES "link" ("id"),
    CONSTRAINT "FK_diagnostic_post_post_id" FOREIGN KEY ("post_id") REFERENCES "post" ("id"),
    CONSTRAINT "FK_diagnostic_source_source_id" FOREIGN KEY ("source_id") REFERENCES "source" ("id") ON DELETE CASCADE
);

CREATE TABLE "diagnostic_fix" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_diagnostic_fix" PRIMARY KEY,
    "diagnostic_id" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "patch" TEXT NOT NULL,
    "confidence" REAL NOT NULL,
    CONSTRAINT "FK_diagnostic_fix_diagnostic_diagnostic_id" FOREIGN KEY ("diagnostic_id") REFERENCES "diagnostic" ("id") ON DELETE CASCADE
);

CREATE INDEX "IX_affiliation_author_id" ON "affiliation" ("author_id");

CREATE UNIQUE INDEX "IX_author_key" ON "author" ("key");

CREATE INDEX "IX_author_name_folded_key" ON "author" ("name_folded", "key");

CREATE UNIQUE INDEX "IX_citation_key" ON "citation" ("key");

CREATE INDEX "IX_citation_paper_id_post_id" ON "citation" ("paper_id", "post_id");

CREATE INDEX "IX_citation_post_id" ON "citation" ("post_id");

CREATE INDEX "IX_citation_reference_id" ON "citation" ("reference_id");

CREATE INDEX "IX_citation_section_id" ON "citation" ("section_id");

CREATE UNIQUE INDEX "IX_citation_key_work_key" ON "citation_key" ("work_key");

CREATE INDEX "IX_cited_paper_paper_id_post_id" ON "cited_paper" ("paper_id", "post_id");

CREATE INDEX "IX_code_block_post_id" ON "code_block" ("post_id");

CREATE INDEX "IX_code_block_section_id" ON "code_block" ("section_id");

CREATE UNIQUE INDEX "IX_diagnostic_key" ON "diagnostic" ("key");

CREATE INDEX "IX_diagnostic_post_id_start_line_start_column" ON "diagnostic" ("post_id", "start_line", "start_column");

CREATE INDEX "IX_diagnostic_fix_diagnostic_id" ON "diagnostic_fix" ("diagnostic_id");

CREATE INDEX "IX_equation_post_id" ON "equation" ("post_id");

CREATE INDEX "IX_equation_section_id" ON "equation" ("section_id");

CREATE INDEX "IX_figure_post_id" ON "figure" ("post_id");

CREATE INDEX "IX_figure_section_id" ON "figure" ("section_id");

CREATE INDEX "IX_link_from_post_id_id_to_post_id_origin_review" ON "link" ("from_post_id", "id", "to_post_id", "origin", "review");

CREATE INDEX "IX_link_from_section_id_from_post_id_to_post_id_origin_review" ON "link" ("from_section_id", "from_post_id", "to_post_id", "origin", "review");

CREATE UNIQUE INDEX "IX_link_key" ON "link" ("key");

CREATE INDEX "IX_link_to_post_id_from_post_id_origin_review" ON "link" ("to_post_id", "from_post_id", "origin", "review");

CREATE INDEX "IX_link_to_section_id_from_post_id_to_post_id_origin_review" ON "link" ("to_section_id", "from_post_id", "to_post_id", "origin", "review");

CREATE INDEX "IX_notation_entry_post_id" ON "notation_entry" ("post_id");

CREATE INDEX "IX_notation_entry_section_id" ON "notation_entry" ("section_id");

CREATE INDEX "IX_paper_arxiv_id" ON "paper" ("arxiv_id");

CREATE INDEX "IX_paper_citing_post_count_key" ON "paper" ("citing_post_count", "key");

CREATE INDEX "IX_paper_doi" ON "paper" ("doi");

CREATE UNIQUE INDEX "IX_paper_key" ON "paper" ("key");

CREATE UNIQUE INDEX "IX_post_key" ON "post" ("key");

CREATE INDEX "IX_post_published_at_key" ON "post" ("published_at", "key");

CREATE INDEX "IX_post_source_id_published_at_key" ON "post" ("source_id", "published_at", "key");

CREATE INDEX "IX_post_superseded_by_id" ON "post" ("superseded_by_id");

CREATE INDEX "IX_post_author_author_id_post_id" ON "post_author" ("author_id", "post_id");

CREATE INDEX "IX_post_topic_topic_id_post_id" ON "post_topic" ("topic_id", "post_id");

CREATE UNIQUE INDEX "IX_reference_key" ON "reference" ("key");

CREATE INDEX "IX_reference_paper_id_post_id_position" ON "reference" ("paper_id", "post_id", "position");

CREATE INDEX "IX_reference_post_id_position" ON "reference" ("post_id", "position");

CREATE INDEX "IX_related_post_post_id_score_id_review" ON "related_post" ("post_id", "score" DESC, "id", "review");

CREATE INDEX "IX_related_section_section_id_id" ON "related_section" ("section_id", "id");

CREATE UNIQUE INDEX "IX_section_key" ON "section" ("key");

CREATE INDEX "IX_section_post_id_ordinal" ON "section" ("post_id", "ordinal");

CREATE UNIQUE INDEX "IX_series_key" ON "series" ("key");

CREATE UNIQUE INDEX "IX_series_slug" ON "series" ("slug");

CREATE INDEX "IX_series_title_folded_key" ON "series" ("title_folded", "key");

CREATE INDEX "IX_series_entry_post_id" ON "series_entry" ("post_id");

CREATE INDEX "IX_series_entry_series_id" ON "series_entry" ("series_id");

CREATE UNIQUE INDEX "IX_source_key" ON "source" ("key");

CREATE UNIQUE INDEX "IX_stated_curation_key" ON "stated_curation" ("key");

CREATE UNIQUE INDEX "IX_topic_key" ON "topic" ("key");

CREATE INDEX "IX_topic_pref_label_folded_key" ON "topic" ("pref_label_folded", "key");

CREATE INDEX "IX_topic_pref_label_key" ON "topic" ("pref_label_key");

CREATE INDEX "IX_topic_alt_label_label_folded" ON "topic_alt_label" ("label_folded");

CREATE INDEX "IX_topic_alt_label_label_key" ON "topic_alt_label" ("label_key");

CREATE INDEX "IX_topic_broader_broader_id" ON "topic_broader" ("broader_id");

CREATE INDEX "IX_topic_paper_paper_id_post_count" ON "topic_paper" ("paper_id", "post_count");

CREATE INDEX "IX_topic_prerequisite_needs_id" ON "topic_prerequisite" ("needs_id");

CREATE UNIQUE INDEX "IX_update_note_key" ON "update_note" ("key");

CREATE INDEX "IX_update_note_post_id" ON "update_note" ("post_id");
