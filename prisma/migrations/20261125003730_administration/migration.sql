-- CreateEnum
CREATE TYPE "RevisionOrigin" AS ENUM ('publication', 'closing', 'reopening', 'rebase');

-- AlterTable
ALTER TABLE "CatalogueRevision" ADD COLUMN     "aboutNumber" INTEGER,
ADD COLUMN     "authorId" UUID,
ADD COLUMN     "baseNumber" INTEGER,
ADD COLUMN     "closesChannel" TEXT,
ADD COLUMN     "closesUntil" TIMESTAMPTZ(3),
ADD COLUMN     "origin" "RevisionOrigin" NOT NULL DEFAULT 'publication';

-- CreateTable
CREATE TABLE "CatalogueDraft" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "baseNumber" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "savedById" UUID NOT NULL,
    "savedByName" TEXT NOT NULL,

    CONSTRAINT "CatalogueDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftPresence" (
    "personId" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DraftPresence_pkey" PRIMARY KEY ("personId")
);

-- What an entry is found by: its people, what it says, and the address; an e-mail address by any part of it.
CREATE FUNCTION public.audit_search(actor text, data jsonb, address text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT to_tsvector('public.spanish_plain', regexp_replace(
        concat_ws(' ', actor, address, (
            SELECT string_agg(value #>> '{}', ' ')
            FROM jsonb_path_query(data, 'strict $.** ? (@.type() == "string" || @.type() == "number")') AS value)),
        '[^[:alnum:]]+', ' ', 'g'))
$$;

-- CreateTable
CREATE TABLE "AuditEntry" (
    "sequence" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "actorId" UUID,
    "actor" TEXT NOT NULL,
    "aboutId" UUID,
    "data" JSONB NOT NULL DEFAULT '{}',
    "address" TEXT,
    "search" tsvector GENERATED ALWAYS AS (public.audit_search("actor", "data", "address")) STORED,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("sequence")
);

-- CreateIndex
CREATE INDEX "AuditEntry_at_sequence_idx" ON "AuditEntry"("at", "sequence");

-- CreateIndex
CREATE INDEX "AuditEntry_kind_sequence_idx" ON "AuditEntry"("kind", "sequence");

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_sequence_idx" ON "AuditEntry"("actorId", "sequence");

-- CreateIndex
CREATE INDEX "AuditEntry_aboutId_sequence_idx" ON "AuditEntry"("aboutId", "sequence");

-- CreateIndex
CREATE INDEX "AuditEntry_search" ON "AuditEntry" USING GIN ("search");

-- AddForeignKey
ALTER TABLE "DraftPresence" ADD CONSTRAINT "DraftPresence_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ── What Prisma cannot say ──────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "CatalogueRevision"
  ADD CONSTRAINT "CatalogueRevision_base_earlier" CHECK ("baseNumber" < "number"),
  ADD CONSTRAINT "CatalogueRevision_about_earlier" CHECK ("aboutNumber" < "number" AND ("aboutNumber" IS NOT NULL) = ("origin" IN ('rebase', 'reopening'))),
  ADD CONSTRAINT "CatalogueRevision_closing_names_its_channel"
    CHECK (("closesChannel" IS NOT NULL) = ("origin" = 'closing') AND ("closesUntil" IS NULL OR "origin" = 'closing'));

ALTER TABLE "CatalogueDraft"
  ADD CONSTRAINT "CatalogueDraft_alone" CHECK ("id" = 1),
  ADD CONSTRAINT "CatalogueDraft_version_counts" CHECK ("version" >= 1);

-- What was done stays as it was told.

CREATE FUNCTION "refuse_audit_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is only ever added to (% on %)', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "kept" BEFORE UPDATE OR DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION "refuse_audit_change"();
CREATE TRIGGER "kept_whole" BEFORE TRUNCATE ON "AuditEntry" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_audit_change"();
