import { z } from "zod";
import { jsonBreaksAt, repeatedNames } from "#lib/api/json-text.ts";
import { bodyErrors } from "#lib/api/problem.ts";
import { catalogueFileWordsIn } from "#lib/i18n/admin/catalogue-file.ts";
import type { Language } from "#lib/i18n/language.ts";
import { refusalWords, ruleWords } from "#lib/i18n/refusals.ts";
import { type Catalogue, catalogueSchema } from "./schema.ts";

/** What a catalogue may weigh, as a file and over HTTP. */
export const CATALOGUE_FILE_MAX_BYTES = 5 * 1024 * 1024;

/** So many troubles are told: who has more begins with these. */
const TOLD_MOST = 100;

/** What is wrong with a file. */
export type FileTrouble =
  | { readonly kind: "too_big"; readonly maxBytes: number }
  /** Not JSON, with where it ceases to be; as a file is that was cut off. */
  | { readonly kind: "not_json"; readonly said: string }
  | { readonly kind: "fields"; readonly fields: readonly FieldTrouble[] };

type FieldTrouble = {
  /** Where it stands (RFC 6901); "": the whole. */
  readonly pointer: string;
  /** What people call it: the slug of the channel, the date of the holiday that it belongs to; null: nothing of the kind. */
  readonly of: string | null;
  readonly detail: string;
  /** The format does not know the field: the file may come from a later release. */
  readonly isUnknown: boolean;
};

export type ReadFile =
  | { readonly ok: true; readonly value: Catalogue }
  | { readonly ok: false; readonly refused: FileTrouble };

/**
 * Reads a catalogue from a file, as `npm run catalogue -- export` and `/api/v1/catalogue` write it. Nothing is guessed:
 * each field that is wrong, unknown or there twice is named. Pure. Cost: linear in the length of the file.
 * @param language of the words
 */
export function readCatalogueFile(bytes: Uint8Array, language: Language): ReadFile {
  if (bytes.byteLength > CATALOGUE_FILE_MAX_BYTES)
    return { ok: false, refused: { kind: "too_big", maxBytes: CATALOGUE_FILE_MAX_BYTES } };
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, refused: { kind: "not_json", said: ruleWords("utf8", language) } };
  }
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, refused: { kind: "not_json", said: whereBroken(text, language) } };
  }
  const parsed = catalogueSchema.safeParse(value, { error: refusalWords(language) });
  const unknown = ruleWords("unknown_field", language);
  const wrong = [
    ...repeatedNames(text, TOLD_MOST).map((pointer) => ({ pointer, detail: ruleWords("repeated_field", language) })),
    ...(parsed.error === undefined ? [] : bodyErrors(parsed.error, unknown)),
  ];
  if (parsed.success && wrong.length === 0) return { ok: true, value: parsed.data };
  const fields = wrong.slice(0, TOLD_MOST).map((error) => {
    const pointer = "pointer" in error ? error.pointer : "";
    return { pointer, of: nameOf(value, pointer), detail: error.detail, isUnknown: error.detail === unknown };
  });
  return { ok: false, refused: { kind: "fields", fields } };
}

/** Where a file ceases to be JSON, as an editor counts: in characters from 1. */
function whereBroken(text: string, language: Language): string {
  const { broken } = catalogueFileWordsIn(language);
  const at = jsonBreaksAt(text);
  if (at === text.length) return broken.endsEarly;
  const lines = text.slice(0, at).split("\n");
  return broken.at(lines.length, [...(lines.at(-1) ?? "")].length + 1);
}

const namedSchema = z.union([
  z.looseObject({ slug: z.string() }).transform(({ slug }) => slug),
  z.looseObject({ date: z.string() }).transform(({ date }) => date),
  z.looseObject({ level: z.number() }).transform(({ level }) => String(level)),
]);

/** What the innermost thing on the way to a field is called. */
function nameOf(value: unknown, pointer: string): string | null {
  let name: string | null = null;
  let at = value;
  for (const step of pointer.split("/").slice(1)) {
    if (typeof at !== "object" || at === null) break;
    at = Object.entries(at).find(([key]) => key === step.replaceAll("~1", "/").replaceAll("~0", "~"))?.[1];
    const named = namedSchema.safeParse(at);
    if (named.success) name = named.data;
  }
  return name;
}
