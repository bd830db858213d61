import "server-only";
import { db } from "#lib/db.ts";
import type { Actor } from "#lib/people/actor.ts";
import { may } from "#lib/people/rights.ts";
import { toLocalDate } from "#lib/schedule/local-date.ts";
import { Prisma } from "#prisma/client/client.ts";
import type { AuditAddress } from "./audit-address.ts";

/** So many on a page: some screens of it. */
const PAGE_SIZE = 50;
/** So many rows of the table are in memory at once. */
const BATCH = 1_000;
/** What is looked for is cut into so many words at most. */
const WORDS_MAX = 12;

export type AuditLogEntry = {
  /** A number, as text: JSON has none that are so great. */
  readonly sequence: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly kind: string;
  readonly actorId: string | null;
  /** Name and e-mail as they were then; `STRANGER`: nobody who is known. */
  readonly actor: string;
  readonly aboutId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly address: string | null;
};

export type AuditFilter = Omit<AuditAddress, "before"> & {
  /** The kinds whose words hold what is looked for: it may be said in words that no entry contains. */
  readonly kindsMeant: readonly string[];
  /** The desk's own: its days are meant by the dates. */
  readonly timeZone: string;
};

type Row = Omit<AuditLogEntry, "sequence" | "at" | "data"> & {
  readonly sequence: bigint;
  readonly at: Date;
  readonly data: unknown;
};

/**
 * A page of the audit log, newest first; the page after an entry costs the same at any depth. For administrators: null
 * for anybody else. Cost: one query
 */
export async function auditLog(
  { before, ...filter }: AuditFilter & { readonly before: string | null },
  actor: Actor,
): Promise<{ readonly entries: readonly AuditLogEntry[]; readonly next: string | null } | null> {
  if (!may(actor, "read_audit")) return null;
  const rows = await rowsBefore(filter, before === null ? null : BigInt(before), PAGE_SIZE + 1);
  const entries = rows.slice(0, PAGE_SIZE);
  return { entries, next: rows.length > PAGE_SIZE ? (entries.at(-1)?.sequence ?? null) : null };
}

/** All entries of a filter, newest first, some at a time, each once: no transaction is held while somebody reads slowly. */
export async function* auditRows(filter: AuditFilter): AsyncGenerator<readonly AuditLogEntry[], void> {
  let last: bigint | null = null;
  for (;;) {
    const rows: AuditLogEntry[] = await rowsBefore(filter, last, BATCH);
    if (rows.length > 0) yield rows;
    if (rows.length < BATCH) return;
    last = BigInt(rows.at(-1)?.sequence ?? 0);
  }
}

async function rowsBefore(
  { q, kind, person, from, to, kindsMeant, timeZone }: AuditFilter,
  before: bigint | null,
  limit: number,
): Promise<AuditLogEntry[]> {
  const conditions = [Prisma.sql`true`];
  if (before !== null) conditions.push(Prisma.sql`"sequence" < ${before}`);
  if (kind !== null) conditions.push(Prisma.sql`"kind" = ${kind}`);
  if (person !== null) conditions.push(Prisma.sql`("actorId" = ${person}::uuid OR "aboutId" = ${person}::uuid)`);
  if (from !== null)
    conditions.push(Prisma.sql`"at" >= ${`${toLocalDate(from)} 00:00`}::timestamp AT TIME ZONE ${timeZone}`);
  if (to !== null)
    conditions.push(
      Prisma.sql`"at" < (${`${toLocalDate(to)} 00:00`}::timestamp + interval '1 day') AT TIME ZONE ${timeZone}`,
    );
  const words = wordsOf(q);
  if (words !== "")
    conditions.push(
      Prisma.sql`("search" @@ to_tsquery('public.spanish_plain', ${words}) OR "kind" = ANY(${kindsMeant}))`,
    );
  // Nothing is found by signs alone.
  else if (q.trim() !== "") conditions.push(Prisma.sql`false`);
  const rows = await db().$queryRaw<Row[]>`
    SELECT "sequence", "at", "kind", "actorId", "actor", "aboutId", "data", "address" FROM "AuditEntry"
    WHERE ${Prisma.join(conditions, " AND ")} ORDER BY "sequence" DESC LIMIT ${limit}`;
  return rows.map(({ sequence, at, data, ...row }) => ({
    ...row,
    sequence: String(sequence),
    at: at.getTime(),
    data: isRecord(data) ? data : {},
  }));
}

/** All of the words, each from its beginning, in the language of to_tsquery; "": there are none. */
function wordsOf(q: string): string {
  const words = q.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .slice(0, WORDS_MAX)
    .map((word) => `${word}:*`)
    .join(" & ");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
