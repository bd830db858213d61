import type { DeskWords } from "#lib/i18n/desk/es.ts";
import type { Refused } from "#lib/outcome.ts";

/** What a refusal says to the person: what was not done, and why. */
export function refusedWords(refused: Refused<unknown>, { refused: words }: Pick<DeskWords, "refused">): string {
  switch (refused.kind) {
    case "invalid": {
      const [field] = refused.fields;
      return words.invalid((field && words.rules[field.rule]) ?? words.otherRule);
    }
    case "not_signed_in":
      return words.not_signed_in;
    case "forbidden":
      return words.forbidden;
    case "not_found":
      return words.not_found;
    case "stale":
      return words.stale;
    case "too_many":
      return words.too_many(refused.retryAfterSeconds);
    case "conflict":
      return words.conflict[refused.because];
  }
}
