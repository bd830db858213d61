import "server-only";
import { z } from "zod";
import { ARRIVING, type StoredFile } from "#lib/attachments/store-file.ts";
import { db, type Tx } from "#lib/db.ts";
import { hashOf, isSecretName, newSecretName } from "#lib/secret.ts";
import type { Prisma } from "#prisma/client/client.ts";

/** What was not accepted is there to be mended for so long; then it is swept away, with its files. */
export const HELD_FOR_MS = 24 * 60 * 60 * 1_000;
/** No more than so many bytes are held for all forms together: a flood of files must not fill the disk. */
const HELD_MOST_BYTES = 2 * 1024 ** 3;
/** Nor for one person of the desk, who has as many drafts as there are tickets. */
const HELD_MOST_BYTES_A_PERSON = 512 * 1024 ** 2;

/** What is wrong with a field; `about` names the file that is meant. */
const formErrorSchema = z.object({ field: z.string(), rule: z.string(), about: z.string().optional() });
export type FormError = z.infer<typeof formErrorSchema>;

/** What somebody typed, by the names of the fields. */
export type FormValues = Readonly<Record<string, string>>;

export type HeldForm = {
  readonly id: string;
  readonly values: FormValues;
  readonly errors: readonly FormError[];
  readonly files: readonly StoredFile[];
};

/** Starts to hold a form. @returns the token that names it to the browser; only its hash is kept */
export async function holdForm(now: number): Promise<{ readonly id: string; readonly token: string }> {
  const token = newSecretName();
  const { id } = await db().heldForm.create({
    data: { tokenHash: hashOf(token), values: {}, errors: [], createdAt: new Date(now) },
    select: { id: true },
  });
  return { id, token };
}

/** A form that is held, with the files that arrived whole; null: it never was, was sent, or is a day old. */
export async function heldForm(token: string | undefined, now: number): Promise<HeldForm | null> {
  if (token === undefined || !isSecretName(token)) return null;
  const row = await db().heldForm.findUnique({
    where: { tokenHash: hashOf(token) },
    select: { id: true, values: true, errors: true, createdAt: true },
  });
  if (!row || now - row.createdAt.getTime() >= HELD_FOR_MS) return null;
  return {
    id: row.id,
    values: z.record(z.string(), z.string()).parse(row.values),
    errors: z.array(formErrorSchema).parse(row.errors),
    files: await heldFiles(row.id),
  };
}

/** The files of a held form that arrived whole, in the order of their arrival. */
export function heldFiles(id: string): Promise<StoredFile[]> {
  return db().attachment.findMany({
    where: { heldFormId: id, sha256: { not: ARRIVING } },
    orderBy: { id: "asc" },
    select: { id: true, name: true, size: true, sha256: true },
  });
}

/** Keeps what was typed and why it was not accepted; of the files, these alone. */
export async function keepForm(
  id: string,
  held: { readonly values: FormValues; readonly errors: readonly FormError[] },
): Promise<void> {
  await db().heldForm.updateMany({
    where: { id },
    // PostgreSQL takes no NUL in a text, and nobody typed one.
    data: { values: withoutNul(held.values), errors: held.errors.map((error) => ({ ...error })) },
  });
}

/** Lets go of the files of a held form that are not among these: removed by whoever sent it, or cut off on their way. */
export async function keepOnlyFiles(id: string, keep: readonly string[]): Promise<void> {
  await db().attachment.deleteMany({ where: { heldFormId: id, id: { notIn: [...keep] } } });
}

/** Makes the files of a held form those of a ticket, or of a message on it; the form goes, with what had not arrived whole. */
export async function claimFiles(
  tx: Tx,
  heldFormId: string,
  by: { readonly ticketId: string; readonly messageId?: string },
): Promise<void> {
  await tx.attachment.updateMany({
    where: { heldFormId, sha256: { not: ARRIVING } },
    data: { ...by, heldFormId: null },
  });
  await tx.heldForm.deleteMany({ where: { id: heldFormId } });
}

/**
 * Drops the oldest of some held forms, so that no more than so many are left.
 * @returns the tokens of those that are left
 */
export async function dropOldestForms(tokens: readonly string[], most: number): Promise<ReadonlySet<string>> {
  const byHash = new Map(tokens.filter(isSecretName).map((token) => [hashOf(token), token]));
  if (byHash.size === 0) return new Set();
  const rows = await db().heldForm.findMany({
    where: { tokenHash: { in: [...byHash.keys()] } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, tokenHash: true },
  });
  await db().heldForm.deleteMany({ where: { id: { in: rows.slice(most).map(({ id }) => id) } } });
  return new Set(rows.slice(0, most).flatMap(({ tokenHash }) => byHash.get(tokenHash ?? "") ?? []));
}

export async function dropForm(id: string): Promise<void> {
  await db().heldForm.deleteMany({ where: { id } });
}

/**
 * Whether files can be held now: for a form of a customer (null), or for the drafts of a person of the desk, whom no
 * flood from elsewhere keeps from working. Cost: one query over what is held, which is little.
 */
export async function canHoldFiles(personId: string | null): Promise<boolean> {
  const { _sum } = await db().attachment.aggregate({
    where: { heldFormId: { not: null }, heldForm: { personId } },
    _sum: { size: true },
  });
  return (_sum.size ?? 0) < (personId === null ? HELD_MOST_BYTES : HELD_MOST_BYTES_A_PERSON);
}

function withoutNul(values: FormValues): Prisma.InputJsonObject {
  return Object.fromEntries(Object.entries(values).map(([name, text]) => [name, text.replaceAll("\0", "")]));
}
