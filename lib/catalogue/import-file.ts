import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { fileName } from "#lib/attachments/file-name.ts";
import { db, type Tx } from "#lib/db.ts";
import { readMultipart } from "#lib/forms/read-multipart.ts";
import type { Language } from "#lib/i18n/language.ts";
import { done, type Outcome, refused } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { may } from "#lib/people/rights.ts";
import { isUuid } from "#lib/text.ts";
import { CATALOGUE_FILE_MAX_BYTES, type FileTrouble, readCatalogueFile } from "./catalogue-file.ts";
import { type Catalogue, catalogueSchema } from "./schema.ts";

/** A file that nobody has made the draft by then is gone. */
export const IMPORT_HELD_FOR_MS = 24 * 60 * 60 * 1_000;
/** What a form has around its file, with room for the longest name. */
const AROUND_MOST_BYTES = 64 * 1024;
/** So much is kept of what a file calls a field, or of what the parser says: a name may be as long as the file. */
const TOLD_MOST = 300;

const told = z.string();
const troubleSchema: z.ZodType<FileTrouble> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("too_big"), maxBytes: z.number() }),
  z.object({ kind: z.literal("not_json"), said: told }),
  z.object({
    kind: z.literal("fields"),
    fields: z.array(z.object({ pointer: told, of: told.nullable(), detail: told, isUnknown: z.boolean() })),
  }),
]);

/** The last file that somebody sent, as it was read. Instants are epoch milliseconds. */
export type HeldImport = {
  /** Another file has another one. */
  readonly version: string;
  /** What it is called; empty where it was too large for that to be read. */
  readonly name: string;
  readonly receivedAt: number;
  readonly read:
    | { readonly ok: true; readonly value: Catalogue }
    | { readonly ok: false; readonly refused: FileTrouble };
};

/**
 * Takes a file from a form and holds what it says, or why it is no catalogue, for who sent it; their earlier one is gone.
 * A larger one than may be is read no further than that is known.
 * @param given.language of what is said of its fields
 * @returns false: the form has no file
 */
export async function receiveImport(
  request: Request,
  { actor, now, language }: { readonly actor: Actor; readonly now: number; readonly language: Language },
): Promise<Outcome<boolean>> {
  if (!may(actor, "edit_catalogue")) return refused({ kind: "forbidden" });
  let name: string | null = null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const form = await readMultipart(request, CATALOGUE_FILE_MAX_BYTES + AROUND_MOST_BYTES, async (file) => {
    const isFirst = name === null;
    if (isFirst) name = fileName(file.name);
    for await (const chunk of file.bytes) {
      if (!isFirst) continue;
      size += chunk.byteLength;
      if (size <= CATALOGUE_FILE_MAX_BYTES) chunks.push(chunk);
    }
  });
  if (form === null || (name === null && !form.tooLarge)) return done(false);
  const isTooBig = form.tooLarge || size > CATALOGUE_FILE_MAX_BYTES;
  const read = isTooBig
    ? { ok: false as const, refused: { kind: "too_big" as const, maxBytes: CATALOGUE_FILE_MAX_BYTES } }
    : readCatalogueFile(Buffer.concat(chunks), language);
  const held = {
    version: randomUUID(),
    name: name ?? "",
    receivedAt: new Date(now),
    ...(read.ok ? { catalogue: read.value } : { trouble: storable(read.refused) }),
  };
  // Written anew: what the earlier file said, or had wrong, must not stay beside it.
  await db().$transaction([
    db().catalogueImport.deleteMany({ where: { personId: actor.id } }),
    db().catalogueImport.create({ data: { personId: actor.id, ...held }, select: { version: true } }),
  ]);
  return done(true);
}

/** The last file that somebody sent, if it is not a day old. */
export async function heldImport(actor: Actor, now: number, tx: Tx = db()): Promise<HeldImport | null> {
  const row = await tx.catalogueImport.findUnique({ where: { personId: actor.id } });
  if (!row || now - row.receivedAt.getTime() >= IMPORT_HELD_FOR_MS) return null;
  const { version, name, receivedAt, catalogue, trouble } = row;
  return {
    ...{ version, name, receivedAt: receivedAt.getTime() },
    read:
      catalogue === null
        ? { ok: false, refused: troubleSchema.parse(trouble) }
        : { ok: true, value: catalogueSchema.parse(catalogue) },
  };
}

/** Lets go of the file that somebody sent, unless they sent another one since. */
export async function dropImport(actor: Actor, version: string): Promise<Outcome<null>> {
  if (!may(actor, "edit_catalogue")) return refused({ kind: "forbidden" });
  // The database answers what is no id with an error.
  if (!isUuid(version)) return done(null);
  await db().catalogueImport.deleteMany({ where: { personId: actor.id, version } });
  return done(null);
}

/** PostgreSQL takes no NUL and no half of a character in JSON, and what is quoted of a file may hold anything. */
function storable(trouble: FileTrouble) {
  const text = (said: string) => said.slice(0, TOLD_MOST).replaceAll("\0", "\ufffd").toWellFormed();
  switch (trouble.kind) {
    case "too_big":
      return { ...trouble };
    case "not_json":
      return { ...trouble, said: text(trouble.said) };
    case "fields":
      return {
        ...trouble,
        fields: trouble.fields.map(({ pointer, of, detail, isUnknown }) => ({
          pointer: text(pointer),
          of: of === null ? null : text(of),
          detail: text(detail),
          isUnknown,
        })),
      };
  }
}
