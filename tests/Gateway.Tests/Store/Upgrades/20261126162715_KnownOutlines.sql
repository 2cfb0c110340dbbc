PRAGMA application_id = 1196909415;

CREATE TABLE "__EFMigrationsLock" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY,
    "Timestamp" TEXT NOT NULL
);

CREATE TABLE "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

CREATE TABLE "known_diagnostic" (
    "key" TEXT NOT NULL CONSTRAINT "PK_known_diagnostic" PRIMARY KEY,
    "first_seen_at" INTEGER NOT NULL
);

CREATE TABLE "known_post" (
    "key" TEXT NOT NULL CONSTRAINT "PK_known_post" PRIMARY KEY,
    "source" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "urls" TEXT NOT NULL,
    "slugs" TEXT NOT NULL
);

CREATE TABLE "revision" (
    "number" INTEGER NOT NULL CONSTRAINT "PK_revision" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "committed_at" INTEGER NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "shape" TEXT NOT NULL
, "next_due" INTEGER NULL);

CREATE TABLE "known_outline" (
    "post_key" TEXT NOT NULL CONSTRAINT "PK_known_outline" PRIMARY KEY,
    "sections" TEXT NOT NULL
);

INSERT INTO __EFMigrationsHistory VALUES ('20261123162543_InitialHistory', '10.0.15');

INSERT INTO __EFMigrationsHistory VALUES ('20261123164916_NextDue', '10.0.15');

INSERT INTO __EFMigrationsHistory VALUES ('20261126162715_KnownOutlines', '10.0.15');

INSERT INTO known_post (key, source, path, content_hash, urls, slugs) VALUES ('fae867ba31ca713a', 'blog', 'kept.md', 'hash', '["https://example.org/kept/"]', '["kept"]');

INSERT INTO known_outline (post_key, sections) VALUES ('fae867ba31ca713a', '[["5ee65fdc3addbcbd","A title","old","new"]]');

INSERT INTO known_diagnostic (key, first_seen_at) VALUES ('485886347105357f', 638000000000000000);
