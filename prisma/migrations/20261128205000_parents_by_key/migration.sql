-- The same rule as before; the parent is looked up by its key as it is, not as text, for which its index cannot be used:
-- with ten thousand revisions a publication read all of them for each row that it wrote.
CREATE OR REPLACE FUNCTION "refuse_late_addition"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  parent text;
  fresh boolean;
BEGIN
  FOR i IN 0 .. TG_NARGS / 3 - 1 LOOP
    parent := to_jsonb(NEW) ->> TG_ARGV[i * 3 + 2];
    CONTINUE WHEN parent IS NULL;
    EXECUTE format('SELECT xmin = pg_current_xact_id()::xid FROM %I WHERE %I = %L', TG_ARGV[i * 3], TG_ARGV[i * 3 + 1], parent)
      INTO fresh;
    IF NOT coalesce(fresh, true) THEN
      RAISE EXCEPTION 'a published revision is immutable (addition to %)', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END IF;
  END LOOP;
  RETURN NEW;
END $$;
