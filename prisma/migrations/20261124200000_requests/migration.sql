-- Words are found with or without their accents, in any of their forms.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE TEXT SEARCH CONFIGURATION public.spanish_plain (COPY = pg_catalog.spanish);
ALTER TEXT SEARCH CONFIGURATION public.spanish_plain
    ALTER MAPPING FOR hword, hword_part, word WITH unaccent, pg_catalog.spanish_stem;

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('agent', 'admin');

-- CreateEnum
CREATE TYPE "TicketStatus" AS ENUM ('new', 'open', 'waiting', 'solved', 'closed');

-- CreateEnum
CREATE TYPE "Closing" AS ENUM ('solved', 'spam', 'duplicate');

-- CreateEnum
CREATE TYPE "DocumentType" AS ENUM ('CC', 'CE', 'NIT', 'PP', 'TI');

-- CreateEnum
CREATE TYPE "Visibility" AS ENUM ('public', 'internal');

-- CreateEnum
CREATE TYPE "TicketEventKind" AS ENUM ('opened', 'message', 'taken_back', 'assigned', 'status', 'priority', 'request_type', 'tags', 'snoozed', 'escalated', 'handed_back', 'duplicate', 'matter', 'spam', 'link_renewed', 'rated');

-- CreateEnum
CREATE TYPE "OutboxKind" AS ENUM ('follow_link', 'password_link');

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "tier" INTEGER NOT NULL,
    "passwordHash" TEXT,
    "language" TEXT NOT NULL DEFAULT 'es',
    "away" BOOLEAN NOT NULL DEFAULT false,
    "soundOnP1" BOOLEAN NOT NULL DEFAULT false,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonSession" (
    "idHash" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "userAgent" TEXT NOT NULL,

    CONSTRAINT "PersonSession_pkey" PRIMARY KEY ("idHash")
);

-- CreateTable
CREATE TABLE "AccessToken" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "personId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AccessToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PasswordLink" (
    "hash" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PasswordLink_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "Throttle" (
    "key" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "Throttle_pkey" PRIMARY KEY ("key")
);

-- Where a ticket stands in every list, least first: what is unsettled by priority, then oldest first; what is settled
-- behind it, newest first. Milliseconds since 1970 stay below 10^13 until the year 2286.
CREATE FUNCTION public.queue_key(status "TicketStatus", priority "Priority", opened_at timestamptz) RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN status IN ('solved', 'closed') THEN 9e15 - ms
        WHEN priority = 'P1' THEN 1e15 + ms
        WHEN priority = 'P2' THEN 2e15 + ms
        WHEN priority = 'P3' THEN 3e15 + ms
        ELSE 4e15 + ms
    END::bigint
    FROM (SELECT extract(epoch FROM opened_at AT TIME ZONE 'UTC') * 1000 AS ms) AS opened
$$;

CREATE FUNCTION public.ticket_search(subject text, requester text, company text, body text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT setweight(to_tsvector('public.spanish_plain', subject), 'A')
        || setweight(to_tsvector('public.spanish_plain', coalesce(requester, '') || ' ' || coalesce(company, '')), 'B')
        || setweight(to_tsvector('public.spanish_plain', body), 'C')
$$;

-- CreateTable
CREATE TABLE "Ticket" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "number" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "requestType" "RequestType" NOT NULL,
    "priority" "Priority" NOT NULL,
    "claimedPriority" "Priority",
    "status" "TicketStatus" NOT NULL DEFAULT 'new',
    "tier" INTEGER NOT NULL DEFAULT 1,
    "assigneeId" UUID,
    "tags" TEXT[],
    "snoozedUntil" TIMESTAMPTZ(3),
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "requesterName" TEXT,
    "requesterEmail" TEXT,
    "requesterPhone" TEXT,
    "company" TEXT,
    "documentType" "DocumentType",
    "documentNumber" TEXT,
    "consentAt" TIMESTAMPTZ(3),
    "consentVersion" TEXT,
    "channel" TEXT NOT NULL,
    "revisionNumber" INTEGER NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "loggedById" UUID,
    "solvedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "closedAs" "Closing",
    "duplicateOfId" UUID,
    "matterId" UUID,
    "rating" INTEGER,
    "ratingComment" TEXT,
    "ratedAt" TIMESTAMPTZ(3),
    "followGeneration" INTEGER NOT NULL DEFAULT 1,
    "followHash" TEXT NOT NULL,
    "queueKey" BIGINT NOT NULL GENERATED ALWAYS AS (public.queue_key("status", "priority", "openedAt")) STORED,
    "search" tsvector GENERATED ALWAYS AS (public.ticket_search("subject", "requesterName", "company", "text")) STORED,

    CONSTRAINT "Ticket_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "ticketId" UUID NOT NULL,
    "personId" UUID,
    "visibility" "Visibility" NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "takenBackAt" TIMESTAMPTZ(3),

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TicketEvent" (
    "sequence" BIGSERIAL NOT NULL,
    "ticketId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" "TicketEventKind" NOT NULL,
    "personId" UUID,
    "byCustomer" BOOLEAN NOT NULL DEFAULT false,
    "messageId" UUID,
    "data" JSONB NOT NULL DEFAULT '{}',
    "written" BIGINT NOT NULL DEFAULT ((pg_current_xact_id())::text)::bigint,

    CONSTRAINT "TicketEvent_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "Attachment" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "ticketId" UUID,
    "messageId" UUID,
    "heldFormId" UUID,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AttachmentPart" (
    "attachmentId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "AttachmentPart_pkey" PRIMARY KEY ("attachmentId","position")
);

-- CreateTable
CREATE TABLE "HeldForm" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "tokenHash" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "errors" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HeldForm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "sender" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("sender","key")
);

