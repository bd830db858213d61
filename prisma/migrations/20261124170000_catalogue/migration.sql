-- CreateEnum
CREATE TYPE "RequestType" AS ENUM ('incident', 'service_request', 'petition', 'complaint', 'claim', 'suggestion', 'appeal');

-- CreateEnum
CREATE TYPE "Priority" AS ENUM ('P1', 'P2', 'P3', 'P4');

-- CreateEnum
CREATE TYPE "ChannelKind" AS ENUM ('phone', 'email', 'chat', 'web', 'messaging', 'in_person');

-- CreateEnum
CREATE TYPE "ContactKind" AS ENUM ('phone', 'email', 'url', 'address');

-- CreateEnum
CREATE TYPE "Weekday" AS ENUM ('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun');

-- CreateTable
CREATE TABLE "CatalogueRevision" (
    "number" INTEGER NOT NULL,
    "effectiveFrom" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "author" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "deskName" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "introEs" TEXT NOT NULL,
    "introEn" TEXT NOT NULL,
    "mottoEs" TEXT NOT NULL,
    "mottoEn" TEXT NOT NULL,

    CONSTRAINT "CatalogueRevision_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "Channel" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "revisionNumber" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "ChannelKind" NOT NULL,
    "nameEs" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "descriptionEs" TEXT NOT NULL,
    "descriptionEn" TEXT NOT NULL,
    "servesAllTypes" BOOLEAN NOT NULL,
    "requestTypes" "RequestType"[],
    "priorities" "Priority"[],
    "standby" BOOLEAN NOT NULL,
    "acceptsWhileClosed" BOOLEAN NOT NULL,
    "active" BOOLEAN NOT NULL,
    "scheduleId" UUID NOT NULL,

    CONSTRAINT "Channel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Tier" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "revisionNumber" INTEGER NOT NULL,
    "level" INTEGER NOT NULL,
    "nameEs" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "scheduleId" UUID,

    CONSTRAINT "Tier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contact" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "channelId" UUID,
    "tierId" UUID,
    "position" INTEGER NOT NULL,
    "kind" "ContactKind" NOT NULL,
    "published" TEXT NOT NULL,
    "e164" TEXT,
    "email" TEXT,
    "url" TEXT,
    "extensions" TEXT[],

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MenuKey" (
    "contactId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "digit" TEXT NOT NULL,
    "label" TEXT NOT NULL,

    CONSTRAINT "MenuKey_pkey" PRIMARY KEY ("contactId","position")
);

-- CreateTable
CREATE TABLE "Schedule" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "revisionNumber" INTEGER NOT NULL,
    "closedOnHolidays" BOOLEAN NOT NULL,

    CONSTRAINT "Schedule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WeeklyInterval" (
    "scheduleId" UUID NOT NULL,
    "weekday" "Weekday" NOT NULL,
    "opensAtMinute" INTEGER NOT NULL,
    "closesAtMinute" INTEGER NOT NULL,

    CONSTRAINT "WeeklyInterval_pkey" PRIMARY KEY ("scheduleId","weekday","opensAtMinute")
);

-- CreateTable
CREATE TABLE "ScheduleException" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "scheduleId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "fromDate" DATE NOT NULL,
    "toDate" DATE,
    "reason" TEXT NOT NULL,

    CONSTRAINT "ScheduleException_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExceptionInterval" (
    "exceptionId" UUID NOT NULL,
    "opensAtMinute" INTEGER NOT NULL,
    "closesAtMinute" INTEGER NOT NULL,

    CONSTRAINT "ExceptionInterval_pkey" PRIMARY KEY ("exceptionId","opensAtMinute")
);

