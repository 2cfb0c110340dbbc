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
, "next_due" INTEGER NULL, "set_up" TEXT NULL, "is_compared" INTEGER NOT NULL DEFAULT 0);

CREATE TABLE "known_outline" (
    "post_key" TEXT NOT NULL CONSTRAINT "PK_known_outline" PRIMARY KEY,
    "sections" TEXT NOT NULL
, "texts" TEXT NOT NULL DEFAULT '[]');

CREATE TABLE "ingest_run" (
    "number" INTEGER NOT NULL CONSTRAINT "PK_ingest_run" PRIMARY KEY,
    "key" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "files_total" INTEGER NULL,
    "files_read" INTEGER NOT NULL,
    "posts_added" INTEGER NOT NULL,
    "posts_changed" INTEGER NOT NULL,
    "posts_removed" INTEGER NOT NULL,
    "started_at" INTEGER NOT NULL,
    "finished_at" INTEGER NOT NULL,
    "error" TEXT NULL
);

CREATE TABLE "change" (
    "number" INTEGER NOT NULL CONSTRAINT "PK_change" PRIMARY KEY,
    "revision" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "fields" TEXT NOT NULL
);

CREATE INDEX "IX_change_revision" ON "change" ("revision");

CREATE TABLE "api_key" (
    "id" TEXT NOT NULL CONSTRAINT "PK_api_key" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "scopes" TEXT NOT NULL,
    "secret_hash" BLOB NOT NULL,
    "created_at" INTEGER NOT NULL,
    "expires_at" INTEGER NULL,
    "revoked_at" INTEGER NULL,
    "last_used_at" INTEGER NULL
);

CREATE TABLE "curation_event" (
    "number" INTEGER NOT NULL CONSTRAINT "PK_curation_event" PRIMARY KEY,
    "curation" TEXT NOT NULL,
    "event" INTEGER NOT NULL,
    "subject" TEXT NULL,
    "decision" TEXT NULL,
    "note" TEXT NULL,
    "decided_by" TEXT NULL,
    "decided_at" INTEGER NOT NULL,
    "revision" TEXT NULL,
    "client_mutation_id" TEXT NULL
);

CREATE INDEX "IX_curation_event_curation" ON "curation_event" ("curation");

CREATE INDEX "IX_curation_event_decided_by_client_mutation_id" ON "curation_event" ("decided_by", "client_mutation_id");

CREATE INDEX "IX_curation_event_subject" ON "curation_event" ("subject");

CREATE TRIGGER curation_event_update BEFORE UPDATE ON curation_event BEGIN SELECT RAISE(ABORT, 'The journal of curations is only added to.'); END;

CREATE TRIGGER curation_event_delete BEFORE DELETE ON curation_event BEGIN SELECT RAISE(ABORT, 'The journal of curations is only added to.'); END;

CREATE TRIGGER curation_event_insert BEFORE INSERT ON curation_event WHEN EXISTS (SELECT 1 FROM curation_event WHERE number = new.number) BEGIN SELECT RAISE(ABORT, 'The journal of curations is only added to.'); END;

INSERT INTO __EFMigrationsHistory VALUES ('20261123162543_InitialHistory', '10.0.15');

INSERT INTO __EFMigrationsHistory VALUES ('20261123164916_NextDue', '10.0.15');

INSERT INTO __EFMigrationsHistory VALUES ('20261126162715_KnownOutlines', '10.0.15');

INSERT INTO __EFMigrationsHistory VALUES ('20261126224433_IngestRuns', '10.0.15');

INSERT INTO __EFMigrationsHistory VALUES ('20261127024000_SetUp', '10.0.15');

INSERT INTO __EFMigrationsHistory VALUES ('20261127055353_Changes', '10.0.15');

INSERT INTO __EFMigrationsHistory VALUES ('20261127063135_Keys', '10.0.15');

INSERT INTO __EFMigrationsHistory VALUES ('20261127130358_Curations', '10.0.15');

INSERT INTO __EFMigrationsHistory VALUES ('20261127201551_KnownTexts', '10.0.15');

INSERT INTO __EFMigrationsHistory VALUES ('20261128003000_WrittenOnce', '10.0.15');

INSERT INTO known_post (key, source, path, content_hash, urls, slugs) VALUES ('fae867ba31ca713a', 'blog', 'kept.md', 'hash', '["https://example.org/kept/"]', '["kept"]');

INSERT INTO known_outline (post_key, sections) VALUES ('fae867ba31ca713a', '[["5ee65fdc3addbcbd","A title","old","new"]]');

INSERT INTO known_diagnostic (key, first_seen_at) VALUES ('485886347105357f', 638000000000000000);

INSERT INTO ingest_run (number, key, source, status, files_total, files_read, posts_added, posts_changed, posts_removed, started_at, finished_at, error) VALUES (1, 'run', 'blog', 1, 1, 1, 1, 0, 0, 638000000000000000, 638000000000000000, NULL);

INSERT INTO api_key (id, name, scopes, secret_hash, created_at) VALUES ('00000001', 'old', 'curate', x'00ff', 638000000000000000);

INSERT INTO curation_event (number, curation, event, subject, decision, note, decided_by, decided_at) VALUES (1, 'c1', 0, 'related a b', '{"about":"related","Post":"a","Other":"b","IsRelated":false}', 'Why.', 'me', 638000000000000000);
