import "server-only";
import { Prisma } from "#prisma/client/client.ts";
import type { GaveWay } from "./gave-way.ts";
import { idsFor, revisionRows } from "./revision-tables.ts";
import type { Catalogue } from "./schema.ts";

/** How a revision came about, beside what it says. */
export type Publication = {
  readonly author: string;
  readonly publishedAt: Date;
  readonly authorId?: string | null;
  readonly baseNumber?: number;
  readonly origin?: Origin;
};

export type Origin =
  | { readonly kind: "publication" }
  | { readonly kind: "rebase"; readonly of: number; readonly gaveWay: readonly GaveWay[] }
  | { readonly kind: "closing"; readonly channel: string; readonly until: number | null }
  | { readonly kind: "reopening"; readonly of: number };

/** What one statement writes at most: it is done long before the database gives a statement up. */
const ROWS_AT_ONCE = 5_000;

/**
 * Writes a whole catalogue as the revision of its own number, inside the caller's transaction: what is in it
 * can be written in that transaction only. Throws when the number is taken or when a rule of the tables is broken.
 * Cost: some statements a table, however many channels there are.
 */
export async function storeRevision(
  tx: Prisma.TransactionClient,
  catalogue: Catalogue,
  { author, publishedAt, authorId = null, baseNumber, origin = { kind: "publication" } }: Publication,
): Promise<void> {
  const { revision: number, desk } = catalogue;
  await tx.catalogueRevision.create({
    data: {
      number,
      effectiveFrom: new Date(catalogue.effectiveFrom),
      publishedAt,
      author,
      authorId,
      baseNumber: baseNumber ?? null,
      origin: origin.kind,
      aboutNumber: "of" in origin ? origin.of : null,
      closesChannel: origin.kind === "closing" ? origin.channel : null,
      closesUntil: origin.kind === "closing" && origin.until !== null ? new Date(origin.until) : null,
      ...(origin.kind === "rebase" && origin.gaveWay.length > 0 ? { gaveWay: [...origin.gaveWay] } : {}),
      note: catalogue.note,
      deskName: desk.name,
      timeZone: desk.timeZone,
      introEs: desk.intro.es,
      introEn: desk.intro.en,
      mottoEs: desk.motto.es,
      mottoEn: desk.motto.en,
    },
  });
  const rows = revisionRows(catalogue, await newIds(tx, idsFor(catalogue)));
  // Parents first: each row is let in beside what was written in this transaction.
  await insert(tx, "Holiday", rows.holidays);
  await insert(tx, "Notice", rows.notices);
  await insert(tx, "Schedule", rows.schedules);
  await insert(tx, "WeeklyInterval", rows.weekly);
  await insert(tx, "ScheduleException", rows.exceptions);
  await insert(tx, "ExceptionInterval", rows.exceptionIntervals);
  await insert(tx, "Channel", rows.channels);
  await insert(tx, "Tier", rows.tiers);
  await insert(tx, "Contact", rows.contacts);
  await insert(tx, "MenuKey", rows.menuKeys);
}

/**
 * Writes rows that all have the same columns; what they leave out gets its default. As one text, which the database takes
 * apart: for the same rows `createMany` needs many times the processor, and holds it from everybody else meanwhile.
 */
async function insert(tx: Prisma.TransactionClient, table: Prisma.ModelName, rows: readonly object[]): Promise<void> {
  const name = Prisma.raw(`"${table}"`);
  const columns = Prisma.raw(
    Object.keys(rows[0] ?? {})
      .map((column) => `"${column}"`)
      .join(", "),
  );
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const part = JSON.stringify(rows.slice(start, start + ROWS_AT_ONCE));
    await tx.$executeRaw`
      INSERT INTO ${name} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${name}, ${part}::json)`;
  }
}

/** New ids, ascending, as the tables make them. */
async function newIds(tx: Prisma.TransactionClient, count: number): Promise<readonly string[]> {
  const [row] = await tx.$queryRaw<{ ids: string | null }[]>`
    SELECT string_agg(uuidv7()::text, ' ') AS "ids" FROM generate_series(1, ${count}::int)`;
  return row?.ids?.split(" ") ?? [];
}
