import type pg from "pg";

/** Each table of a revision, with what is another in each copy of it; `n` is the number of the copy. */
const TABLES: readonly (readonly [table: string, columns: Readonly<Record<string, string>>])[] = [
  [
    "CatalogueRevision",
    {
      number: "n",
      baseNumber: "n - 1",
      effectiveFrom: `t."effectiveFrom" + n * interval '1 hour'`,
      publishedAt: `t."effectiveFrom" + n * interval '1 hour'`,
      note: "'Cambio ' || n",
    },
  ],
  ["Schedule", { id: idOf("id"), revisionNumber: "n" }],
  ["Channel", { id: idOf("id"), revisionNumber: "n", scheduleId: idOf("scheduleId") }],
  ["Tier", { id: idOf("id"), revisionNumber: "n", scheduleId: idOf("scheduleId") }],
  ["Contact", { id: idOf("id"), channelId: idOf("channelId"), tierId: idOf("tierId") }],
  ["MenuKey", { contactId: idOf("contactId") }],
  ["WeeklyInterval", { scheduleId: idOf("scheduleId") }],
  ["Holiday", { revisionNumber: "n" }],
];

/**
 * Publishes revision 1 again and again, every hour from 2025 on, in a database that has no other; then vacuums and
 * analyses, as PostgreSQL would by itself after a while.
 * @param admin connected as superuser: nobody else may switch the checks of foreign keys off
 * @param last the number of the last one
 */
export async function fillHistory(admin: pg.Client, last: number): Promise<void> {
  await admin.query("SET session_replication_role = replica");
  for (const [table, changed] of TABLES) {
    const { rows } = await admin.query<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER'`,
      [table],
    );
    const names = rows.map(({ name }) => name);
    const values = names.map((name) => changed[name] ?? `t."${name}"`);
    await admin.query(
      `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(", ")})
       SELECT ${values.join(", ")} FROM "${table}" t, generate_series(2, ${last}) n`,
    );
  }
  await admin.query(`VACUUM (ANALYZE) ${TABLES.map(([table]) => `"${table}"`).join(", ")}`);
}

/** Another id in each copy, and the same one wherever it is named. */
function idOf(column: string): string {
  return `md5(t."${column}"::text || n)::uuid`;
}
