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
  return outcome.ok ? { kind: "done" } : refusal(outcome.refused, language);
}

function refusal(refused: Refused, language: Language): FormAnswer {
  const words = peopleWordsIn(language).refused;
  if (refused.kind === "invalid") {
    const fields = refused.fields.map(({ path, rule }) => [path.join("."), ruleWords(rule, language)] as const);
    return { kind: "refused", fields: Object.fromEntries(fields), text: null };
  }
  const text =
    refused.kind === "too_many" ? words.tooMany(Math.max(1, Math.ceil(refused.retryAfterSeconds / 60))) : words.failed;
  return { kind: "refused", fields: {}, text };
}
