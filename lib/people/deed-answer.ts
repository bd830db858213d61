import type { Language } from "#lib/i18n/language.ts";
import type { Outcome } from "#lib/outcome.ts";
import { refusedAnswer } from "./form-answer.ts";

/** What came of a deed that has no fields, in words. */
export function deedAnswer(
  outcome: Outcome<unknown>,
  language: Language,
): { readonly kind: "done" } | { readonly kind: "refused"; readonly text: string } {
  if (outcome.ok) return { kind: "done" };
  const { text, fields } = refusedAnswer(outcome.refused, language);
  return { kind: "refused", text: text ?? Object.values(fields).join(" ") };
}
