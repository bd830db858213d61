-- AlterEnum
-- No statement of this migration may use them: they are known once it is committed.
ALTER TYPE "OutboxKind" ADD VALUE 'revision_in_force';
ALTER TYPE "OutboxKind" ADD VALUE 'rebase_stopped';

-- AlterTable
ALTER TABLE "CatalogueRevision" ADD COLUMN     "gaveWay" JSONB;

-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN     "revisionNumber" INTEGER;

-- CreateTable
CREATE TABLE "EffectTold" (
    "revisionNumber" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EffectTold_pkey" PRIMARY KEY ("revisionNumber")
);

-- CreateTable
CREATE TABLE "EffectRead" (
    "revisionNumber" INTEGER NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "EffectRead_pkey" PRIMARY KEY ("personId","revisionNumber")
);

-- CreateTable
CREATE TABLE "CatalogueImport" (
    "personId" UUID NOT NULL,
    "version" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "catalogue" JSONB,
    "trouble" JSONB,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CatalogueImport_pkey" PRIMARY KEY ("personId")
);

-- CreateIndex
CREATE INDEX "CatalogueImport_receivedAt_idx" ON "CatalogueImport"("receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMessage_kind_revisionNumber_personId_key" ON "OutboxMessage"("kind", "revisionNumber", "personId");

-- AddForeignKey
ALTER TABLE "EffectTold" ADD CONSTRAINT "EffectTold_revisionNumber_fkey" FOREIGN KEY ("revisionNumber") REFERENCES "CatalogueRevision"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EffectRead" ADD CONSTRAINT "EffectRead_revisionNumber_fkey" FOREIGN KEY ("revisionNumber") REFERENCES "CatalogueRevision"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EffectRead" ADD CONSTRAINT "EffectRead_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboxMessage" ADD CONSTRAINT "OutboxMessage_revisionNumber_fkey" FOREIGN KEY ("revisionNumber") REFERENCES "CatalogueRevision"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CatalogueImport" ADD CONSTRAINT "CatalogueImport_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ── What Prisma cannot say ──────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "CatalogueRevision"
  ADD CONSTRAINT "CatalogueRevision_gave_way_rebased" CHECK ("gaveWay" IS NULL OR "origin" = 'rebase');

ALTER TABLE "CatalogueImport"
  ADD CONSTRAINT "CatalogueImport_read_or_not" CHECK (("catalogue" IS NULL) <> ("trouble" IS NULL));

ALTER TABLE "OutboxMessage"
  ADD CONSTRAINT "OutboxMessage_about_revision"
    CHECK (("revisionNumber" IS NOT NULL) = ("kind"::text IN ('revision_in_force', 'rebase_stopped')));

-- What took effect under an earlier release is no news any more.
INSERT INTO "EffectTold" ("revisionNumber", "at")
SELECT "number", now() FROM "CatalogueRevision"
 WHERE "effectiveFrom" > "publishedAt" AND "effectiveFrom" <= now() AND "withdrawnAt" IS NULL;
