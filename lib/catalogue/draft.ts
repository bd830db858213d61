import "server-only";
import type { Tx } from "#lib/db.ts";
import { changesBetween } from "./compare-catalogues.ts";
import { contentOfRevision, knownRevision } from "./rebase.ts";
import { type CatalogueContent, contentSchema } from "./schema.ts";

/** What is being edited, for all administrators. Instants are epoch milliseconds. */
export type CatalogueDraft = {
  readonly baseNumber: number;
  readonly content: CatalogueContent;
  /** Counts its changes. */
  readonly version: number;
  readonly savedAt: number;
  readonly savedBy: string;
};

/** The draft, if there is one. Until the end of a transaction that reads it `forChange`, nobody else changes it. */
export async function findDraft(tx: Tx, { forChange = false } = {}): Promise<CatalogueDraft | null> {
  if (forChange) await tx.$executeRaw`SELECT pg_advisory_xact_lock(${DRAFT_LOCK})`;
  const row = await tx.catalogueDraft.findUnique({ where: { id: 1 } });
  if (!row) return null;
  return {
    baseNumber: row.baseNumber,
    // A release that knows more than the one that saved it has to let it in, or to say so.
    content: contentSchema.parse(row.content),
    version: row.version,
    savedAt: row.savedAt.getTime(),
    savedBy: row.savedByName,
  };
}

/** Any number of ours: there may be no row to lock yet. */
const DRAFT_LOCK = 20_251_102;

/** Keeps a draft; one that says what its base says is none, and is taken away. @returns its version; null: there is none */
export async function keepDraft(
  tx: Tx,
  {
    before,
    baseNumber,
    content,
    by,
    now,
  }: {
    readonly before: CatalogueDraft | null;
    readonly baseNumber: number;
    readonly content: CatalogueContent;
    readonly by: { readonly id: string; readonly name: string };
    readonly now: number;
  },
): Promise<number | null> {
  const base = contentOfRevision(await knownRevision(tx, baseNumber));
  if (changesBetween(base, content).length === 0) {
    await dropDraft(tx);
    return null;
  }
  const version = (before?.version ?? 0) + 1;
  const saved = { baseNumber, content, version, savedAt: new Date(now), savedById: by.id, savedByName: by.name };
  await tx.catalogueDraft.upsert({
    where: { id: 1 },
    create: { ...saved, startedAt: new Date(now) },
    update: saved,
    select: { id: true },
  });
  return version;
}

export async function dropDraft(tx: Tx): Promise<void> {
  await tx.catalogueDraft.deleteMany({ where: { id: 1 } });
}
