-- AlterTable
ALTER TABLE "HeldForm" ADD COLUMN     "personId" UUID,
ADD COLUMN     "ticketId" UUID,
ADD COLUMN     "visibility" "Visibility",
ALTER COLUMN "tokenHash" DROP NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "HeldForm_personId_ticketId_visibility_key" ON "HeldForm"("personId", "ticketId", "visibility");

-- AddForeignKey
ALTER TABLE "HeldForm" ADD CONSTRAINT "HeldForm_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HeldForm" ADD CONSTRAINT "HeldForm_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.

ALTER TABLE "HeldForm"
    ADD CONSTRAINT "HeldForm_draft_whole" CHECK (
        ("personId" IS NULL) = ("ticketId" IS NULL) AND ("personId" IS NULL) = ("visibility" IS NULL)),
    -- What is attached at the desk is reached by who is signed in, and never by a token of a browser.
    ADD CONSTRAINT "HeldForm_one_holder" CHECK (("tokenHash" IS NULL) <> ("personId" IS NULL));

-- What a server that died has left of files on their way.
CREATE INDEX "Attachment_arriving" ON "Attachment"("createdAt") WHERE "sha256" = '';
