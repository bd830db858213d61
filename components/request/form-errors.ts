import type { RequestWords, Wrong } from "#lib/i18n/request/es.ts";
import type { FormError } from "#lib/tickets/hold-form.ts";

/** The rules by which something is not there; by all others it is there, and wrong. */
const MISSING: ReadonlySet<string> = new Set(["required", "blank", "consent"]);

/** What a refused field says beside itself. */
export function errorText({ field, rule, about }: FormError, words: RequestWords): string {
  const said = field === "files" ? words.fileRules[rule]?.(about ?? "") : words.fields[field]?.rules[rule];
  return said ?? words.fields[field]?.mend ?? rule;
}

/** The errors of one field, as it says them. */
export function errorsOf(field: string, errors: readonly FormError[], words: RequestWords): readonly string[] {
  return errors.filter((error) => error.field === field).map((error) => errorText(error, words));
}

/** What the summary of a form says of an error: the way to mend it. */
export function summaryText(error: FormError, words: RequestWords): string {
  const { field, rule } = error;
  const said = words.fields[field];
  if (field === "form" || field === "files" || !said) return errorText(error, words);
  return MISSING.has(rule) ? said.mend : (said.correct ?? said.mend);
}

/** Whether something else was sent by the key of the form: it was received, and what the form holds now was not. */
export function isKeyUsed(errors: readonly Pick<FormError, "rule">[]): boolean {
  return errors.some(({ rule }) => rule === "key_reused");
}

/** How much is wrong, for the title of a summary. */
export function wrongIn(errors: readonly FormError[]): Wrong {
  return { count: errors.length, isMissing: errors.every(({ rule }) => MISSING.has(rule)) };
}
