import "server-only";
import { z } from "zod";
import type { Prisma } from "#prisma/client/client.ts";
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

/** What one statement writes at most: far below the 65,535 values that PostgreSQL takes. */
const ROWS_AT_ONCE = 2_000;

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
  await inParts(rows.holidays, (data) => tx.holiday.createMany({ data }));
  await inParts(rows.notices, (data) => tx.notice.createMany({ data }));
  await inParts(rows.schedules, (data) => tx.schedule.createMany({ data }));
  await inParts(rows.weekly, (data) => tx.weeklyInterval.createMany({ data }));
  await inParts(rows.exceptions, (data) => tx.scheduleException.createMany({ data }));
  await inParts(rows.exceptionIntervals, (data) => tx.exceptionInterval.createMany({ data }));
  await inParts(rows.channels, (data) => tx.channel.createMany({ data }));
  await inParts(rows.tiers, (data) => tx.tier.createMany({ data }));
  await inParts(rows.contacts, (data) => tx.contact.createMany({ data }));
  await inParts(rows.menuKeys, (data) => tx.menuKey.createMany({ data }));
}

async function inParts<Row>(rows: readonly Row[], write: (part: Row[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) await write(rows.slice(start, start + ROWS_AT_ONCE));
}

const idsSchema = z.array(z.object({ id: z.uuid() }));

/** New ids, ascending, as the tables make them. */
async function newIds(tx: Prisma.TransactionClient, count: number): Promise<string[]> {
  const rows = await tx.$queryRaw`SELECT uuidv7()::text AS id FROM generate_series(1, ${count}::int)`;
  return idsSchema.parse(rows).map(({ id }) => id);
}
