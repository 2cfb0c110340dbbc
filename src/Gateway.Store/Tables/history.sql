CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
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
);

CREATE TABLE "known_section" (
    "key" TEXT NOT NULL CONSTRAINT "PK_known_section" PRIMARY KEY,
    "post_key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "anchors" TEXT NOT NULL,
    CONSTRAINT "FK_known_section_known_post_post_key" FOREIGN KEY ("post_key") REFERENCES "known_post" ("key") ON DELETE CASCADE
);

CREATE INDEX "IX_known_section_post_key" ON "known_section" ("post_key");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261123162543_InitialHistory', '10.0.15');

ALTER TABLE "revision" ADD "next_due" INTEGER NULL;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261123164916_NextDue', '10.0.15');

CREATE TABLE "known_outline" (
    "post_key" TEXT NOT NULL CONSTRAINT "PK_known_outline" PRIMARY KEY,
    "sections" TEXT NOT NULL
);

INSERT INTO known_outline (post_key, sections)
SELECT post_key, json_group_array(json(names) ORDER BY place)
FROM (
    SELECT post_key, section.rowid AS place,
        (SELECT json_group_array(name) FROM (
            SELECT key AS name UNION ALL SELECT title UNION ALL SELECT value FROM json_each(anchors))) AS names
    FROM known_section AS section)
GROUP BY post_key;

DROP TABLE "known_section";

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261126162715_KnownOutlines', '10.0.15');

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

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261126224433_IngestRuns', '10.0.15');

ALTER TABLE "revision" ADD "set_up" TEXT NULL;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261127024000_SetUp', '10.0.15');

ALTER TABLE "revision" ADD "is_compared" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "change" (
    "number" INTEGER NOT NULL CONSTRAINT "PK_change" PRIMARY KEY,
    "revision" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "fields" TEXT NOT NULL
);

CREATE INDEX "IX_change_revision" ON "change" ("revision");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261127055353_Changes', '10.0.15');

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

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261127063135_Keys', '10.0.15');

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

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261127130358_Curations', '10.0.15');

ALTER TABLE "known_outline" ADD "texts" TEXT NOT NULL DEFAULT '[]';

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261127201551_KnownTexts', '10.0.15');

CREATE TRIGGER curation_event_insert BEFORE INSERT ON curation_event WHEN EXISTS (SELECT 1 FROM curation_event WHERE number = new.number) BEGIN SELECT RAISE(ABORT, 'The journal of curations is only added to.'); END;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261128003000_WrittenOnce', '10.0.15');
