import "server-only";
import { fileName } from "#lib/attachments/file-name.ts";
import { FILES_MAX, FORM_MAX_BYTES } from "#lib/attachments/limits.ts";
import { type StoredFile, storeFile } from "#lib/attachments/store-file.ts";
import { isUuid } from "#lib/text.ts";
import { canHoldFiles, type FormError, heldFiles, heldForm, holdForm, keepOnlyFiles } from "#lib/tickets/hold-form.ts";
import { newHeldName } from "./held-name.ts";
import { withOneBreak } from "./one-break.ts";
import { type FormFields, readMultipart } from "./read-multipart.ts";

/** The names of what a form carries beside its questions. */
const FORM = {
  /** The name of what was held, there when the form shows it: only then do its files belong to this sending. */
  held: "held",
  /** A held file that stays, by its id; once for each. */
  keep: "keep",
  /** A held file that goes, by its id: the button that removes one. */
  remove: "remove",
  files: "files",
  /** Made with the form, so that sending it twice does it once. */
  key: "key",
  /** Seen by programs that fill in whatever they find, and by nobody else. */
  trap: "website",
} as const;

export type ReceivedForm = {
  /** The first answer to each question, line breaks as one character. */
  readonly values: Readonly<Record<string, string>>;
  readonly key: string | null;
  /** What holds its files, where it has any or had been held before. */
  readonly held: { readonly id: string; readonly token: string; readonly name: string } | null;
  readonly files: readonly StoredFile[];
  /** What is wrong with its files. */
  readonly problems: readonly FormError[];
  /** Whether it meant to keep files that are not held any more. */
  readonly lost: boolean;
  readonly tooLarge: boolean;
  readonly trapped: boolean;
  readonly removes: boolean;
};

const KEY = /^[\x21-\x7e]{1,200}$/;
const OWN = new Set<string>(Object.values(FORM));

/**
 * Receives a form with its files, which are held for it as they arrive.
 * @param heldToken the token of what this browser holds under a name
 * @returns null for what is no form
 */
export async function receiveForm(
  request: Request,
  { now, heldToken }: { readonly now: number; readonly heldToken: (name: string) => string | undefined },
): Promise<ReceivedForm | null> {
  let held: ReceivedForm["held"] | undefined;
  const before = async (fields: FormFields) => {
    if (held === undefined) {
      const [name = ""] = fields.get(FORM.held) ?? [];
      const token = heldToken(name);
      const found = await heldForm(token, now);
      held = found && token !== undefined ? { id: found.id, token, name } : null;
    }
    return held;
  };
  const arrived: string[] = [];
  const problems: FormError[] = [];

  const form = await readMultipart(request, FORM_MAX_BYTES, async ({ name, bytes }, fields) => {
    const about = fileName(name);
    const refuse = async (rule: string) => {
      problems.push({ field: FORM.files, rule, about });
      for await (const _ of bytes);
    };
    const kept = kepts(fields).length;
    if (kept + arrived.length >= FILES_MAX) return refuse("too_many_files");
    if (arrived.length === 0 && !(await canHoldFiles(null))) return refuse("no_room");
    held = (await before(fields)) ?? { ...(await holdForm(now)), name: newHeldName() };
    const stored = await storeFile({ heldFormId: held.id, name, bytes, now });
    if (stored === "empty" || stored === "too_large") problems.push({ field: FORM.files, rule: stored, about });
    else arrived.push(stored.id);
  });
  if (!form) return null;
  const { fields, tooLarge } = form;
  const standing = await before(fields);
  if (tooLarge) problems.push({ field: FORM.files, rule: "form_too_large" });
  const removed = fields.get(FORM.remove)?.[0];
  if (standing) {
    const keep = [...kepts(fields), ...arrived].filter((id) => id !== removed);
    // Of a form that was cut off it is not known what it meant to keep.
    if (!tooLarge) await keepOnlyFiles(standing.id, keep);
  }
  const files = standing ? await heldFiles(standing.id) : [];
  const key = fields.get(FORM.key)?.[0] ?? "";
  return {
    values: Object.fromEntries(
      [...fields].filter(([name]) => !OWN.has(name)).map(([name, [value = ""]]) => [name, withOneBreak(value)]),
    ),
    key: KEY.test(key) ? key : null,
    held: standing,
    files,
    problems,
    lost: kepts(fields).some((kept) => kept !== removed && files.every(({ id }) => id !== kept)),
    tooLarge,
    trapped: (fields.get(FORM.trap)?.[0] ?? "") !== "",
    removes: removed !== undefined,
  };
}

function kepts(fields: FormFields): readonly string[] {
  return (fields.get(FORM.keep) ?? []).filter(isUuid).slice(0, FILES_MAX);
}
