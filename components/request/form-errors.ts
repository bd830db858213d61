import type { RequestWords } from "#lib/i18n/request/es.ts";
import type { FormError } from "#lib/tickets/hold-form.ts";

/** What a refused field says beside itself. */
export function errorText({ field, rule, about }: FormError, words: RequestWords): string {
  const said = field === "files" ? words.fileRules[rule]?.(about ?? "") : words.fields[field]?.rules[rule];
  return said ?? words.fields[field]?.mend ?? rule;
}

/** The errors of one field, as it says them. */
export function errorsOf(field: string, errors: readonly FormError[], words: RequestWords): readonly string[] {
  return errors.filter((error) => error.field === field).map((error) => errorText(error, words));
}
