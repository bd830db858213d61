import { CONFLICTS } from "#lib/i18n/conflicts.ts";
import type { Language } from "#lib/i18n/language.ts";
import { peopleWordsIn } from "#lib/i18n/people/words.ts";
import { ruleWords } from "#lib/i18n/refusals.ts";
import type { Outcome, Refused } from "#lib/outcome.ts";

/** What a form shows after it was sent, in the words of whoever sent it. */
export type FormAnswer =
  | { readonly kind: "done" }
  | {
      readonly kind: "refused";
      /** By the name of the field. */
      readonly fields: Readonly<Record<string, string>>;
      /** What concerns no field; null: the fields say it. */
      readonly text: string | null;
    };

/** An outcome in words. */
export function formAnswer(outcome: Outcome<unknown>, language: Language): FormAnswer {
  return outcome.ok ? { kind: "done" } : refusedAnswer(outcome.refused, language);
}

/** Why not, in words. */
export function refusedAnswer(refused: Refused<unknown>, language: Language): Extract<FormAnswer, { kind: "refused" }> {
  const words = peopleWordsIn(language).refused;
  if (refused.kind === "invalid") {
    const fields = refused.fields.map(({ path, rule }) => [path.join("."), ruleWords(rule, language)] as const);
    return { kind: "refused", fields: Object.fromEntries(fields), text: null };
  }
  if (refused.kind === "conflict") return { kind: "refused", fields: {}, text: CONFLICTS[refused.because][language] };
  const text =
    refused.kind === "too_many" ? words.tooMany(Math.max(1, Math.ceil(refused.retryAfterSeconds / 60))) : words.failed;
  return { kind: "refused", fields: {}, text };
}
