CREATE TABLE "search_word" (
    "word" TEXT NOT NULL PRIMARY KEY,
    "post_count" INTEGER NOT NULL,
    "spelling" TEXT NULL
) WITHOUT ROWID;

CREATE TABLE "search_language" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "post_count" INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE "suggestion" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "kind" INTEGER NOT NULL,
    "row_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL
);

CREATE VIRTUAL TABLE "post_search" USING fts5 ("title", "headings", "body", content = '', tokenize = "ascii tokenchars '~+#'");

CREATE VIRTUAL TABLE "section_search" USING fts5 ("title", "above", "body", content = '', tokenize = "ascii tokenchars '~+#'");

CREATE VIRTUAL TABLE "name_search" USING fts5 ("kind", "name", "more", content = '', tokenize = "ascii tokenchars '~+#'");

CREATE VIRTUAL TABLE "suggestion_search" USING fts5 ("kind", "name", content = '', prefix = '1 2 3', tokenize = "ascii tokenchars '+#'");

CREATE VIRTUAL TABLE "post_search_word" USING fts5vocab ("post_search", 'row');

CREATE VIRTUAL TABLE "name_search_word" USING fts5vocab ("name_search", 'row');

INSERT INTO "post_search" ("post_search", "rank") VALUES ('rank', 'bm25(10.0, 4.0, 1.0)');

INSERT INTO "section_search" ("section_search", "rank") VALUES ('rank', 'bm25(8.0, 3.0, 1.0)');

INSERT INTO "name_search" ("name_search", "rank") VALUES ('rank', 'bm25(0.0, 4.0, 1.0)');

-- All rows come at once and are merged once at the end ("optimize"): fewer parts in between cost less.
INSERT INTO "post_search" ("post_search", "rank") VALUES ('hashsize', 16777216);

INSERT INTO "section_search" ("section_search", "rank") VALUES ('hashsize', 16777216);

INSERT INTO "post_search" ("post_search", "rank") VALUES ('automerge', 0);

INSERT INTO "section_search" ("section_search", "rank") VALUES ('automerge', 0);