-- CreateTable
CREATE TABLE "Holiday" (
    "revisionNumber" INTEGER NOT NULL,
    "date" DATE NOT NULL,
    "nameEs" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,

    CONSTRAINT "Holiday_pkey" PRIMARY KEY ("revisionNumber","date")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "revisionNumber" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "fromAt" TIMESTAMPTZ(3) NOT NULL,
    "toAt" TIMESTAMPTZ(3) NOT NULL,
    "textEs" TEXT NOT NULL,
    "textEn" TEXT NOT NULL,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CatalogueRevision_effectiveFrom_number_idx" ON "CatalogueRevision"("effectiveFrom", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Channel_scheduleId_key" ON "Channel"("scheduleId");

-- CreateIndex
CREATE UNIQUE INDEX "Channel_revisionNumber_slug_key" ON "Channel"("revisionNumber", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Channel_revisionNumber_position_key" ON "Channel"("revisionNumber", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Tier_scheduleId_key" ON "Tier"("scheduleId");

-- CreateIndex
CREATE UNIQUE INDEX "Tier_revisionNumber_level_key" ON "Tier"("revisionNumber", "level");

-- CreateIndex
CREATE UNIQUE INDEX "Contact_channelId_position_key" ON "Contact"("channelId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Contact_tierId_position_key" ON "Contact"("tierId", "position");

-- CreateIndex
CREATE INDEX "Schedule_revisionNumber_idx" ON "Schedule"("revisionNumber");

-- CreateIndex
CREATE UNIQUE INDEX "ScheduleException_scheduleId_position_key" ON "ScheduleException"("scheduleId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_revisionNumber_position_key" ON "Notice"("revisionNumber", "position");

-- AddForeignKey
ALTER TABLE "Channel" ADD CONSTRAINT "Channel_revisionNumber_fkey" FOREIGN KEY ("revisionNumber") REFERENCES "CatalogueRevision"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Channel" ADD CONSTRAINT "Channel_scheduleId_fkey" FOREIGN KEY ("scheduleId") REFERENCES "Schedule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tier" ADD CONSTRAINT "Tier_revisionNumber_fkey" FOREIGN KEY ("revisionNumber") REFERENCES "CatalogueRevision"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tier" ADD CONSTRAINT "Tier_scheduleId_fkey" FOREIGN KEY ("scheduleId") REFERENCES "Schedule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_channelId_fkey" FOREIGN KEY ("channelId") REFERENCES "Channel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_tierId_fkey" FOREIGN KEY ("tierId") REFERENCES "Tier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MenuKey" ADD CONSTRAINT "MenuKey_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Schedule" ADD CONSTRAINT "Schedule_revisionNumber_fkey" FOREIGN KEY ("revisionNumber") REFERENCES "CatalogueRevision"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WeeklyInterval" ADD CONSTRAINT "WeeklyInterval_scheduleId_fkey" FOREIGN KEY ("scheduleId") REFERENCES "Schedule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScheduleException" ADD CONSTRAINT "ScheduleException_scheduleId_fkey" FOREIGN KEY ("scheduleId") REFERENCES "Schedule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExceptionInterval" ADD CONSTRAINT "ExceptionInterval_exceptionId_fkey" FOREIGN KEY ("exceptionId") REFERENCES "ScheduleException"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Holiday" ADD CONSTRAINT "Holiday_revisionNumber_fkey" FOREIGN KEY ("revisionNumber") REFERENCES "CatalogueRevision"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_revisionNumber_fkey" FOREIGN KEY ("revisionNumber") REFERENCES "CatalogueRevision"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── What Prisma cannot say ──────────────────────────────────────────────────────────────────────────────────

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- A row that breaks a rule cannot be stored, whoever writes it.

ALTER TABLE "CatalogueRevision"
  ADD CONSTRAINT "CatalogueRevision_number_positive" CHECK ("number" >= 1),
  ADD CONSTRAINT "CatalogueRevision_deskName_said" CHECK (btrim("deskName") <> ''),
  -- An unknown zone makes the conversion fail, and with it the row. UTC offsets and abbreviations are no IANA zones.
  ADD CONSTRAINT "CatalogueRevision_timeZone_known"
    CHECK ("timeZone" ~ '^(UTC|[A-Za-z_]+(/[A-Za-z0-9_+-]+)+)$' AND (timestamptz 'epoch' AT TIME ZONE "timeZone") IS NOT NULL),
  ADD CONSTRAINT "CatalogueRevision_years" CHECK ("effectiveFrom" >= '1999-12-31T00:00:00Z' AND "effectiveFrom" < '2101-01-02T00:00:00Z');

ALTER TABLE "Channel"
  ADD CONSTRAINT "Channel_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") <= 60),
  ADD CONSTRAINT "Channel_named" CHECK (btrim("nameEs") <> '' AND btrim("nameEn") <> ''),
  ADD CONSTRAINT "Channel_position_counted" CHECK ("position" >= 0),
  ADD CONSTRAINT "Channel_serves_something" CHECK ("servesAllTypes" = (cardinality("requestTypes") = 0)),
  ADD CONSTRAINT "Channel_serves_some_priority" CHECK (cardinality("priorities") >= 1);

ALTER TABLE "Tier"
  ADD CONSTRAINT "Tier_level_known" CHECK ("level" BETWEEN 1 AND 3),
  ADD CONSTRAINT "Tier_named" CHECK (btrim("nameEs") <> '' AND btrim("nameEn") <> '');

ALTER TABLE "Contact"
  ADD CONSTRAINT "Contact_one_owner" CHECK (num_nonnulls("channelId", "tierId") = 1),
  ADD CONSTRAINT "Contact_published_said" CHECK (btrim("published") <> ''),
  ADD CONSTRAINT "Contact_e164_form" CHECK ("e164" ~ '^\+[1-9][0-9]{6,14}$'),
  ADD CONSTRAINT "Contact_url_form" CHECK ("url" ~ '^https?://'),
  ADD CONSTRAINT "Contact_email_form" CHECK ("email" ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  ADD CONSTRAINT "Contact_extensions_form" CHECK (array_to_string("extensions", '') ~ '^[0-9]*$' AND array_position("extensions", '') IS NULL),
  ADD CONSTRAINT "Contact_kind_has_its_own"
    CHECK (("e164" IS NOT NULL) = ("kind" = 'phone') AND ("email" IS NOT NULL) = ("kind" = 'email') AND ("url" IS NOT NULL) = ("kind" = 'url')
      AND ("kind" = 'phone' OR cardinality("extensions") = 0));

ALTER TABLE "MenuKey" ADD CONSTRAINT "MenuKey_digit_form" CHECK ("digit" ~ '^[0-9*#]$');

ALTER TABLE "Holiday" ADD CONSTRAINT "Holiday_named" CHECK (btrim("nameEs") <> '' AND btrim("nameEn") <> '');

ALTER TABLE "Notice" ADD CONSTRAINT "Notice_ends_after_it_starts" CHECK ("fromAt" < "toAt");

ALTER TABLE "ScheduleException"
  ADD CONSTRAINT "ScheduleException_ends_after_it_starts" CHECK ("fromDate" <= "toDate"),
  ADD CONSTRAINT "ScheduleException_reason_said" CHECK (btrim("reason") <> '');

-- The minutes of a week's ring, 0…10080 from the midnight of Monday, that an interval covers. One that closes at or
-- before it opens ends on the next day, and that of a Sunday runs into Monday.
CREATE FUNCTION "minutes_of_the_week"(weekday "Weekday", opens integer, closes integer) RETURNS int4multirange
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  SET search_path = pg_catalog, public
  RETURN (
    WITH span AS (
      SELECT s.start, s.start + (closes - opens) + CASE WHEN closes <= opens THEN 1440 ELSE 0 END AS "end"
      FROM (SELECT (array_position(enum_range(NULL::"Weekday"), weekday) - 1) * 1440 + opens AS start) s
    )
    SELECT int4multirange(int4range(start, least("end", 10080)), int4range(0, greatest("end" - 10080, 0))) FROM span
  );

ALTER TABLE "WeeklyInterval"
  ADD CONSTRAINT "WeeklyInterval_minutes" CHECK ("opensAtMinute" BETWEEN 0 AND 1439 AND "closesAtMinute" BETWEEN 0 AND 1440),
  ADD CONSTRAINT "WeeklyInterval_has_length" CHECK ("opensAtMinute" <> "closesAtMinute"),
  ADD CONSTRAINT "WeeklyInterval_apart" EXCLUDE USING gist (
    "scheduleId" WITH =,
    "minutes_of_the_week"("weekday", "opensAtMinute", "closesAtMinute") WITH &&
  );

ALTER TABLE "ExceptionInterval"
  ADD CONSTRAINT "ExceptionInterval_minutes" CHECK ("opensAtMinute" BETWEEN 0 AND 1439 AND "closesAtMinute" BETWEEN 0 AND 1440),
  ADD CONSTRAINT "ExceptionInterval_has_length" CHECK ("opensAtMinute" <> "closesAtMinute"),
  ADD CONSTRAINT "ExceptionInterval_apart" EXCLUDE USING gist (
    "exceptionId" WITH =,
    "minutes_of_the_week"('mon', "opensAtMinute", "closesAtMinute") WITH &&
  );

-- What is published stays as it was: nothing of a revision is changed or deleted, and nothing is added to it after
-- the transaction that published it. Withdrawing one is the only change there is.

CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a published revision is immutable (% on %)', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

-- TG_ARGV, by threes: a parent table, its key, and the column here that points at it.
CREATE FUNCTION "refuse_late_addition"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  parent text;
  fresh boolean;
BEGIN
  FOR i IN 0 .. TG_NARGS / 3 - 1 LOOP
    parent := to_jsonb(NEW) ->> TG_ARGV[i * 3 + 2];
    CONTINUE WHEN parent IS NULL;
    EXECUTE format('SELECT xmin = pg_current_xact_id()::xid FROM %I WHERE %I::text = $1', TG_ARGV[i * 3], TG_ARGV[i * 3 + 1])
      INTO fresh USING parent;
    IF NOT coalesce(fresh, true) THEN
      RAISE EXCEPTION 'a published revision is immutable (addition to %)', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END IF;
  END LOOP;
  RETURN NEW;
END $$;

CREATE FUNCTION "allow_only_withdrawal"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."withdrawnAt" IS NOT NULL OR NEW."withdrawnAt" IS NULL
    OR to_jsonb(NEW) - 'withdrawnAt' IS DISTINCT FROM to_jsonb(OLD) - 'withdrawnAt' THEN
    RAISE EXCEPTION 'a published revision is immutable (but for its withdrawal)' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "only_withdrawn" BEFORE UPDATE ON "CatalogueRevision" FOR EACH ROW EXECUTE FUNCTION "allow_only_withdrawal"();
CREATE TRIGGER "kept" BEFORE DELETE ON "CatalogueRevision" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "kept" BEFORE UPDATE OR DELETE ON "Channel" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "kept" BEFORE UPDATE OR DELETE ON "Tier" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "kept" BEFORE UPDATE OR DELETE ON "Contact" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "kept" BEFORE UPDATE OR DELETE ON "MenuKey" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "kept" BEFORE UPDATE OR DELETE ON "Schedule" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "kept" BEFORE UPDATE OR DELETE ON "WeeklyInterval" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "kept" BEFORE UPDATE OR DELETE ON "ScheduleException" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "kept" BEFORE UPDATE OR DELETE ON "ExceptionInterval" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "kept" BEFORE UPDATE OR DELETE ON "Holiday" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "kept" BEFORE UPDATE OR DELETE ON "Notice" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

CREATE TRIGGER "published_whole" BEFORE INSERT ON "Channel" FOR EACH ROW
  EXECUTE FUNCTION "refuse_late_addition"('CatalogueRevision', 'number', 'revisionNumber');
CREATE TRIGGER "published_whole" BEFORE INSERT ON "Tier" FOR EACH ROW
  EXECUTE FUNCTION "refuse_late_addition"('CatalogueRevision', 'number', 'revisionNumber');
CREATE TRIGGER "published_whole" BEFORE INSERT ON "Schedule" FOR EACH ROW
  EXECUTE FUNCTION "refuse_late_addition"('CatalogueRevision', 'number', 'revisionNumber');
CREATE TRIGGER "published_whole" BEFORE INSERT ON "Holiday" FOR EACH ROW
  EXECUTE FUNCTION "refuse_late_addition"('CatalogueRevision', 'number', 'revisionNumber');
CREATE TRIGGER "published_whole" BEFORE INSERT ON "Notice" FOR EACH ROW
  EXECUTE FUNCTION "refuse_late_addition"('CatalogueRevision', 'number', 'revisionNumber');
CREATE TRIGGER "published_whole" BEFORE INSERT ON "Contact" FOR EACH ROW
  EXECUTE FUNCTION "refuse_late_addition"('Channel', 'id', 'channelId', 'Tier', 'id', 'tierId');
CREATE TRIGGER "published_whole" BEFORE INSERT ON "MenuKey" FOR EACH ROW
  EXECUTE FUNCTION "refuse_late_addition"('Contact', 'id', 'contactId');
CREATE TRIGGER "published_whole" BEFORE INSERT ON "WeeklyInterval" FOR EACH ROW
  EXECUTE FUNCTION "refuse_late_addition"('Schedule', 'id', 'scheduleId');
CREATE TRIGGER "published_whole" BEFORE INSERT ON "ScheduleException" FOR EACH ROW
  EXECUTE FUNCTION "refuse_late_addition"('Schedule', 'id', 'scheduleId');
CREATE TRIGGER "published_whole" BEFORE INSERT ON "ExceptionInterval" FOR EACH ROW
  EXECUTE FUNCTION "refuse_late_addition"('ScheduleException', 'id', 'exceptionId');

-- Each process keeps the revisions in memory; this tells it that there is something to read. Ids only.
CREATE FUNCTION "tell_of_revision"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('catalogue', NEW."number"::text);
  RETURN NULL;
END $$;

CREATE TRIGGER "told" AFTER INSERT OR UPDATE ON "CatalogueRevision" FOR EACH ROW EXECUTE FUNCTION "tell_of_revision"();