-- CreateTable
CREATE TABLE "Draft" (
    "personId" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "text" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("personId","ticketId","visibility")
);

-- CreateTable
CREATE TABLE "Mention" (
    "messageId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3),

    CONSTRAINT "Mention_pkey" PRIMARY KEY ("messageId","personId")
);

-- CreateTable
CREATE TABLE "Presence" (
    "ticketId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Presence_pkey" PRIMARY KEY ("ticketId","personId")
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "kind" "OutboxKind" NOT NULL,
    "recipient" TEXT NOT NULL,
    "ticketId" UUID,
    "personId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "OutboxMessage_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE INDEX "PersonSession_personId_idx" ON "PersonSession"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "AccessToken_hash_key" ON "AccessToken"("hash");

-- CreateIndex
CREATE INDEX "AccessToken_personId_idx" ON "AccessToken"("personId");

-- CreateIndex
CREATE INDEX "PasswordLink_personId_idx" ON "PasswordLink"("personId");

-- CreateIndex
CREATE INDEX "Throttle_startedAt_idx" ON "Throttle"("startedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Ticket_number_key" ON "Ticket"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Ticket_followHash_key" ON "Ticket"("followHash");

-- CreateIndex
CREATE INDEX "Ticket_search" ON "Ticket" USING GIN ("search");

-- CreateIndex
CREATE INDEX "Ticket_queueKey_id_idx" ON "Ticket"("queueKey", "id");

-- CreateIndex
CREATE INDEX "Ticket_requesterEmail_idx" ON "Ticket"("requesterEmail");

-- CreateIndex
CREATE INDEX "Ticket_requesterPhone_idx" ON "Ticket"("requesterPhone");

-- CreateIndex
CREATE INDEX "Ticket_openedAt_id_idx" ON "Ticket"("openedAt", "id");

-- CreateIndex
CREATE INDEX "Ticket_duplicateOfId_idx" ON "Ticket"("duplicateOfId");

-- CreateIndex
CREATE INDEX "Ticket_matterId_idx" ON "Ticket"("matterId");

-- CreateIndex
CREATE INDEX "Message_ticketId_idx" ON "Message"("ticketId");

-- CreateIndex
CREATE UNIQUE INDEX "TicketEvent_messageId_key" ON "TicketEvent"("messageId");

-- CreateIndex
CREATE INDEX "TicketEvent_ticketId_sequence_idx" ON "TicketEvent"("ticketId", "sequence");

-- CreateIndex
CREATE INDEX "TicketEvent_written_sequence_idx" ON "TicketEvent"("written", "sequence");

-- CreateIndex
CREATE INDEX "Attachment_ticketId_idx" ON "Attachment"("ticketId");

-- CreateIndex
CREATE INDEX "Attachment_messageId_idx" ON "Attachment"("messageId");

-- CreateIndex
CREATE INDEX "Attachment_heldFormId_idx" ON "Attachment"("heldFormId");

-- CreateIndex
CREATE UNIQUE INDEX "HeldForm_tokenHash_key" ON "HeldForm"("tokenHash");

-- CreateIndex
CREATE INDEX "HeldForm_createdAt_idx" ON "HeldForm"("createdAt");

-- CreateIndex
CREATE INDEX "IdempotencyKey_createdAt_idx" ON "IdempotencyKey"("createdAt");

-- CreateIndex
CREATE INDEX "Mention_personId_at_idx" ON "Mention"("personId", "at");

-- CreateIndex
CREATE INDEX "OutboxMessage_createdAt_idx" ON "OutboxMessage"("createdAt");

-- AddForeignKey
ALTER TABLE "PersonSession" ADD CONSTRAINT "PersonSession_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccessToken" ADD CONSTRAINT "AccessToken_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PasswordLink" ADD CONSTRAINT "PasswordLink_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_revisionNumber_fkey" FOREIGN KEY ("revisionNumber") REFERENCES "CatalogueRevision"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_loggedById_fkey" FOREIGN KEY ("loggedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_matterId_fkey" FOREIGN KEY ("matterId") REFERENCES "Ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_duplicateOfId_fkey" FOREIGN KEY ("duplicateOfId") REFERENCES "Ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TicketEvent" ADD CONSTRAINT "TicketEvent_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TicketEvent" ADD CONSTRAINT "TicketEvent_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TicketEvent" ADD CONSTRAINT "TicketEvent_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_heldFormId_fkey" FOREIGN KEY ("heldFormId") REFERENCES "HeldForm"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttachmentPart" ADD CONSTRAINT "AttachmentPart_attachmentId_fkey" FOREIGN KEY ("attachmentId") REFERENCES "Attachment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboxMessage" ADD CONSTRAINT "OutboxMessage_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboxMessage" ADD CONSTRAINT "OutboxMessage_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.

ALTER TABLE "Person"
    ADD CONSTRAINT "Person_email_lower" CHECK ("email" = lower("email") AND length("email") BETWEEN 3 AND 254),
    ADD CONSTRAINT "Person_name_length" CHECK (length("name") BETWEEN 1 AND 200),
    ADD CONSTRAINT "Person_tier_known" CHECK ("tier" BETWEEN 1 AND 3),
    ADD CONSTRAINT "Person_language_known" CHECK ("language" IN ('es', 'en'));

ALTER TABLE "Ticket"
    ADD CONSTRAINT "Ticket_number_form" CHECK ("number" ~ '^CA-\d{4}-\d{6,}$'),
    ADD CONSTRAINT "Ticket_version_positive" CHECK ("version" >= 1),
    ADD CONSTRAINT "Ticket_tier_known" CHECK ("tier" BETWEEN 1 AND 3),
    ADD CONSTRAINT "Ticket_subject_length" CHECK (length("subject") BETWEEN 1 AND 200),
    ADD CONSTRAINT "Ticket_text_length" CHECK (length("text") BETWEEN 1 AND 20000),
    ADD CONSTRAINT "Ticket_requester_whole" CHECK (
        ("requesterName" IS NULL) = ("requesterEmail" IS NULL)
        AND ("requesterName" IS NULL) = ("consentAt" IS NULL)
        AND ("consentAt" IS NULL) = ("consentVersion" IS NULL)
        AND ("requesterName" IS NOT NULL
            OR ("requesterPhone" IS NULL AND "company" IS NULL AND "documentNumber" IS NULL))),
    ADD CONSTRAINT "Ticket_email_lower" CHECK ("requesterEmail" = lower("requesterEmail")),
    ADD CONSTRAINT "Ticket_document_whole" CHECK (("documentType" IS NULL) = ("documentNumber" IS NULL)),
    ADD CONSTRAINT "Ticket_solved_when" CHECK (("status" IN ('solved', 'closed')) = ("solvedAt" IS NOT NULL)),
    ADD CONSTRAINT "Ticket_closed_when" CHECK (
        ("status" = 'closed') = ("closedAt" IS NOT NULL) AND ("closedAt" IS NULL) = ("closedAs" IS NULL)),
    ADD CONSTRAINT "Ticket_duplicate_named" CHECK (
        coalesce("closedAs" = 'duplicate', false) = ("duplicateOfId" IS NOT NULL)),
    ADD CONSTRAINT "Ticket_rating_known" CHECK ("rating" BETWEEN 1 AND 5 AND ("rating" IS NULL) = ("ratedAt" IS NULL)),
    ADD CONSTRAINT "Ticket_generation_positive" CHECK ("followGeneration" >= 1);

ALTER TABLE "Message" ADD CONSTRAINT "Message_text_length" CHECK (length("text") <= 20000),
    ADD CONSTRAINT "Message_customer_public" CHECK ("personId" IS NOT NULL OR "visibility" = 'public');
ALTER TABLE "TicketEvent" ADD CONSTRAINT "TicketEvent_one_actor" CHECK (NOT ("byCustomer" AND "personId" IS NOT NULL));
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_size_known" CHECK ("size" BETWEEN 0 AND 10485760),
    ADD CONSTRAINT "Attachment_one_place" CHECK (("ticketId" IS NULL) <> ("heldFormId" IS NULL)),
    ADD CONSTRAINT "Attachment_message_of_ticket" CHECK ("messageId" IS NULL OR "ticketId" IS NOT NULL);

-- One index a view, each holding only what the view can show: a page costs the same at any depth and size. With what
-- the view asks besides, so that it is counted from the index alone.
CREATE INDEX "Ticket_mine" ON "Ticket"("assigneeId", "queueKey", "id") INCLUDE ("snoozedUntil") WHERE "status" IN ('new', 'open', 'waiting');
CREATE INDEX "Ticket_unassigned" ON "Ticket"("queueKey", "id") INCLUDE ("tier", "snoozedUntil")
    WHERE "assigneeId" IS NULL AND "status" IN ('new', 'open', 'waiting');
CREATE INDEX "Ticket_tier" ON "Ticket"("tier", "queueKey", "id") INCLUDE ("snoozedUntil") WHERE "status" IN ('new', 'open', 'waiting');
CREATE INDEX "Ticket_waiting" ON "Ticket"("queueKey", "id") WHERE "status" = 'waiting';
CREATE INDEX "Ticket_escalated" ON "Ticket"("queueKey", "id") WHERE "tier" > 1 AND "status" IN ('new', 'open', 'waiting');
CREATE INDEX "Ticket_pqrsa" ON "Ticket"("queueKey", "id")
    WHERE "requestType" IN ('petition', 'complaint', 'claim', 'suggestion', 'appeal') AND "status" IN ('new', 'open', 'waiting');
CREATE INDEX "Ticket_solved" ON "Ticket"("solvedAt") WHERE "status" = 'solved';
CREATE INDEX "Mention_unseen" ON "Mention"("personId", "at") WHERE "seenAt" IS NULL;
CREATE INDEX "OutboxMessage_unsent" ON "OutboxMessage"("createdAt") WHERE "sentAt" IS NULL;

-- The next radicado of a year. The sequences live where the application cannot reach, so that nothing but this takes a number.
CREATE SCHEMA "ticket_numbers";
CREATE FUNCTION public."next_ticket_number"(year integer) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
    name text := format('ticket_numbers.of_%s', year);
    last bigint;
BEGIN
    IF year NOT BETWEEN 2000 AND 2999 THEN RAISE EXCEPTION 'no radicado has the year %', year; END IF;
    IF to_regclass(name) IS NULL THEN
        PERFORM pg_advisory_xact_lock(hashtext(name));
        EXECUTE format('CREATE SEQUENCE IF NOT EXISTS %s', name);
    END IF;
    last := nextval(name);
    RETURN format('CA-%s-%s', year, CASE WHEN last < 1000000 THEN lpad(last::text, 6, '0') ELSE last::text END);
END $$;

-- What happened stays as it happened; a message changes only by being taken back.
CREATE FUNCTION "refuse_rewriting"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what happened to a ticket is kept (% on %)', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "kept" BEFORE UPDATE OR DELETE ON "TicketEvent" FOR EACH ROW EXECUTE FUNCTION "refuse_rewriting"();
CREATE TRIGGER "kept" BEFORE DELETE ON "Message" FOR EACH ROW EXECUTE FUNCTION "refuse_rewriting"();
CREATE TRIGGER "kept" BEFORE DELETE ON "Ticket" FOR EACH ROW EXECUTE FUNCTION "refuse_rewriting"();
CREATE FUNCTION "allow_only_taking_back"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD."takenBackAt" IS NOT NULL OR NEW."takenBackAt" IS NULL
        OR to_jsonb(OLD) - 'takenBackAt' IS DISTINCT FROM to_jsonb(NEW) - 'takenBackAt' THEN
        RAISE EXCEPTION 'a message is only ever taken back' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "only_taken_back" BEFORE UPDATE ON "Message" FOR EACH ROW EXECUTE FUNCTION "allow_only_taking_back"();

-- Ids alone: whoever listens reads what it may see.
CREATE FUNCTION "tell_of_ticket"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('ticket', NEW."ticketId"::text);
    RETURN NULL;
END $$;
CREATE TRIGGER "told" AFTER INSERT ON "TicketEvent" FOR EACH ROW EXECUTE FUNCTION "tell_of_ticket"();
