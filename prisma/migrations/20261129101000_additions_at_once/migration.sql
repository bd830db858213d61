-- The same rule as before, asked once of all rows that a statement adds instead of for each of them: of a catalogue with
-- forty thousand exceptions that was the half of what publishing it cost the database.
DROP TRIGGER "published_whole" ON "Channel";
DROP TRIGGER "published_whole" ON "Tier";
DROP TRIGGER "published_whole" ON "Schedule";
DROP TRIGGER "published_whole" ON "Holiday";
DROP TRIGGER "published_whole" ON "Notice";
DROP TRIGGER "published_whole" ON "Contact";
DROP TRIGGER "published_whole" ON "MenuKey";
DROP TRIGGER "published_whole" ON "WeeklyInterval";
DROP TRIGGER "published_whole" ON "ScheduleException";
DROP TRIGGER "published_whole" ON "ExceptionInterval";

-- TG_ARGV, by threes: a parent table, its key, and the column here that points at it. A row without such a parent is the
-- foreign key's to refuse.
CREATE OR REPLACE FUNCTION "refuse_late_addition"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  late boolean;
BEGIN
  FOR i IN 0 .. TG_NARGS / 3 - 1 LOOP
    EXECUTE format(
      'SELECT EXISTS (SELECT FROM added JOIN %I parent ON parent.%I = added.%I WHERE parent.xmin <> pg_current_xact_id()::xid)',
      TG_ARGV[i * 3], TG_ARGV[i * 3 + 1], TG_ARGV[i * 3 + 2]
    ) INTO late;
    IF late THEN
      RAISE EXCEPTION 'a published revision is immutable (addition to %)', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;

CREATE TRIGGER "published_whole" AFTER INSERT ON "Channel" REFERENCING NEW TABLE AS added FOR EACH STATEMENT
  EXECUTE FUNCTION "refuse_late_addition"('CatalogueRevision', 'number', 'revisionNumber');
CREATE TRIGGER "published_whole" AFTER INSERT ON "Tier" REFERENCING NEW TABLE AS added FOR EACH STATEMENT
  EXECUTE FUNCTION "refuse_late_addition"('CatalogueRevision', 'number', 'revisionNumber');
CREATE TRIGGER "published_whole" AFTER INSERT ON "Schedule" REFERENCING NEW TABLE AS added FOR EACH STATEMENT
  EXECUTE FUNCTION "refuse_late_addition"('CatalogueRevision', 'number', 'revisionNumber');
CREATE TRIGGER "published_whole" AFTER INSERT ON "Holiday" REFERENCING NEW TABLE AS added FOR EACH STATEMENT
  EXECUTE FUNCTION "refuse_late_addition"('CatalogueRevision', 'number', 'revisionNumber');
CREATE TRIGGER "published_whole" AFTER INSERT ON "Notice" REFERENCING NEW TABLE AS added FOR EACH STATEMENT
  EXECUTE FUNCTION "refuse_late_addition"('CatalogueRevision', 'number', 'revisionNumber');
CREATE TRIGGER "published_whole" AFTER INSERT ON "Contact" REFERENCING NEW TABLE AS added FOR EACH STATEMENT
  EXECUTE FUNCTION "refuse_late_addition"('Channel', 'id', 'channelId', 'Tier', 'id', 'tierId');
CREATE TRIGGER "published_whole" AFTER INSERT ON "MenuKey" REFERENCING NEW TABLE AS added FOR EACH STATEMENT
  EXECUTE FUNCTION "refuse_late_addition"('Contact', 'id', 'contactId');
CREATE TRIGGER "published_whole" AFTER INSERT ON "WeeklyInterval" REFERENCING NEW TABLE AS added FOR EACH STATEMENT
  EXECUTE FUNCTION "refuse_late_addition"('Schedule', 'id', 'scheduleId');
CREATE TRIGGER "published_whole" AFTER INSERT ON "ScheduleException" REFERENCING NEW TABLE AS added FOR EACH STATEMENT
  EXECUTE FUNCTION "refuse_late_addition"('Schedule', 'id', 'scheduleId');
CREATE TRIGGER "published_whole" AFTER INSERT ON "ExceptionInterval" REFERENCING NEW TABLE AS added FOR EACH STATEMENT
  EXECUTE FUNCTION "refuse_late_addition"('ScheduleException', 'id', 'exceptionId');
