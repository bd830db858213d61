import pg from "pg";

/** The role of the application on the built-in server, and on any other whose owner called theirs so. */
export const APP_ROLE = "canal_app";

const READ = ["SELECT"] as const;
const ADD = ["SELECT", "INSERT"] as const;
const WRITE = ["SELECT", "INSERT", "UPDATE", "DELETE"] as const;
const ALL = [...WRITE, "TRUNCATE", "REFERENCES", "TRIGGER"] as const;

type TableRights = {
  readonly table: readonly (typeof ALL)[number][];
  /** What may be changed all the same. */
  readonly columns?: readonly string[];
};

/** Tables of which the application may do less than write rows. Any other table's rows it writes. */
const NARROWER: Readonly<Record<string, TableRights>> = {
  _prisma_migrations: { table: READ },
  AuditEntry: { table: ADD },
  CatalogueRevision: { table: ADD, columns: ["withdrawnAt"] },
  Channel: { table: ADD },
  Tier: { table: ADD },
  Contact: { table: ADD },
  MenuKey: { table: ADD },
  Schedule: { table: ADD },
  WeeklyInterval: { table: ADD },
  ScheduleException: { table: ADD },
  ExceptionInterval: { table: ADD },
  Holiday: { table: ADD },
  Notice: { table: ADD },
};

const DEFAULTS = (role: string) => [
  `GRANT USAGE ON SCHEMA public TO ${role}`,
  `ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ${WRITE.join(", ")} ON TABLES TO ${role}`,
  `ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO ${role}`,
  `ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT EXECUTE ON FUNCTIONS TO ${role}`,
];

/**
 * Gives the application's role exactly what it needs of each table that the connected role owns, and takes back what it
 * has above that: what only grows can then be rewritten by no fault of the application. Does nothing where the role is
 * not there, or owns the tables itself. Cost: three queries when all is as it should be.
 */
export async function grantAppRights(owner: pg.ClientBase, appRole: string): Promise<void> {
  const { rows } = await owner.query(
    "SELECT NOT pg_has_role(oid, current_user, 'MEMBER') AS apart FROM pg_roles WHERE rolname = $1",
    [appRole],
  );
  if (rows[0]?.apart !== true) return;
  const role = pg.escapeIdentifier(appRole);
  const wrong = await tablesOtherwise(owner, appRole);
  const sequences = await sequencesWithout(owner, appRole);
  if (wrong.length === 0 && sequences.length === 0) return;
  for (const sql of DEFAULTS(role)) await owner.query(sql);
  for (const name of wrong) {
    const table = `public.${pg.escapeIdentifier(name)}`;
    const { table: rights, columns = [] } = rightsOf(name);
    // Of the whole table it takes those of the columns as well.
    await owner.query(`REVOKE ALL ON ${table} FROM ${role}`);
    await owner.query(`GRANT ${rights.join(", ")} ON ${table} TO ${role}`);
    for (const column of columns)
      await owner.query(`GRANT UPDATE (${pg.escapeIdentifier(column)}) ON ${table} TO ${role}`);
  }
  for (const name of sequences)
    await owner.query(`GRANT USAGE, SELECT ON SEQUENCE public.${pg.escapeIdentifier(name)} TO ${role}`);
}

function rightsOf(table: string): TableRights {
  return NARROWER[table] ?? { table: WRITE };
}

async function tablesOtherwise(owner: pg.ClientBase, appRole: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string; held: string[]; columns: string[] }>(
    `SELECT c.relname AS name,
            ARRAY(SELECT kind FROM unnest($2::text[]) AS kind WHERE has_table_privilege($1, c.oid, kind)) AS held,
            ARRAY(SELECT a.attname::text FROM pg_attribute a
                   WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                     AND has_column_privilege($1, c.oid, a.attnum, 'UPDATE')) AS columns
       FROM pg_class c
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
        AND c.relowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)
      ORDER BY 1`,
    [appRole, ALL],
  );
  return rows
    .filter(({ name, held, columns }) => {
      const { table, columns: changed = [] } = rightsOf(name);
      const others = table.some((right) => right === "UPDATE") ? [] : columns;
      return !isSame(held, table) || !isSame(others, changed);
    })
    .map(({ name }) => name);
}

async function sequencesWithout(owner: pg.ClientBase, appRole: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'S'
        AND relowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)
        AND NOT (has_sequence_privilege($1, oid, 'USAGE') AND has_sequence_privilege($1, oid, 'SELECT'))`,
    [appRole],
  );
  return rows.map(({ name }) => name);
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one));
}

/** Whether the connected role could rewrite what only grows, but for the triggers, which it could take away as well. */
export async function ownsAuditLog(app: pg.ClientBase): Promise<boolean> {
  const { rows } = await app.query(
    `SELECT pg_has_role(current_user, relowner, 'MEMBER')
            OR has_table_privilege(oid, 'UPDATE') OR has_table_privilege(oid, 'DELETE') OR has_table_privilege(oid, 'TRUNCATE')
            AS owns
       FROM pg_class WHERE oid = to_regclass('public."AuditEntry"')`,
  );
  return rows[0]?.owns === true;
}
